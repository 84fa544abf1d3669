import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { laneOf } from '../../shared/document/lane.ts'
import { readNote } from '../../shared/document/tableDocument.ts'
import { newId, type AuthorId } from '../../shared/ids.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { hideToast, toasts } from '../ui/toasts.ts'
import { createActions } from './actions.ts'
import { createHistory } from './history.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  hideToast()
  vi.useRealTimers()
})

function table() {
  const doc = new Y.Doc()
  const history = createHistory(doc, Date.now)
  const actions = createActions({ doc, author: newId<AuthorId>(), history, lanes: lanesById(PRATO) })
  const add = (text: string, lane = 'problem') => {
    const id = actions.add({ category: 'sport', lane, text })
    if (id === null) throw new Error('the note was refused')
    return id
  }
  const texts = () => ['problem', 'cause'].flatMap((lane) => laneOf(doc, lane).map((note) => note.text))
  return { doc, history, actions, add, texts }
}

test('each thing done is one step, however quickly they follow each other', () => {
  const { history, add, actions, texts } = table()
  add('uno')
  const two = add('due')
  actions.move(two, { lane: 'cause', before: null })
  history.undo()
  expect(texts()).toEqual(['uno', 'due'])
  history.undo()
  expect(texts()).toEqual(['uno'])
  history.redo()
  history.redo()
  expect(texts()).toEqual(['uno', 'due'])
})

test('letters typed in one go are one step; a pause and another note begin a new one', () => {
  const { history, add, actions, texts } = table()
  const [one, two] = [add('a'), add('b')]
  for (const text of ['ab', 'abc', 'abcd']) actions.edit(one, text)
  vi.advanceTimersByTime(5_000)
  actions.edit(one, 'abcd e')
  actions.edit(two, 'bc')
  history.undo()
  expect(texts()).toEqual(['abcd e', 'b'])
  history.undo()
  expect(texts()).toEqual(['abcd', 'b'])
  history.undo()
  expect(texts()).toEqual(['a', 'b'])
})

test('what was done before it was forgotten stays', () => {
  const { history, add, texts } = table()
  add('in the step before')
  history.forget()
  expect(history.can.getState()).toEqual({ undo: false, redo: false })
  add('now')
  history.undo()
  history.undo()
  expect(texts()).toEqual(['in the step before'])
})

test('it says what can be undone and redone', () => {
  const { history, add } = table()
  expect(history.can.getState()).toEqual({ undo: false, redo: false })
  add('uno')
  expect(history.can.getState()).toEqual({ undo: true, redo: false })
  history.undo()
  expect(history.can.getState()).toEqual({ undo: false, redo: true })
})

test('a deleted note comes back by its toast, with every word, also after other steps', () => {
  const { doc, add, actions, texts } = table()
  const id = add('con tutte le parole')
  actions.remove(id)
  expect(texts()).toEqual([])
  const undo = toasts.getState().said?.toast.action
  add('altra')
  undo?.run()
  expect(readNote(doc, id)).toMatchObject({ deleted: false, text: 'con tutte le parole' })
})

test('a note that was blanked and so deleted comes back with the words it had', () => {
  const { doc, add, actions } = table()
  const id = add('parole')
  actions.edit(id, '')
  actions.removeBlank(id, 'parole')
  expect(readNote(doc, id)?.deleted).toBe(true)
  toasts.getState().said?.toast.action?.run()
  expect(readNote(doc, id)).toMatchObject({ deleted: false, text: 'parole' })
})

test('what is refused is said in words', () => {
  const { actions, add } = table()
  expect(actions.add({ category: 'sport', lane: 'problem', text: '   ' })).toBeNull()
  expect(toasts.getState().said?.toast.text).toMatch(/\w.*\.$/)
  const [problem, suggestion] = [add('p'), add('s', 'suggestion')]
  expect(actions.link(suggestion, problem)).toBe(false)
})
