import type { ItemId } from '../document/portfolioItems.ts'
import type { NoteId } from '../ids.ts'
import { rootFinder } from '../plenary/merging.ts'
import type { Lane } from '../process/definition.ts'
import type { Portfolio, SourceNote } from './readPortfolio.ts'

/** One thing that was said, in one session or in several, however often. */
export type LineBehind = { readonly shown: SourceNote; readonly times: number }
/** What notes of one kind say; `lane` is the first of that kind that there is, null if the process has none any more. */
export type KindBehind = { readonly kind: string; readonly lane: Lane | null; readonly lines: readonly LineBehind[] }

/** What stands behind an entry by kind, in the order of the process's lanes: problems, their causes, barriers. Within a kind, the most said first. */
export function linesBehind({ sources, same }: Pick<Portfolio, 'sources' | 'same'>, of: ItemId, lanes: readonly Lane[]): KindBehind[] {
  const said = new Map<NoteId, SourceNote[]>()
  const rootOf = rootFinder(same)
  for (const note of sources.get(of) ?? []) {
    const line = rootOf(note.line)
    const saying = said.get(line)
    if (saying === undefined) said.set(line, [note])
    else saying.push(note)
  }
  const kindOfLane = new Map(lanes.map(({ id, kind }) => [id, kind]))
  const kinds = new Map<string, LineBehind[]>()
  for (const [line, notes] of said) {
    const shown = notes.find(({ id }) => id === line) ?? notes.find((note) => note.id === note.line) ?? notes[0]
    if (shown === undefined) continue
    const kind = kindOfLane.get(shown.lane) ?? shown.lane
    kinds.set(kind, [...(kinds.get(kind) ?? []), { shown, times: notes.length }])
  }
  const order = [...new Set([...lanes.map(({ kind }) => kind), ...kinds.keys()])]
  return order.flatMap((kind) => {
    const lines = kinds.get(kind)
    if (lines === undefined) return []
    return [{ kind, lane: lanes.find((lane) => lane.kind === kind) ?? null, lines: lines.sort((a, b) => b.times - a.times || (a.shown.id < b.shown.id ? -1 : 1)) }]
  })
}
