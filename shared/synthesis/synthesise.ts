import type { Line, Outcome, OutcomeNote } from '../api/synthesis.ts'
import type { ClusterId, NoteId, SessionId, ThemeId } from '../ids.ts'
import type { Said } from '../plenary/merging.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'
import type { Lane, Named, Tool } from '../process/definition.ts'
import { sayingTheSame } from './sayingTheSame.ts'

/** What people brought together across sessions, as the portfolio has it. */
export type Together = Pick<Portfolio, 'themes' | 'themed' | 'same'>

const AS_THE_PLENARIES_LEFT_IT: Together = { themes: [], themed: new Map(), same: new Map() }

export type SpokenNote = OutcomeNote & { readonly session: SessionId }

export type SaidAcross = Said & { readonly sessions: number }

/** One thing that was said, once or in many sessions, with all that stands behind it. */
export type Entry = {
  /** Of the line that stands for all. */
  readonly id: NoteId
  /** The note whose words are read. */
  readonly note: SpokenNote
  /** That most of those who said it spoke of. */
  readonly topic: string | null
  /** The plenaries' lines that say it, the one that stands for all first. */
  readonly lines: readonly Line[]
  readonly sources: readonly SpokenNote[]
  readonly said: SaidAcross
  /** What it was linked to: a cause to its problem, a barrier to what it hinders. */
  readonly links: readonly { readonly type: string; readonly to: NoteId }[]
}

export type SynthesisCluster = {
  readonly id: ClusterId
  readonly session: SessionId
  readonly title: string
  readonly colour: string
  /** That most of its entries speak of; null if none of them was said at a table. */
  readonly topic: string | null
  /** That it was put in. */
  readonly theme: ThemeId | null
  readonly entries: readonly Entry[]
}

export type SynthesisTheme = Pick<Portfolio['themes'][number], 'id' | 'title' | 'colour'> & {
  /** The one it was given, or else what most of it speaks of. */
  readonly topic: string | null
  readonly clusters: readonly SynthesisCluster[]
  /** Put in by themselves. */
  readonly lines: readonly Entry[]
  /** All that is in it, each once. */
  readonly entries: readonly Entry[]
  /** Put in, and not there any more: dissolved in its plenary, or in a session that cannot be read. */
  readonly gone: readonly (ClusterId | NoteId)[]
}

/** All sessions of a process side by side, in the words of the newest that has them. */
export type Synthesis = {
  readonly sessions: readonly Outcome[]
  readonly topics: readonly Named[]
  readonly levers: readonly Named[]
  readonly tools: readonly Tool[]
  readonly lanes: ReadonlyMap<string, Lane>
  readonly categories: readonly Named[]
  readonly themes: readonly SynthesisTheme[]
  /** The largest first, those that are in a theme included. */
  readonly clusters: readonly SynthesisCluster[]
  /** In no cluster of their plenary, and in no theme. */
  readonly loose: readonly Entry[]
  readonly entries: ReadonlyMap<NoteId, Entry>
}

export function synthesise(outcomes: readonly Outcome[], together: Together = AS_THE_PLENARIES_LEFT_IT): Synthesis {
  const newestFirst = [...outcomes].sort((a, b) => b.session.createdAtMs - a.session.createdAtMs)
  const words = newestFirst.map((outcome) => outcome.words)
  const entries = entriesOf(outcomes, together)
  const entryOf = new Map([...entries.values()].flatMap((entry) => entry.sources.map(({ id }) => [id, entry] as const)))
  const clusters = outcomes.flatMap((outcome) => clustersOf(outcome, entryOf, together)).sort((a, b) => b.entries.length - a.entries.length || timesSaid(b) - timesSaid(a) || (a.id < b.id ? -1 : 1))
  const themes = themesOf(clusters, entryOf, together)
  const grouped = new Set([...clusters, ...themes].flatMap((group) => group.entries.map(({ id }) => id)))
  const tools = unionById(words.map((each) => each.tools))
  return {
    sessions: outcomes,
    topics: unionById(words.map(({ topics }) => topics)),
    levers: unionById(words.map(({ levers }) => levers)),
    tools,
    lanes: new Map(tools.flatMap(({ lanes }) => lanes).map((lane) => [lane.id, lane])),
    categories: unionById(words.map(({ categories }) => categories)),
    themes,
    clusters,
    loose: [...entries.values()].filter(({ id }) => !grouped.has(id)),
    entries,
  }
}

/** How often the words of all these were said, in how many sessions, at how many tables, by how many categories. */
export function saidByAll(entries: readonly Entry[]): SaidAcross {
  return saidBy([...new Map(entries.flatMap((entry) => entry.sources).map((note) => [note.id, note])).values()])
}

/** The entries of lanes that ask for a lever, by lever; null: nobody has said which. */
export function byLever(entries: Iterable<Entry>, tools: readonly Tool[]): ReadonlyMap<string | null, readonly Entry[]> {
  const asking = new Set(tools.flatMap(({ lanes }) => lanes.filter(({ asksLever }) => asksLever).map(({ id }) => id)))
  const groups = new Map<string | null, Entry[]>()
  for (const entry of entries) {
    if (!asking.has(entry.note.lane)) continue
    const group = groups.get(entry.note.lever)
    if (group === undefined) groups.set(entry.note.lever, [entry])
    else group.push(entry)
  }
  return groups
}

