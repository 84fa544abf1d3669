import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { carriedOf } from '../document/portfolioDocument.ts'
import { newId, type AuthorId, type NoteId, type SessionId, type TableId } from '../ids.ts'
import { addItem, addSource, editItem, linkItems, pick, setEmission, setItem } from '../ops/portfolio.ts'
import { readPortfolio } from '../portfolio/readPortfolio.ts'
import { WORKSHOP_TOOLS } from '../process/workshopTools.ts'
import type { Entry, SpokenNote } from '../synthesis/synthesise.ts'
import { gapsOf } from './outline.ts'
import { actionsByNote, onSameNotes, proposalsOf } from './proposals.ts'

const author = newId<AuthorId>()

function entry(lane: string): Entry {
  const id = newId<NoteId>()
  const note: SpokenNote = { id, session: newId<SessionId>(), table: newId<TableId>(), topic: 'energy', category: 'students', lane, lever: null, text: lane, withdrawn: false }
  return { id, note, topic: 'energy', lines: [{ id, shown: id, sources: [id] }], sources: [note], said: { times: 1, sessions: 1, tables: 1, categories: 1 }, links: [] }
}

it('proposals, actions and expected results are what actions are made of', () => {
  const all = ['proposal', 'expected-result', 'action', 'medium-term', 'direct-co-benefit', 'unknown'].map((lane) => entry(lane))
  const entries = new Map(all.map((one) => [one.id, one]))
  expect(proposalsOf({ entries, tools: WORKSHOP_TOOLS }).map(({ note }) => note.lane)).toEqual(['proposal', 'expected-result', 'action'])
})

it('two actions on the same notes are told of each other; one that stands on a note more, or on none, is its own', () => {
  const doc = new Y.Doc()
  const notes = ['a', 'b', 'c'].map((text) => {
    const id = newId<NoteId>()
    carriedOf(doc).set(id, { session: newId<SessionId>(), sessionName: '', table: null, tableName: null, topic: null, group: null, category: null, lane: 'proposal', lever: null, text, line: id })
    return id
  })
  const made = (...on: number[]) => {
    const id = addItem(doc, 'actions', { author })
    for (const at of on) addSource(doc, id, notes[at] as NoteId)
    return id
  }
  const [one, two] = [made(0, 1), made(1, 0)]
  made(0, 1, 2)
  made()
  made()
  const portfolio = readPortfolio(doc)
  expect([...onSameNotes(portfolio)].map(([id, others]) => [id, others.map((other) => other.id)])).toEqual([[one, [two]], [two, [one]]])
  expect(actionsByNote(portfolio).get(notes[2] as NoteId)).toHaveLength(1)
})

it('gaps of a sheet are the cells that nobody filled', () => {
  const doc = new Y.Doc()
  const id = addItem(doc, 'actions', { author })
  const gaps = () => readPortfolio(doc).actions.flatMap((action) => [...gapsOf(action, readPortfolio(doc))])
  expect(gaps()).toHaveLength(14)
  editItem(doc, 'actions', id, 'name', 'Trams')
  setItem(doc, 'actions', id, { type: 'technical', removedMwh: 0 })
  pick(doc, id, 'levers', 'finance', true)
  setEmission(doc, id, 'transport', 3)
  linkItems(doc, id, addItem(doc, 'impacts', { author }))
  expect(gaps()).toEqual(['description', 'field', 'responsible', 'scale', 'stakeholders', 'comments', 'renewableMwh', 'costEuro'])
})
