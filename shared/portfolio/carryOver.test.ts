import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Outcome } from '../api/synthesis.ts'
import { carriedOf, itemIds, itemsOf, itemText, readItem, sourcesOf } from '../document/portfolioDocument.ts'
import { newId, type ActionId, type AuthorId, type ClusterId, type ImpactId, type NoteId, type ScenarioId, type SessionId, type TableId } from '../ids.ts'
import { editItem, moveItem, removeSource } from '../ops/portfolio.ts'
import { undoManager } from '../ops/undoManager.ts'
import { PRATO } from '../process/prato.ts'
import { synthesise } from '../synthesis/synthesise.ts'
import { carriedFrom, carryOver, type Carried } from './carryOver.ts'
import { readPortfolio } from './readPortfolio.ts'

const author = newId<AuthorId>()
const into = { root: 'scenarios', author, fields: {} } as const
const [table, cluster] = [newId<TableId>(), newId<ClusterId>()]
const [first, second, third] = [newId<NoteId>(), newId<NoteId>(), newId<NoteId>()]

/** A session in which two said the same, which stands in a cluster, and a third said something else. */
function outcome(): Outcome {
  const note = (id: NoteId, text: string, category: string) => ({ id, table, topic: 'energy', category, lane: 'problem', lever: null, text, withdrawn: false })
  const { topics, groups, categories, levers, tools } = PRATO
  return {
    session: { id: newId<SessionId>(), name: 'October', createdAtMs: 1 },
    tables: [{ id: table, name: 'Tavolo 1', topic: 'energy' }],
    words: { topics, groups, categories, levers, tools },
    notes: [note(first, 'a', 'students'), note(second, 'the same', 'sport'), note(third, 'c', 'culture')],
    lines: [{ id: first, shown: first, sources: [first, second] }, { id: third, shown: third, sources: [third] }],
    clusters: [{ id: cluster, title: 'Cold schools', colour: 'sand', lines: [first] }],
    links: [],
  }
}

const everything = (): Carried => carriedFrom(synthesise([outcome()]), { clusters: [cluster], lines: [third] })

it('a cluster brings every note that says the same, with its people’s group and table', () => {
  const { title, topic, notes } = everything()
  expect([title, topic, [...notes.keys()]]).toEqual(['Cold schools', 'energy', [third, first, second]])
  expect(notes.get(second)).toMatchObject({ cluster, note: { line: first, text: 'the same', tableName: 'Tavolo 1', sessionName: 'October', group: 'g2' } })
  expect(notes.get(third)).toMatchObject({ cluster: null })
})

it('carried over twice under one id it is one scenario, and what was written in it since stays', () => {
  const doc = new Y.Doc()
  const id = newId<ScenarioId>()
  carryOver(doc, { ...into, id }, everything())
  editItem(doc, 'scenarios', id, 'title', 'Warm schools')
  carryOver(doc, { ...into, id }, everything())
  expect(itemIds(doc, 'scenarios')).toEqual([id])
  expect(readItem(doc, 'scenarios', id)).toMatchObject({ title: 'Warm schools', topic: 'energy', deleted: false })
  expect(sourcesOf(doc).size).toBe(3)
})

it('a note that stands behind two scenarios is kept once, as it came first', () => {
  const doc = new Y.Doc()
  carryOver(doc, { ...into, id: newId<ScenarioId>() }, everything())
  const reworded = outcome()
  const later = carriedFrom(synthesise([{ ...reworded, notes: reworded.notes.map((note) => ({ ...note, text: 'reworded' })) }]), { clusters: [cluster], lines: [] })
  carryOver(doc, { ...into, id: newId<ScenarioId>() }, later)
  expect(carriedOf(doc).get(first)?.text).toBe('a')
  expect(sourcesOf(doc).size).toBe(5)
})

it('a workshop’s notes bring their scenario, ratings and pick along; a listening session’s have none', () => {
  const scenario = newId<ScenarioId>()
  const told = outcome()
  const { notes } = carriedFrom(synthesise([{ ...told, notes: told.notes.map((note) => (note.id === first ? { ...note, scenario, ratings: { radical: 5 }, pick: 'road-safety' } : note)) }]), { clusters: [cluster], lines: [third] })
  expect(notes.get(first)?.note).toMatchObject({ scenario, ratings: { radical: 5 }, pick: 'road-safety' })
  expect(notes.get(third)?.note).not.toHaveProperty('scenario')
})

