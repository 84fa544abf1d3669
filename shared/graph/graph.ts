import type { PlenaryLink, PlenaryNote } from '../document/plenaryDocument.ts'
import type { LinkId, NoteId } from '../ids.ts'
import { headsOf, type Merged } from '../plenary/merging.ts'
import { linkTypeBetween, type Lane } from '../process/definition.ts'
import { withoutCircles } from './withoutCircles.ts'

/** What explains what, between the cards of a plenary: the one picture that lines, tree, fishbone and loose ends are drawn from. */
export type Edge = {
  /** The smallest id of the links that say it. */
  readonly id: LinkId
  readonly from: NoteId
  readonly to: NoteId
  readonly type: string
  /** All links that say it, of tables and of the plenary; merged notes bring theirs along. */
  readonly links: readonly LinkId[]
}

export type Graph = {
  /** Cards, by id, with the note whose words are read. */
  readonly cards: ReadonlyMap<NoteId, PlenaryNote>
  /** By id; no way through them leads back to where it began. */
  readonly edges: readonly Edge[]
  /** What explains this card, and what it explains. */
  readonly into: ReadonlyMap<NoteId, readonly Edge[]>
  readonly outOf: ReadonlyMap<NoteId, readonly Edge[]>
  /** Would close a circle with links made at the same time elsewhere: left out, the same ones on every screen. */
  readonly circling: readonly Edge[]
  /** Between kinds that may not be linked (any more): left out, and shown as broken. */
  readonly broken: readonly Edge[]
}

export type GraphContent = {
  readonly notes: ReadonlyMap<NoteId, PlenaryNote>
  readonly links: ReadonlyMap<LinkId, PlenaryLink>
  readonly merges: ReadonlyMap<NoteId, Merged>
}

/** Reads the graph: links of merged notes are their card's, several that say the same are one, and circles are broken. */
export function readGraph({ notes, links, merges }: GraphContent, lanes: ReadonlyMap<string, Lane>): Graph {
  const heads = headsOf(merges)
  const cards = new Map<NoteId, PlenaryNote>()
  for (const [id, note] of notes) {
    if (heads.has(id)) continue
    const shown = notes.get(merges.get(id)?.shown ?? id) ?? note
    if (!shown.withdrawn || merges.has(id)) cards.set(id, shown)
  }
  const said = new Map<string, Edge>()
  for (const [id, link] of [...links].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [from, to] = [heads.get(link.from) ?? link.from, heads.get(link.to) ?? link.to]
    if (from === to || !cards.has(from) || !cards.has(to)) continue
    const before = said.get(`${from} ${to}`)
    said.set(`${from} ${to}`, before === undefined ? { id, from, to, type: link.type, links: [id] } : { ...before, links: [...before.links, id] })
  }
  const isAllowed = ({ from, to }: Edge) => typeBetween(cards.get(from), cards.get(to), lanes) !== null
  const all = [...said.values()]
  const { edges, circling } = withoutCircles(all.filter(isAllowed))
  return { cards, edges, circling, broken: all.filter((edge) => !isAllowed(edge)), into: by(edges, 'to'), outOf: by(edges, 'from') }
}

/** The type of link that one note may have to another, by what they are; null if none. */
export function typeBetween(from: Pick<PlenaryNote, 'lane'> | undefined, to: Pick<PlenaryNote, 'lane'> | undefined, lanes: ReadonlyMap<string, Lane>): string | null {
  const [fromLane, toLane] = [lanes.get(from?.lane ?? ''), lanes.get(to?.lane ?? '')]
  return fromLane === undefined || toLane === undefined ? null : linkTypeBetween(fromLane, toLane)
}

function by(edges: readonly Edge[], end: 'from' | 'to'): ReadonlyMap<NoteId, readonly Edge[]> {
  const found = new Map<NoteId, Edge[]>()
  for (const edge of edges) {
    const list = found.get(edge[end])
    if (list === undefined) found.set(edge[end], [edge])
    else list.push(edge)
  }
  return found
}
