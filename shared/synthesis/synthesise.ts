import type { Outcome, OutcomeNote } from '../api/synthesis.ts'
import type { ClusterId, NoteId, SessionId } from '../ids.ts'
import { countSaid, type Said } from '../plenary/merging.ts'
import type { Lane, Named, Tool } from '../process/definition.ts'

/** One thing that was said in one session, with all that stands behind it. */
export type Entry = {
  readonly id: NoteId
  readonly session: SessionId
  /** The note whose words are read. */
  readonly note: OutcomeNote
  readonly sources: readonly OutcomeNote[]
  readonly said: Said
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
  readonly entries: readonly Entry[]
}

/** All sessions of a process side by side, in the words of the newest that has them. */
export type Synthesis = {
  readonly sessions: readonly Outcome[]
  readonly topics: readonly Named[]
  readonly levers: readonly Named[]
  readonly tools: readonly Tool[]
  readonly categories: readonly Named[]
  readonly clusters: readonly SynthesisCluster[]
  /** In no cluster of their plenary. */
  readonly loose: readonly Entry[]
  readonly entries: ReadonlyMap<NoteId, Entry>
}

export function synthesise(outcomes: readonly Outcome[]): Synthesis {
  const newestFirst = [...outcomes].sort((a, b) => b.session.createdAtMs - a.session.createdAtMs)
  const words = newestFirst.map((outcome) => outcome.words)
  const entries = new Map<NoteId, Entry>()
  const clusters: SynthesisCluster[] = []
  for (const outcome of outcomes) {
    for (const entry of entriesOf(outcome)) entries.set(entry.id, entry)
    for (const { id, title, colour, lines } of outcome.clusters) {
      const members = lines.flatMap((line) => entries.get(line) ?? [])
      if (members.length > 0) clusters.push({ id, title, colour, session: outcome.session.id, topic: topicOf(members), entries: members })
    }
  }
  const clustered = new Set(clusters.flatMap((cluster) => cluster.entries.map(({ id }) => id)))
  return {
    sessions: outcomes,
    topics: unionById(words.map(({ topics }) => topics)),
    levers: unionById(words.map(({ levers }) => levers)),
    tools: unionById(words.map(({ tools }) => tools)),
    categories: unionById(words.map(({ categories }) => categories)),
    clusters: clusters.sort((a, b) => b.entries.length - a.entries.length || (a.id < b.id ? -1 : 1)),
    loose: [...entries.values()].filter(({ id }) => !clustered.has(id)),
    entries,
  }
}

/** How often the words of all these were said, at how many tables, by how many categories. */
export function saidByAll(entries: readonly Entry[]): Said {
  const sources = entries.flatMap((entry) => entry.sources)
  const notes = new Map(sources.map((note) => [note.id, note]))
  const [first] = notes.keys()
  return first === undefined ? { times: 0, tables: 0, categories: 0 } : countSaid({ head: first, shown: first, sources: [...notes.keys()] }, notes)
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

function entriesOf({ session, notes, lines, links }: Outcome): Entry[] {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const from = new Map<NoteId, Entry['links'][number][]>()
  for (const { type, from: source, to } of links) from.set(source, [...(from.get(source) ?? []), { type, to }])
  return lines.flatMap(({ id, shown, sources }) => {
    const note = byId.get(shown)
    if (note === undefined) return []
    return [{ id, session: session.id, note, sources: sources.flatMap((source) => byId.get(source) ?? []), said: countSaid({ head: id, shown, sources }, byId), links: from.get(id) ?? [] }]
  })
}

function topicOf(entries: readonly Entry[]): string | null {
  const counts = new Map<string, number>()
  for (const { sources } of entries) for (const { topic } of sources) if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? null
}

/** What the first list does not have is added from the next ones, each id once. */
function unionById<Item extends { readonly id: string }>(lists: readonly (readonly Item[])[]): Item[] {
  const union = new Map<string, Item>()
  for (const item of lists.flat()) if (!union.has(item.id)) union.set(item.id, item)
  return [...union.values()]
}
