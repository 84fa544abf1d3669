import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { writtenRoots } from '../document/portfolioDocument.ts'
import { newId, type AuthorId } from '../ids.ts'
import { readPortfolio } from '../portfolio/readPortfolio.ts'
import { decideAction } from './actions.ts'
import { addItem, setItem } from './portfolio.ts'
import { undoManager } from './undoManager.ts'

const [author, other] = [newId<AuthorId>(), newId<AuthorId>()]
const at = (ms: number) => ({ nowMs: () => ms })

it('a decision changes the state and tells why, in one step that undo takes back whole', () => {
  const doc = new Y.Doc()
  const action = addItem(doc, 'actions', { author })
  const undo = undoManager(writtenRoots(doc), 0)
  decideAction(doc, { action, state: 'parked', reason: ' no money ', author }, at(4.5))
  expect(readPortfolio(doc)).toMatchObject({ actions: [{ state: 'parked' }], decisions: [{ action, state: 'parked', reason: 'no money', atMs: 5, author }] })
  undo.undo()
  expect(readPortfolio(doc)).toMatchObject({ actions: [{ state: 'idea' }], decisions: [] })
  undo.redo()
  expect(readPortfolio(doc)).toMatchObject({ actions: [{ state: 'parked' }], decisions: [{ reason: 'no money' }] })
})

it('undo of a change takes back its own entry alone, and not what somebody decided after it', () => {
  const doc = new Y.Doc()
  const action = addItem(doc, 'actions', { author })
  const undo = undoManager(writtenRoots(doc), 0)
  decideAction(doc, { action, state: 'draft', reason: '', author }, at(1))
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc))
  decideAction(elsewhere, { action, state: 'agreed', reason: 'council', author: other }, at(2))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere))
  undo.undo()
  expect(readPortfolio(doc)).toMatchObject({ actions: [{ state: 'agreed' }], decisions: [{ state: 'agreed', reason: 'council' }] })
})

it('saying again what is so is no decision, unless it comes with a reason', () => {
  const doc = new Y.Doc()
  const action = addItem(doc, 'actions', { author })
  setItem(doc, 'actions', action, { state: 'parked' })
  decideAction(doc, { action, state: 'parked', reason: ' ', author }, at(1))
  expect(readPortfolio(doc).decisions).toEqual([])
  decideAction(doc, { action, state: 'parked', reason: 'until 2027', author }, at(2))
  expect(readPortfolio(doc).decisions).toHaveLength(1)
})
