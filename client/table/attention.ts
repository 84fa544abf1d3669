import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NoteId } from '../../shared/ids.ts'

/** Where this person is on the board: the note they write in, and the one that they asked to see. */
export type Attention = {
  readonly editing: NoteId | null
  readonly wanted: { readonly id: NoteId; readonly focus: boolean } | null
}

export type AttentionStore = StoreApi<Attention>

export function createAttention(): AttentionStore {
  return createStore(() => ({ editing: null, wanted: null }))
}
