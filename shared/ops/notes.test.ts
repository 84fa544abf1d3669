import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { linkIds, noteIds, notesOf, readLink, readNote } from '../document/tableDocument.ts'
import { newId, type AuthorId, type LinkId, type NoteId, type ScenarioId } from '../ids.ts'
import { lanesById } from '../process/definition.ts'
import { PRATO } from '../process/prato.ts'
import { LIMITS } from '../wire/limits.ts'
import { addNote } from './addNote.ts'
import { answerNote } from './answerNote.ts'
import { deleteNote } from './deleteNote.ts'
import { editText } from './editText.ts'
import { linkNotes } from './linkNotes.ts'
import { moveNote } from './moveNote.ts'
import { setLever } from './setLever.ts'
import { undoManager } from './undoManager.ts'
import { unlinkNotes } from './unlinkNotes.ts'

const anna = newId<AuthorId>()
const lanes = lanesById(PRATO)
let doc: Y.Doc

beforeEach(() => {
  doc = new Y.Doc()
})

function add(lane: string, text = lane): NoteId {
  const added = addNote(doc, { author: anna, category: 'sport', lane, text }, { nowMs: () => 1_666_000_000_000 })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

describe('addNote', () => {
  test('puts a whole note at the end of its lane', () => {
    add('problem')
    const id = add('problem', '  Poche corse la sera \n')
    expect(readNote(doc, id)).toEqual({
      id, author: anna, category: 'sport', lane: 'problem', order: 'a1', text: 'Poche corse la sera', lever: null, scenario: null, ratings: null, pick: null, picture: null, late: false, earlier: null, hidden: false, writtenAtMs: 1_666_000_000_000, deleted: false,
    })
  })

  test('keeps the id of a note that is sent again', () => {
    const id = newId<NoteId>()
    expect(addNote(doc, { id, author: anna, category: null, lane: 'cause', text: 'di nuovo' }, { nowMs: () => 0 })).toEqual({ ok: true, value: id })
  })

  test('refuses what says nothing and what says too much, and changes nothing', () => {
    const before = Y.encodeStateVector(doc)
    const refused = (text: string) => addNote(doc, { author: anna, category: null, lane: 'cause', text }, { nowMs: () => 0 })
    expect(refused(' \n\t ')).toEqual({ ok: false, reason: 'empty' })
    expect(refused('x'.repeat(LIMITS.maxTextLength + 1))).toEqual({ ok: false, reason: 'tooLong' })
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})

describe('editText', () => {
  test('refuses what is too long and what is not there', () => {
    const id = add('problem', 'breve')
    expect(editText(doc, id, 'x'.repeat(LIMITS.maxTextLength + 1))).toEqual({ ok: false, reason: 'tooLong' })
    expect(readNote(doc, id)?.text).toBe('breve')
    expect(editText(doc, newId<NoteId>(), 'nulla')).toEqual({ ok: false, reason: 'unknownNote' })
  })

  test('writes nothing when nothing changed', () => {
    const id = add('problem', 'uguale')
    const before = Y.encodeStateVector(doc)
    editText(doc, id, 'uguale')
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})

describe('linkNotes', () => {
  const link = (from: NoteId, to: NoteId) => linkNotes(doc, { author: anna, from, to, lanes })

  test('a cause explains a problem, a barrier a problem or a cause', () => {
    const [problem, cause, barrier] = [add('problem'), add('cause'), add('barrier')]
    for (const [from, to] of [[cause, problem], [barrier, problem], [barrier, cause]] as const) expect(link(from, to).ok).toBe(true)
    expect(linkIds(doc).map((id) => readLink(doc, id)?.type)).toEqual(['cause-of', 'barrier-to', 'barrier-to'])
  })

  test('nothing else explains anything', () => {
    const [problem, cause, suggestion] = [add('problem'), add('cause'), add('suggestion')]
    expect(link(problem, cause)).toEqual({ ok: false, reason: 'linkNotAllowed' })
    expect(link(suggestion, problem)).toEqual({ ok: false, reason: 'linkNotAllowed' })
    expect(link(cause, cause)).toEqual({ ok: false, reason: 'linkNotAllowed' })
  })

  test('once is enough, and again after it was taken away', () => {
    const [problem, cause] = [add('problem'), add('cause')]
    const first = link(cause, problem)
    expect(link(cause, problem)).toEqual({ ok: false, reason: 'alreadyLinked' })
    if (first.ok) unlinkNotes(doc, first.value)
    expect(link(cause, problem).ok).toBe(true)
  })

  test('a deleted note takes no new links', () => {
    const [problem, cause] = [add('problem'), add('cause')]
    deleteNote(doc, problem)
    expect(link(cause, problem)).toEqual({ ok: false, reason: 'unknownNote' })
  })

  test('a link outlives the move that makes it illegal', () => {
    const [problem, cause] = [add('problem'), add('cause')]
    link(cause, problem)
    moveNote(doc, cause, { lane: 'suggestion', before: null })
    expect(linkIds(doc).map((id) => readLink(doc, id)?.deleted)).toEqual([false])
  })

  test('what is not there cannot be unlinked', () => {
    expect(unlinkNotes(doc, newId<LinkId>())).toEqual({ ok: false, reason: 'unknownNote' })
  })
})

test('a lever is chosen and taken away again', () => {
  const id = add('barrier')
  setLever(doc, id, 'finance')
  expect(readNote(doc, id)?.lever).toBe('finance')
  setLever(doc, id, null)
  expect(readNote(doc, id)?.lever).toBeNull()
})

describe('answerNote', () => {
  const scenario = newId<ScenarioId>()

  test('says what the lane asks, a part at a time, and takes it back', () => {
    const id = add('action')
    expect(answerNote(doc, id, { scenario }).ok).toBe(true)
    answerNote(doc, id, { ratings: { radical: 4, concrete: 2 } })
    expect(readNote(doc, id)).toMatchObject({ scenario, ratings: { radical: 4, concrete: 2 }, pick: null })
    answerNote(doc, id, { scenario: null })
    expect(readNote(doc, id)).toMatchObject({ scenario: null, ratings: { radical: 4, concrete: 2 } })
  })

  test('what is already so is not written again', () => {
    const id = add('action')
    answerNote(doc, id, { ratings: { radical: 4 } })
    let updates = 0
    doc.on('update', () => updates++)
    answerNote(doc, id, { ratings: { radical: 4 } })
    expect(updates).toBe(0)
  })

  test('undo takes the first answer back too', () => {
    const id = add('action')
    const undo = undoManager([notesOf(doc)], 0)
    answerNote(doc, id, { pick: 'road-safety' })
    undo.undo()
    expect(readNote(doc, id)?.pick).toBeNull()
    undo.redo()
    expect(readNote(doc, id)?.pick).toBe('road-safety')
  })

  test('a note is born with its answers, and keeps them in a lane that does not ask', () => {
    const added = addNote(doc, { author: anna, category: 'sport', lane: 'action', text: 'x', scenario, ratings: { radical: 1 } }, { nowMs: () => 1 })
    if (!added.ok) throw new Error(added.reason)
    moveNote(doc, added.value, { lane: 'suggestion', before: null })
    expect(readNote(doc, added.value)).toMatchObject({ lane: 'suggestion', scenario, ratings: { radical: 1 } })
  })

  test('a note that is not there cannot be asked', () => {
    expect(answerNote(doc, newId<NoteId>(), { scenario })).toEqual({ ok: false, reason: 'unknownNote' })
  })
})

test('no op takes an entry out of the document', () => {
  const id = add('problem')
  deleteNote(doc, id)
  expect(noteIds(doc)).toEqual([id])
})
