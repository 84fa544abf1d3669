import type * as Y from 'yjs'
import { saidOf } from '../document/asked.ts'
import { carriedOf, itemsOf, pairKey, pickKey, picksOf, sourcesOf, type CarriedNote } from '../document/portfolioDocument.ts'
import { kindOf, type ItemId, type ItemRoot } from '../document/portfolioItems.ts'
import type { AuthorId, ClusterId, NoteId, ThemeId } from '../ids.ts'
import { bornItem } from '../ops/portfolio.ts'
import { saidByAll, type Entry, type Synthesis, type SynthesisCluster } from '../synthesis/synthesise.ts'
import { answersOf, mostNamed, type Answers } from './answersOf.ts'

/** What is brought from the plenaries: themes, whole clusters, and single lines. */
export type Chosen = { readonly themes?: readonly ThemeId[]; readonly clusters: readonly ClusterId[]; readonly lines: readonly NoteId[] }

export type Carried = {
  /** The chosen theme's or cluster's title, of several the largest one's, a theme's first; without these, the words of the line that was said most often. */
  readonly title: string
  /** That most of the notes speak of, or null. */
  readonly topic: string | null
  /** That most of those that name one belong to, or null. */
  readonly lever: string | null
  /** What a workshop's lanes asked of the notes, as fields of an entry; what nobody said is missing. */
  readonly answers: Answers
  readonly notes: ReadonlyMap<NoteId, { readonly note: CarriedNote; readonly cluster: ClusterId | null }>
}

/**
 * Reads the chosen ones out of what the sessions came to, with every note that says the same, in whatever session. What is not there any more is passed
 * over, and so is what its author took back.
 */
export function carriedFrom(synthesis: Synthesis, { themes = [], clusters, lines }: Chosen): Carried {
  const notes = new Map<NoteId, { readonly note: CarriedNote; readonly cluster: ClusterId | null }>()
  const copy = copier(synthesis)
  const bring = (entries: readonly Entry[], cluster: SynthesisCluster | null) => {
    for (const entry of entries) {
      for (const { id, copy: note } of copy(entry)) notes.set(id, { note, cluster: note.session === cluster?.session ? cluster.id : (notes.get(id)?.cluster ?? null) })
    }
  }
  const [wantedThemes, wantedClusters, wantedLines] = [new Set(themes), new Set(clusters), new Set(lines)]
  const chosenThemes = synthesis.themes.filter(({ id }) => wantedThemes.has(id))
  const chosenLines = [...synthesis.entries.values()].filter((entry) => entry.lines.some(({ id }) => wantedLines.has(id)))
  const chosenClusters = synthesis.clusters.filter(({ id, theme }) => wantedClusters.has(id) || (theme !== null && wantedThemes.has(theme)))
  bring([...chosenLines, ...chosenThemes.flatMap((theme) => theme.lines)], null)
  for (const cluster of chosenClusters) bring(cluster.entries, cluster)
  const [largest] = [...(chosenThemes.length > 0 ? chosenThemes : chosenClusters)].sort((a, b) => saidByAll(b.entries).times - saidByAll(a.entries).times)
  const [loudest] = [...chosenLines].sort((a, b) => b.said.times - a.said.times)
  const title = largest?.title ?? loudest?.note.text ?? ''
  const kinds = new Map([...synthesis.lanes.values()].map(({ id, kind }) => [id, kind]))
  const carried = [...notes.values()].map(({ note }) => note)
  return { title, topic: mostNamed(carried, 'topic'), lever: mostNamed(carried, 'lever'), answers: answersOf(carried, kinds), notes }
}

export type CarryInto = {
  readonly root: ItemRoot
  readonly id: ItemId
  readonly author: AuthorId
  /** What it begins with, beyond the title and topic of what was carried. */
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Makes an entry that stands on what was carried over, or lets one that is there stand on it too. Safe to run twice: the same id is one entry, and a
 * note that is here stays as it came.
 */
export function carryOver(doc: Y.Doc, { root, id, author, fields }: CarryInto, { title, topic, lever, answers, notes }: Carried): void {
  doc.transact(() => {
    for (const [note, { note: copy, cluster }] of notes) {
      if (!carriedOf(doc).has(note)) carriedOf(doc).set(note, copy)
      if (!sourcesOf(doc).has(pairKey(id, note))) sourcesOf(doc).set(pairKey(id, note), { cluster })
    }
    if (itemsOf(doc, root).has(id)) return
    const kind = kindOf(root)
    const [heading, most = 0] = Object.entries(kind.texts)[0] ?? []
    const told = Object.fromEntries(Object.entries({ topic, lever, ...answers }).filter(([field, value]) => field in kind.fields && value !== null))
    itemsOf(doc, root).set(id, bornItem(doc, root, { author, texts: heading === undefined ? {} : { [heading]: title.slice(0, most) }, fields: { ...told, ...fields } }))
    // An action may push several levers at once: all that its notes name.
    if (root === 'actions') for (const { note } of notes.values()) if (note.lever !== null) picksOf(doc).set(pickKey(id, 'levers', note.lever), true)
  })
}

/** Copies of all notes behind an entry. */
function copier({ sessions }: Synthesis): (entry: Entry) => { readonly id: NoteId; readonly copy: CarriedNote }[] {
  const outcomes = new Map(sessions.map(({ session, words, tables }) => [session.id, { session, words, tables: new Map(tables.map((table) => [table.id, table])) }]))
  return ({ id: head, note, sources }) => sources.flatMap(({ id, session, table, topic, category, lane, lever, text, withdrawn, ...asked }) => {
    const outcome = outcomes.get(session)
    if (outcome === undefined || withdrawn) return []
    const line = sources.some((source) => source.id === head && !source.withdrawn) ? head : note.id
    const group = outcome.words.groups.find(({ categories }) => category !== null && categories.includes(category))?.id ?? null
    const tableName = table === null ? null : (outcome.tables.get(table)?.name ?? null)
    return [{ id, copy: { session, sessionName: outcome.session.name, table, tableName, topic, group, category, lane, lever, text, line, ...saidOf(asked) } }]
  })
}
