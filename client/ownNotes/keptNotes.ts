import * as v from 'valibot'
import { PROBLEMS, type ProblemReason } from '../../shared/api/schemas.ts'
import { isId, type CommandId } from '../../shared/ids.ts'

/** A note for the plenary that the server has not confirmed. */
const KeptNote = v.object({
  /** Given when it was written; it is sent under this id for as long as it takes, and is one note. */
  commandId: v.custom<CommandId>(isId),
  step: v.string(),
  lane: v.string(),
  category: v.string(),
  text: v.string(),
  lever: v.nullable(v.string()),
  /** Why the server did not take it. */
  refused: v.nullable(v.custom<ProblemReason>((reason) => typeof reason === 'string' && Object.hasOwn(PROBLEMS, reason))),
})
export type KeptNote = v.InferOutput<typeof KeptNote>

export function keptNotes(author: string): readonly KeptNote[] {
  try {
    const found = v.safeParse(v.array(KeptNote), JSON.parse(localStorage.getItem(keyOf(author)) ?? '[]'))
    return found.success ? found.output : []
  } catch {
    return []
  }
}

export function keepNotes(author: string, notes: readonly KeptNote[]): void {
  try {
    if (notes.length === 0) localStorage.removeItem(keyOf(author))
    else localStorage.setItem(keyOf(author), JSON.stringify(notes))
  } catch {
    // Then the page's memory has it, for as long as it is open.
  }
}

/** Tablets are shared: who leaves takes what was not sent along, and was asked before. */
export function forgetNotes(author: string): void {
  keepNotes(author, [])
}

function keyOf(author: string): string {
  return `plenaria.ownNotes.${author}`
}
