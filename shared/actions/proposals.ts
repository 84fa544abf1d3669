import type { Action } from '../document/portfolioItems.ts'
import type { ActionId, NoteId } from '../ids.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'
import { laneOf, type Entry, type Synthesis } from '../synthesis/synthesise.ts'

/** Kinds of notes that workshops write for actions: what they propose, what is to be done, what is expected of it. */
export const PROPOSED = ['proposal', 'action', 'result'] as const

/** What the workshops proposed, in the order of their sessions and tables. */
export function proposalsOf({ entries, tools }: Pick<Synthesis, 'entries' | 'tools'>): Entry[] {
  return [...entries.values()].filter(({ note }) => PROPOSED.some((kind) => kind === laneOf(tools, note.lane)?.kind))
}

/** The actions that stand on each note. */
export function actionsByNote({ actions, sources }: Pick<Portfolio, 'actions' | 'sources'>): ReadonlyMap<NoteId, readonly Action[]> {
  const found = new Map<NoteId, Action[]>()
  for (const action of actions) for (const { id } of sources.get(action.id) ?? []) found.set(id, [...(found.get(id) ?? []), action])
  return found
}

/** Actions that stand on the very same notes: two people made them of the same proposals at once, or one did so twice. */
export function onSameNotes({ actions, sources }: Pick<Portfolio, 'actions' | 'sources'>): ReadonlyMap<ActionId, readonly Action[]> {
  const byNotes = new Map<string, Action[]>()
  for (const action of actions) {
    const key = (sources.get(action.id) ?? []).map(({ id }) => id).sort().join(' ')
    if (key !== '') byNotes.set(key, [...(byNotes.get(key) ?? []), action])
  }
  const twins = [...byNotes.values()].filter((same) => same.length > 1)
  return new Map(twins.flatMap((same) => same.map((action) => [action.id, same.filter((other) => other !== action)] as const)))
}
