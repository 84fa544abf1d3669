/** What of a room's status the pill tells; `client/sync` has the whole of it. */
export type SavingStatus = {
  readonly connection: 'connecting' | 'open' | 'lost' | { readonly closed: unknown }
  readonly synced: boolean
  readonly saving: boolean
  readonly unsentNotes: number
}

export type SavedState = 'saved' | 'saving' | 'connecting' | 'lost' | 'unsent' | 'closed'

/** One word for it. Notes that have not left this device come first whenever nothing is on the way. */
export function savedState({ connection, synced, saving, unsentNotes }: SavingStatus): SavedState {
  if (typeof connection === 'object') return unsentNotes > 0 ? 'unsent' : 'closed'
  if (connection === 'open') {
    if (saving || unsentNotes > 0) return 'saving'
    return synced ? 'saved' : 'connecting'
  }
  if (unsentNotes > 0) return 'unsent'
  return connection
}
