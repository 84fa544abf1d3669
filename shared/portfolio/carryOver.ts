import type * as Y from 'yjs'
import type { Outcome } from '../api/synthesis.ts'
import { saidOf } from '../document/asked.ts'
import { carriedOf, itemsOf, pairKey, pickKey, picksOf, sourcesOf, type CarriedNote } from '../document/portfolioDocument.ts'
import { kindOf, type ItemId, type ItemRoot } from '../document/portfolioItems.ts'
import type { AuthorId, ClusterId, NoteId } from '../ids.ts'
import { bornItem } from '../ops/portfolio.ts'
import { answersOf, mostNamed, type Answers } from './answersOf.ts'

/** What is brought from the plenaries: whole clusters, and single lines. */
export type Chosen = { readonly clusters: readonly ClusterId[]; readonly lines: readonly NoteId[] }

export type Carried = {
  /** The chosen cluster's title, of several the largest one's; without clusters, the words of the line that was said most often. */
  readonly title: string
  /** That most of the notes speak of, or null. */
  readonly topic: string | null
  /** That most of those that name one belong to, or null. */
  readonly lever: string | null
  /** What a workshop's lanes asked of the notes, as fields of an entry; what nobody said is missing. */
  readonly answers: Answers
  readonly notes: ReadonlyMap<NoteId, { readonly note: CarriedNote; readonly cluster: ClusterId | null }>
}

/** Reads the chosen ones out of what the sessions came to, with every note that says the same. What is not there any more is passed over. */
export function carriedFrom(outcomes: readonly Outcome[], { clusters, lines }: Chosen): Carried {
  const notes = new Map<NoteId, { readonly note: CarriedNote; readonly cluster: ClusterId | null }>()
  const titles: { readonly title: string; readonly size: number }[] = []
  const [wantedLines, wantedClusters] = [new Set(lines), new Set(clusters)]
  for (const outcome of outcomes) {
    const copy = copier(outcome)
    for (const line of outcome.lines) {
      if (!wantedLines.has(line.id)) continue
      for (const note of copy(line.id)) notes.set(note.id, { note: note.copy, cluster: null })
      if (clusters.length === 0) titles.push({ title: copy(line.id).find(({ id }) => id === line.shown)?.copy.text ?? '', size: line.sources.length })
    }
    for (const { id, title, lines: members } of outcome.clusters) {
      if (!wantedClusters.has(id)) continue
      titles.push({ title, size: members.length })
      for (const member of members) for (const note of copy(member)) notes.set(note.id, { note: note.copy, cluster: id })
    }
  }
  const [largest] = titles.sort((a, b) => b.size - a.size)
  const kinds = new Map(outcomes.flatMap(({ words }) => words.tools.flatMap(({ lanes }) => lanes.map(({ id, kind }) => [id, kind] as const))))
  const carried = [...notes.values()].map(({ note }) => note)
  return { title: largest?.title ?? '', topic: mostNamed(carried, 'topic'), lever: mostNamed(carried, 'lever'), answers: answersOf(carried, kinds), notes }
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

/** Copies of all notes behind a line. */
function copier({ session, tables, words, notes, lines }: Outcome): (line: NoteId) => { readonly id: NoteId; readonly copy: CarriedNote }[] {
  const [noteById, lineById, tableById] = [new Map(notes.map((note) => [note.id, note])), new Map(lines.map((line) => [line.id, line])), new Map(tables.map((table) => [table.id, table]))]
  return (line) => (lineById.get(line)?.sources ?? []).flatMap((id) => {
    const note = noteById.get(id)
    if (note === undefined) return []
    const { table, topic, category, lane, lever, text, ...asked } = note
    const group = words.groups.find(({ categories }) => category !== null && categories.includes(category))?.id ?? null
    const tableName = table === null ? null : (tableById.get(table)?.name ?? null)
    return [{ id, copy: { session: session.id, sessionName: session.name, table, tableName, topic, group, category, lane, lever, text, line, ...saidOf(asked) } }]
  })
}
