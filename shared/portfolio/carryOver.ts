import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { Outcome } from '../api/synthesis.ts'
import { carriedOf, readScenario, scenarioIds, scenariosOf, sourceKey, sourcesOf, type CarriedNote } from '../document/portfolioDocument.ts'
import { byOrder } from '../document/tableDocument.ts'
import type { AuthorId, ClusterId, NoteId, ScenarioId } from '../ids.ts'

/** What is brought from the plenaries: whole clusters, and single lines. */
export type Chosen = { readonly clusters: readonly ClusterId[]; readonly lines: readonly NoteId[] }

export type Carried = {
  /** The chosen cluster's title, of several the largest one's. Empty if only lines were chosen. */
  readonly title: string
  /** That most of the notes speak of, or null. */
  readonly topic: string | null
  readonly notes: ReadonlyMap<NoteId, { readonly note: CarriedNote; readonly cluster: ClusterId | null }>
}

/** Reads the chosen ones out of what the sessions came to, with every note that says the same. What is not there any more is passed over. */
export function carriedFrom(outcomes: readonly Outcome[], { clusters, lines }: Chosen): Carried {
  const notes = new Map<NoteId, { readonly note: CarriedNote; readonly cluster: ClusterId | null }>()
  const titles: { readonly title: string; readonly size: number }[] = []
  for (const outcome of outcomes) {
    const byId = new Map(outcome.lines.map((line) => [line.id, line]))
    const bring = (id: NoteId, cluster: ClusterId | null) => {
      for (const source of byId.get(id)?.sources ?? []) {
        const note = copyOf(outcome, source, id)
        if (note !== null) notes.set(source, { note, cluster })
      }
    }
    for (const id of lines) bring(id, null)
    for (const { id, title, lines: members } of outcome.clusters) {
      if (!clusters.includes(id)) continue
      titles.push({ title, size: members.length })
      for (const member of members) bring(member, id)
    }
  }
  const [largest] = titles.sort((a, b) => b.size - a.size)
  return { title: largest?.title ?? '', topic: mostSpokenOf(notes), notes }
}

/** Makes a scenario that stands on what was carried over. Safe to run twice: the same id is one scenario, and a note that is here stays as it came. */
export function carryOver(doc: Y.Doc, { id, author }: { readonly id: ScenarioId; readonly author: AuthorId }, { title, topic, notes }: Carried): void {
  if (scenariosOf(doc).has(id)) return
  doc.transact(() => {
    for (const [note, { note: copy, cluster }] of notes) {
      if (!carriedOf(doc).has(note)) carriedOf(doc).set(note, copy)
      sourcesOf(doc).set(sourceKey(id, note), { cluster })
    }
    const entry: Record<string, unknown> = { author, title: new Y.Text(title), description: new Y.Text(), topic, order: lastOrder(doc), deleted: false }
    scenariosOf(doc).set(id, new Y.Map(Object.entries(entry)))
  })
}

function lastOrder(doc: Y.Doc): string {
  const there = scenarioIds(doc).flatMap((id) => readScenario(doc, id) ?? []).sort(byOrder)
  return generateKeyBetween(there.at(-1)?.order ?? null, null)
}

function copyOf({ session, tables, words, notes }: Outcome, id: NoteId, line: NoteId): CarriedNote | null {
  const note = notes.find((one) => one.id === id)
  if (note === undefined) return null
  const { table, topic, category, lane, lever, text } = note
  const group = words.groups.find(({ categories }) => category !== null && categories.includes(category))?.id ?? null
  return { session: session.id, sessionName: session.name, table, tableName: tables.find((one) => one.id === table)?.name ?? null, topic, group, category, lane, lever, text, line }
}

function mostSpokenOf(notes: Carried['notes']): string | null {
  const counts = new Map<string, number>()
  for (const { note } of notes.values()) if (note.topic !== null) counts.set(note.topic, (counts.get(note.topic) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? null
}
