import type { Actor, Right } from '../policy/rights.ts'

/**
 * How a document's shape and rights are written down, so that the gate, the ops and LAYOUT.md speak of one thing. A document
 * is a few named root maps; a root holds either plain values or entries (maps with a fixed set of fields).
 */

export type Field =
  | {
      readonly holds: 'value'
      readonly write: Right
      readonly accepts: (value: unknown, context: FieldContext) => boolean
      /** Written when the entry is made, never again. */
      readonly once?: true
      /** The key may be taken away without a new value (undo does that). */
      readonly clearable?: true
    }
  /** One `Y.Text` for life, made with its entry; `write` is about the letters in it. */
  | { readonly holds: 'text'; readonly write: Right; readonly maxLength: number }

/** What a field may need to know of the world: who writes, and which words the session knows. */
export type FieldContext = {
  readonly actor: Actor
  readonly vocabulary: Vocabulary
}

export type Root =
  | {
      readonly holds: 'entries'
      readonly create: Right
      readonly maxEntries: number
      readonly isKey: (key: string) => boolean
      readonly fields: Readonly<Record<string, Field>>
      /** Fields that an entry must be born with. */
      readonly required: readonly string[]
    }
  | {
      readonly holds: 'values'
      readonly write: Right
      readonly maxEntries: number
      readonly isKey: (key: string) => boolean
      readonly accepts: (value: unknown) => boolean
      /** A key may be taken away (undo of the first value does that). */
      readonly clearable?: true
    }

export type DocumentSchema = Readonly<Record<string, Root>>

/** The words that documents of a session may use: its definition's, and its scenarios. */
export type Vocabulary = {
  readonly lanes: ReadonlySet<string>
  readonly levers: ReadonlySet<string>
  readonly linkTypes: ReadonlySet<string>
  /** What lanes ask to rate. */
  readonly scales: ReadonlySet<string>
  /** Words to pick from. */
  readonly coBenefits: ReadonlySet<string>
  /** That the session works on, or worked on. The set grows while its rooms are open. */
  readonly scenarios: ReadonlySet<string>
}

/** The root of this name; undefined for any other word, `constructor` among them: names come from the wire. */
export function rootOf(schema: DocumentSchema, name: string): Root | undefined {
  return Object.hasOwn(schema, name) ? schema[name] : undefined
}

/** The field of a root's entries, if there is one of this name. */
export function fieldOf(schema: DocumentSchema, rootName: string, name: string): Field | undefined {
  const root = rootOf(schema, rootName)
  return root?.holds === 'entries' && Object.hasOwn(root.fields, name) ? root.fields[name] : undefined
}
