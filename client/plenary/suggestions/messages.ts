import type { NoteId } from '../../../shared/ids.ts'
import type { Close, Proposal, Spoken } from '../../../shared/grouping/closeness.ts'

/** What the page asks its worker. */
export type Question = {
  readonly number: number
  readonly notes: readonly Spoken<NoteId>[]
  /** What is close to these; null: what on the whole board says the same; nothing: only read, somebody may soon ask. */
  readonly about: readonly NoteId[] | null | 'nothing'
}

export type Answer = { readonly number: number; readonly close: readonly Close<NoteId>[]; readonly same: readonly Proposal<NoteId>[] }
