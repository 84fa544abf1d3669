/**
 * "Everyone to me": every tablet shows what whoever leads wants to be looked at, until they are released. `view`: what the projector shows of
 * the plenary; else one note or cluster of it, as a list. `sinceMs`: server time.
 */
export type Summons = ({ readonly to: 'view' } | { readonly to: 'note' | 'cluster'; readonly id: string }) & { readonly sinceMs: number }