describe('what a workshop’s lanes asked becomes', () => {
  const scenario = newId<ScenarioId>()
  /** The three notes as one line of this lane, each with its own answers. */
  const said = (lane: string, ...answers: readonly object[]): Carried => {
    const told = outcome()
    const notes = told.notes.map((note, n) => ({ ...note, lane, ...answers[n] }))
    return carriedFrom(synthesise([{ ...told, notes, lines: [{ id: first, shown: first, sources: [first, second, third] }], clusters: [] }]), { clusters: [], lines: [first] })
  }

  it('the action’s scenario and, where several rated it, the ratings in the middle', () => {
    const doc = new Y.Doc()
    const id = newId<ActionId>()
    carryOver(doc, { root: 'actions', id, author, fields: {} }, said('action', { scenario, ratings: { radical: 5, concrete: 1 } }, { scenario, ratings: { radical: 2 } }, { ratings: { radical: 4, concrete: 2 } }))
    expect(readItem(doc, 'actions', id)).toMatchObject({ name: 'a', scenario, radical: 4, concrete: 2 })
    // More of it behind an action that is there changes nothing that somebody set.
    carryOver(doc, { root: 'actions', id, author, fields: {} }, said('action', { ratings: { radical: 1, concrete: 1 } }))
    expect(readItem(doc, 'actions', id)).toMatchObject({ radical: 4, concrete: 2 })
  })

  it.each([
    ['medium-term', { stage: 'early', indirect: false }],
    ['long-term', { stage: 'late', indirect: false }],
    ['direct-co-benefit', { stage: 'coBenefit', indirect: false, coBenefit: 'road-safety' }],
    ['indirect-co-benefit', { stage: 'coBenefit', indirect: true, coBenefit: 'road-safety' }],
  ])('of %s the impact’s stage', (lane, fields) => {
    const doc = new Y.Doc()
    const id = newId<ImpactId>()
    carryOver(doc, { root: 'impacts', id, author, fields: {} }, said(lane, 'coBenefit' in fields ? { pick: 'road-safety' } : {}))
    expect(readItem(doc, 'impacts', id)).toMatchObject(fields)
  })

  it('nothing where nobody has said', () => {
    const doc = new Y.Doc()
    const id = newId<ActionId>()
    carryOver(doc, { root: 'actions', id, author, fields: { radical: 3 } }, said('action'))
    expect(readItem(doc, 'actions', id)).toMatchObject({ scenario: null, radical: 3, concrete: null })
  })
})

it('what was dissolved or is unknown is passed over', () => {
  expect(carriedFrom(synthesise([outcome()]), { clusters: [newId<ClusterId>()], lines: [newId<NoteId>()] })).toMatchObject({ title: '', topic: null, lever: null, notes: new Map() })
})

it('scenarios go where they are put, also between two that were made at the same moment', () => {
  const doc = new Y.Doc()
  const ids = [newId<ScenarioId>(), newId<ScenarioId>(), newId<ScenarioId>()]
  for (const id of ids) carryOver(doc, { ...into, id }, everything())
  const order = () => itemIds(doc, 'scenarios').flatMap((id) => readItem(doc, 'scenarios', id) ?? []).sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id)
  const [one, two, three] = ids as [ScenarioId, ScenarioId, ScenarioId]
  moveItem(doc, 'scenarios', three, [one, two].flatMap((id) => readItem(doc, 'scenarios', id) ?? []), 0)
  expect(order()).toEqual([three, one, two])
  itemsOf(doc, 'scenarios').get(one)?.set('order', readItem(doc, 'scenarios', two)?.order)
  moveItem(doc, 'scenarios', three, [one, two].flatMap((id) => readItem(doc, 'scenarios', id) ?? []), 1)
  expect(order().at(-1)).toBe(three)
})

it('undo puts a source back and leaves what others wrote', () => {
  const doc = new Y.Doc()
  const id = newId<ScenarioId>()
  carryOver(doc, { ...into, id }, everything())
  const undo = undoManager([itemsOf(doc, 'scenarios'), sourcesOf(doc)], 0)
  removeSource(doc, id, third)
  itemText(doc, 'scenarios', id, 'description')?.insert(0, 'by somebody else')
  undo.undo()
  expect(sourcesOf(doc).size).toBe(3)
  expect(readItem(doc, 'scenarios', id)?.description).toBe('by somebody else')
})

it('lines without a cluster are called after the one that was said most often, and an action has the levers that its notes name', () => {
  const told = outcome()
  const notes = told.notes.map((note) => (note.id === third ? { ...note, lever: 'finance' } : note))
  const lines = carriedFrom(synthesise([{ ...told, notes }]), { clusters: [], lines: [third, first] })
  expect(lines.title).toBe('a')
  const doc = new Y.Doc()
  const id = newId<ActionId>()
  carryOver(doc, { root: 'actions', author, id, fields: { state: 'idea' } }, lines)
  const { actions, picks, sources } = readPortfolio(doc)
  expect(actions).toMatchObject([{ id, name: 'a', state: 'idea' }])
  expect([picks.get(id)?.levers, sources.get(id)?.length]).toEqual([['finance'], 3])
})
