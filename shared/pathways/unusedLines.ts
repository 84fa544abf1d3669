import type { FindingKind } from '../document/portfolioItems.ts'
import type { NoteId } from '../ids.ts'
import type { Lane } from '../process/definition.ts'
import type { Synthesis } from '../synthesis/synthesise.ts'
import { voicesOf, type Column, type Pathways } from './pathways.ts'

export type BroughtInto = Exclude<Column, 'lever'>

/** What notes of these kinds of lane become when they are brought in, where nobody says otherwise. */
export const KINDS: Readonly<Record<BroughtInto, readonly string[]>> = {
  obstacle: ['problem', 'barrier'],
  action: ['action', 'proposal'],
  early: ['medium-term'],
  late: ['long-term', 'result'],
  direct: ['result'],
  coBenefit: ['co-benefit', 'indirect-co-benefit'],
}

/** Something that was said in a session and stands behind nothing in this column yet. */
export type UnusedLine = {
  readonly id: NoteId
  readonly text: string
  readonly lane: Lane
  readonly session: string
  /** Null: the plenary. */
  readonly table: string | null
  readonly voices: ReturnType<typeof voicesOf>
}

/** In the order of the sessions; what the lab says is the same across them is one line, with all who said it. Notes that were taken back are none. */
export function unusedLines({ sessions, lanes, entries }: Synthesis, { columns }: Pathways, into: BroughtInto): UnusedLine[] {
  const used = new Set(columns[into].flatMap(({ sources }) => sources.map(({ id }) => id)))
  const sessionById = new Map(sessions.map((outcome) => [outcome.session.id, outcome]))
  return [...entries.values()].flatMap(({ id, note, sources }): UnusedLine[] => {
    const lane = lanes.get(note.lane)
    if (note.withdrawn || lane === undefined || !KINDS[into].includes(lane.kind) || sources.some((source) => used.has(source.id))) return []
    const outcome = sessionById.get(note.session)
    const table = outcome?.tables.find((each) => each.id === note.table)?.name ?? null
    return [{ id, text: note.text, lane, session: outcome?.session.name ?? '', table, voices: voicesOf(sources) }]
  })
}

/** What the entry of such a note begins with. */
export function fieldsOfLine(into: BroughtInto, lane: Lane): Readonly<Record<string, string | boolean>> {
  switch (into) {
    case 'obstacle':
      return { kind: (lane.kind === 'problem' ? 'problem' : 'barrier') satisfies FindingKind }
    case 'action':
      return {}
    case 'early':
    case 'late':
    case 'direct':
      return { stage: into }
    case 'coBenefit':
      return { stage: into, indirect: lane.kind === 'indirect-co-benefit' }
  }
}
