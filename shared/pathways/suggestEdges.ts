import type { Outcome } from '../api/synthesis.ts'
import type { NoteId } from '../ids.ts'
import { mayLead, type EntryId, type PathNode, type Pathways } from './pathways.ts'

/** Two that were linked where they were said, and are not here. */
export type EdgeSuggestion = {
  readonly from: EntryId
  readonly to: EntryId
  /** Names of the tables that linked them, with their sessions; null: the plenary. */
  readonly linkedAt: readonly { readonly session: string; readonly table: string | null }[]
}

/** What tables linked, between notes that stand behind what is on the pathways now. Suggested, never done unasked. */
export function suggestEdges(pathways: Pathways, outcomes: readonly Outcome[]): EdgeSuggestion[] {
  const found = new Map<string, { readonly from: EntryId; readonly to: EntryId; readonly linkedAt: { readonly session: string; readonly table: string | null }[] }>()
  for (const outcome of outcomes) {
    const standingOn = nodesByLine(pathways, outcome)
    const tableOf = tablesByNote(outcome)
    for (const link of outcome.links) {
      for (const one of standingOn.get(link.from) ?? []) {
        for (const other of standingOn.get(link.to) ?? []) {
          const [from, to] = mayLead(one, other) ? [one, other] : [other, one]
          if (from.column === 'lever' || to.column === 'lever' || !mayLead(from, to) || isLinked(pathways, from, to)) continue
          const edge = found.get(`${from.id} ${to.id}`) ?? { from: from.id, to: to.id, linkedAt: [] }
          const table = tableOf.get(link.from) ?? null
          if (!edge.linkedAt.some((at) => at.session === outcome.session.name && at.table === table)) edge.linkedAt.push({ session: outcome.session.name, table })
          found.set(`${from.id} ${to.id}`, edge)
        }
      }
    }
  }
  return [...found.values()]
}

function isLinked({ outOf }: Pathways, from: PathNode, to: PathNode): boolean {
  return (outOf.get(from.id) ?? []).some((edge) => edge.to === to.id)
}

function nodesByLine({ nodes }: Pathways, { lines }: Outcome): ReadonlyMap<NoteId, readonly PathNode[]> {
  const lineOf = new Map(lines.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)))
  const standing = new Map<NoteId, Set<PathNode>>()
  for (const node of nodes.values()) {
    for (const { id } of node.sources) {
      const line = lineOf.get(id)
      if (line !== undefined) standing.set(line, (standing.get(line) ?? new Set()).add(node))
    }
  }
  return new Map([...standing].map(([line, members]) => [line, [...members]]))
}

function tablesByNote({ notes, tables }: Outcome): ReadonlyMap<NoteId, string | null> {
  const names = new Map(tables.map(({ id, name }) => [id, name]))
  return new Map(notes.map(({ id, table }) => [id, table === null ? null : (names.get(table) ?? null)]))
}
