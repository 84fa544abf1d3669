import type { NoteId } from '../../../shared/ids.ts'
import type { Close, Proposal, Spoken } from '../../../shared/grouping/closeness.ts'

/** What the page asks its worker. */
export type Question<Id extends string = NoteId> = {
  readonly number: number
  readonly notes: readonly Spoken<Id>[]
  /** What is close to these; null: what on the whole board says the same; nothing: only read, somebody may soon ask. */
  readonly about: readonly Id[] | null | 'nothing'
}

export type Answer<Id extends string = NoteId> = { readonly number: number; readonly close: readonly Close<Id>[]; readonly same: readonly Proposal<Id>[] }
