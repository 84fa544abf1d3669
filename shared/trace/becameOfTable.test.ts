import { beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { OutcomeNote } from '../api/synthesis.ts'
import { carriedOf, pairKey, sourcesOf } from '../document/portfolioDocument.ts'
import type { ActionState, ItemId } from '../document/portfolioItems.ts'
import { newId, type AuthorId, type NoteId, type SessionId, type TableId } from '../ids.ts'
import { addItem, linkItems, setItem } from '../ops/portfolio.ts'
import { readPortfolio } from '../portfolio/readPortfolio.ts'
import { PLAN_WORDS } from '../process/planWords.ts'
import { becameOfTable } from './becameOfTable.ts'

const author = newId<AuthorId>()
const [ours, theirs, session] = [newId<TableId>(), newId<TableId>(), newId<SessionId>()]
let doc: Y.Doc
let notes: OutcomeNote[]

beforeEach(() => {
  doc = new Y.Doc()
  notes = []
})

function says(text: string, fields: Partial<OutcomeNote> = {}): NoteId {
  const id = newId<NoteId>()
  notes.push({ id, table: ours, topic: 'energy', category: 'students', lane: 'problem', lever: null, text, withdrawn: false, ...fields })
  return id
}

function carries(note: NoteId, of: ItemId): void {
  const said = notes.find(({ id }) => id === note)
  carriedOf(doc).set(note, { session, sessionName: 'Ottobre', table: said?.table ?? null, tableName: 'Tavolo 1', topic: 'energy', group: null, category: 'students', lane: 'problem', lever: null, text: said?.text ?? '', line: note })
  sourcesOf(doc).set(pairKey(of, note), { cluster: null })
}

const acts = (name: string, state: ActionState) => addItem(doc, 'actions', { author, texts: { name, description: `${name}: come`, comments: 'solo per il laboratorio', responsible: 'Ufficio X' }, fields: { state, field: 'energy-systems' } })
const tell = (lines: readonly (readonly NoteId[])[] = []) => becameOfTable(readPortfolio(doc), { notes, lines: lines.map((sources) => ({ id: sources[0] ?? newId(), shown: sources[0] ?? newId(), sources: [...sources] })) }, ours, PLAN_WORDS)

it('tells in which scenario, finding and action its notes are, with the outline of what is agreed', () => {
  const note = says('Scuole gelide')
  const scenario = addItem(doc, 'scenarios', { author, texts: { title: 'Scuole calde' } })
  const [agreed, draft] = [acts('Tetti', 'agreed'), acts('Infissi', 'draft')]
  carries(note, scenario)
  carries(note, agreed)
  setItem(doc, 'actions', draft, { scenario })
  const { taken, open } = tell()
  expect(open).toBe(0)
  expect(taken).toHaveLength(1)
  expect(taken[0]?.became).toEqual([
    { kind: 'scenario', title: 'Scuole calde', from: null, notes: 1, tables: 1 },
    { kind: 'action', title: 'Tetti', from: null, notes: 1, tables: 1, state: 'agreed', outline: { description: 'Tetti: come', field: PLAN_WORDS.fields[0]?.name } },
    { kind: 'action', title: 'Infissi', from: 'Scuole calde', notes: 1, tables: 1, state: 'draft', outline: null },
  ])
  expect(JSON.stringify(taken)).not.toContain('Ufficio X')
  expect(JSON.stringify(taken)).not.toContain('solo per il laboratorio')
})

it('an idea is being looked at, and so is what it would lead to', () => {
  const idea = acts('Un tunnel sotto il centro', 'idea')
  const impact = addItem(doc, 'impacts', { author, texts: { text: 'Meno auto' } })
  linkItems(doc, idea, impact)
  const note = says('Troppe auto')
  carries(note, idea)
  sourcesOf(doc).set(pairKey(impact, note), { cluster: null })
  expect(tell().taken).toEqual([{ notes: [expect.objectContaining({ text: 'Troppe auto' })], became: [] }])
  setItem(doc, 'actions', idea, { state: 'parked' })
  expect(tell().taken[0]?.became.map(({ kind, title }) => [kind, title])).toEqual([['action', 'Un tunnel sotto il centro'], ['impact', 'Meno auto']])
  // What only follows from the action is the action's own story.
  sourcesOf(doc).delete(pairKey(impact, note))
  expect(tell().taken[0]?.became.map(({ kind }) => kind)).toEqual(['action'])
})

it('an action that was merged is told of as the one that stands for it', () => {
  const [kept, merged] = [acts('Tetti solari', 'draft'), acts('Pannelli', 'draft')]
  setItem(doc, 'actions', merged, { into: kept })
  carries(says('Pannelli sulle scuole'), merged)
  expect(tell().taken[0]?.became.map(({ title }) => title)).toEqual(['Tetti solari'])
})

it('holds no other table’s words, nor what was taken back; what nobody took up is counted', () => {
  const action = acts('Tetti', 'agreed')
  carries(says('di un altro tavolo', { table: theirs }), action)
  carries(says('ritirata', { withdrawn: true }), action)
  says('aperta')
  says('aperta anche questa')
  const told = tell()
  expect(told).toEqual({ taken: [], open: 2 })
})

it('a note that says the same as one that was carried over was taken up with it', () => {
  const action = acts('Tetti', 'agreed')
  const other = says('Scuole fredde', { table: theirs })
  const own = says('Le scuole sono fredde')
  carries(other, action)
  const { taken, open } = tell([[other, own]])
  expect(open).toBe(0)
  expect(taken[0]?.notes.map(({ text }) => text)).toEqual(['Le scuole sono fredde'])
  expect(JSON.stringify(taken)).not.toContain('Scuole fredde')
})

it('what still goes by another table’s words is told of once the lab has words of its own, or has agreed on it', () => {
  const theirNote = says('Troppi camion', { table: theirs })
  const own = says('Rumore di notte')
  const action = acts('Troppi camion', 'draft')
  for (const note of [theirNote, own]) carries(note, action)
  expect(tell().taken).toEqual([{ notes: [expect.objectContaining({ id: own })], became: [] }])
  setItem(doc, 'actions', action, { state: 'agreed' })
  expect(tell().taken[0]?.became.map(({ title }) => title)).toEqual(['Troppi camion'])
})

it('notes of which the same came are told of together', () => {
  const action = acts('Tetti', 'agreed')
  for (const text of ['a', 'b', 'c']) carries(says(text), action)
  expect(tell().taken.map((group) => group.notes.length)).toEqual([3])
})