export function laneOf(tools: readonly Tool[], id: string): Lane | undefined {
  return tools.flatMap(({ lanes }) => lanes).find((lane) => lane.id === id)
}

function entriesOf(outcomes: readonly Outcome[], { themed, same }: Together): Map<NoteId, Entry> {
  const notes = new Map(outcomes.flatMap(({ session, notes: said }) => said.map((note) => [note.id, { ...note, session: session.id }] as const)))
  const lines = outcomes.flatMap((outcome) => outcome.lines)
  const heads = sayingTheSame([...lines, ...takenBack(notes, lines, new Set([...themed.keys(), ...same.keys(), ...same.values()]))], same)
  const headOf = new Map([...heads].flatMap(([head, all]) => all.map(({ id }) => [id, head] as const)))
  const links = new Map<NoteId, Entry['links'][number][]>()
  for (const { type, from, to } of outcomes.flatMap((outcome) => outcome.links)) {
    const [source, target] = [headOf.get(from) ?? from, headOf.get(to) ?? to]
    const known = links.get(source) ?? []
    if (source !== target && !known.some((link) => link.type === type && link.to === target)) links.set(source, [...known, { type, to: target }])
  }
  return new Map([...heads].flatMap(([id, all]) => {
    const sources = all.flatMap((line) => line.sources.flatMap((source) => notes.get(source) ?? []))
    const shown = all.flatMap((line) => notes.get(line.shown) ?? [])
    const note = shown.find(({ withdrawn }) => !withdrawn) ?? shown[0]
    return note === undefined ? [] : [[id, { id, note, topic: topicOf(sources), lines: all, sources, said: saidBy(sources), links: links.get(id) ?? [] }] as const]
  }))
}

/** Notes that their authors took back after they were brought together here: no plenary shows them, and here they stay, marked. */
function takenBack(notes: ReadonlyMap<NoteId, SpokenNote>, lines: readonly Line[], used: ReadonlySet<ClusterId | NoteId>): Line[] {
  if (used.size === 0) return []
  const told = new Set(lines.flatMap(({ sources }) => sources))
  return [...notes.values()].filter(({ id, withdrawn }) => withdrawn && used.has(id) && !told.has(id)).map(({ id }) => ({ id, shown: id, sources: [id] }))
}

function clustersOf({ session, clusters }: Outcome, entryOf: ReadonlyMap<NoteId, Entry>, { themed }: Together): SynthesisCluster[] {
  return clusters.flatMap(({ id, title, colour, lines }) => {
    const entries = [...new Set(lines.flatMap((line) => entryOf.get(line) ?? []))]
    return entries.length === 0 ? [] : [{ id, title, colour, session: session.id, topic: topicOf(entries.flatMap(({ sources }) => sources)), theme: themed.get(id) ?? null, entries }]
  })
}

function themesOf(clusters: readonly SynthesisCluster[], entryOf: ReadonlyMap<NoteId, Entry>, { themes, themed }: Together): SynthesisTheme[] {
  const clusterById = new Map<ClusterId | NoteId, SynthesisCluster>(clusters.map((cluster) => [cluster.id, cluster]))
  return themes.map(({ id, title, colour, topic }) => {
    const members = [...themed].flatMap(([member, theme]) => (theme === id ? member : []))
    const own = clusters.filter(({ theme }) => theme === id)
    const lines = [...new Set(members.flatMap((member) => entryOf.get(member as NoteId) ?? []))] // a cluster's id finds none
    const entries = [...new Set([...own.flatMap((cluster) => cluster.entries), ...lines])]
    const gone = members.filter((member) => !clusterById.has(member) && !entryOf.has(member as NoteId))
    return { id, title, colour, topic: topic ?? topicOf(entries.flatMap(({ sources }) => sources)), clusters: own, lines, entries, gone }
  })
}

function timesSaid({ entries }: SynthesisCluster): number {
  return entries.reduce((sum, { said }) => sum + said.times, 0)
}

/** Of notes that are there once each. What was taken back no longer counts, unless nothing else is left. */
function saidBy(sources: readonly SpokenNote[]): SaidAcross {
  const [only, another] = sources
  // Most of thousands were said once.
  if (only !== undefined && another === undefined) return { times: 1, sessions: 1, tables: only.table === null ? 0 : 1, categories: only.category === null ? 0 : 1 }
  const standing = sources.filter(({ withdrawn }) => !withdrawn)
  const said = standing.length === 0 ? sources : standing
  const [sessions, tables, categories] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { session, table, category } of said) {
    sessions.add(session)
    if (table !== null) tables.add(table)
    if (category !== null) categories.add(category)
  }
  return { times: said.length, sessions: sessions.size, tables: tables.size, categories: categories.size }
}

function topicOf(sources: readonly SpokenNote[]): string | null {
  if (sources.length === 1) return sources[0]?.topic ?? null
  const counts = new Map<string, number>()
  for (const { topic } of sources) if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? null
}

/** What the first list does not have is added from the next ones, each id once. */
function unionById<Item extends { readonly id: string }>(lists: readonly (readonly Item[])[]): Item[] {
  const union = new Map<string, Item>()
  for (const item of lists.flat()) if (!union.has(item.id)) union.set(item.id, item)
  return [...union.values()]
}
