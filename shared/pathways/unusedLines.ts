import type { Outcome } from '../api/synthesis.ts'
import type { FindingKind } from '../document/portfolioItems.ts'
import type { NoteId } from '../ids.ts'
import type { Lane } from '../process/definition.ts'
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

/** In the order of the sessions. Notes that were taken back are none. */
export function unusedLines(outcomes: readonly Outcome[], { columns }: Pathways, into: BroughtInto): UnusedLine[] {
  const used = new Set(columns[into].flatMap(({ sources }) => sources.map(({ id }) => id)))
  return outcomes.flatMap(({ session, tables, words, notes, lines }) => {
    const noteById = new Map(notes.map((note) => [note.id, note]))
    const laneById = new Map(words.tools.flatMap(({ lanes }) => lanes).map((lane) => [lane.id, lane]))
    const tableById = new Map(tables.map((table) => [table.id, table.name]))
    return lines.flatMap(({ id, shown, sources }): UnusedLine[] => {
      const note = noteById.get(shown)
      const lane = laneById.get(note?.lane ?? '')
      if (note === undefined || note.withdrawn || lane === undefined || !KINDS[into].includes(lane.kind) || sources.some((source) => used.has(source))) return []
      const voices = voicesOf(sources.flatMap((source) => noteById.get(source) ?? []))
      return [{ id, text: note.text, lane, session: session.name, table: note.table === null ? null : (tableById.get(note.table) ?? null), voices }]
    })
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
