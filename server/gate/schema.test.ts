import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mergesOf, placementsOf } from '../../shared/document/plenaryDocument.ts'
import { linksOf, notesOf, reportOf, textOf } from '../../shared/document/tableDocument.ts'
import { newId, type LinkId, type NoteId, type ScenarioId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { ANNA, authorOf, BRUNO, clock, FEDERICA, Scene } from './scene.ts'

let scene: Scene
let noteId: NoteId
beforeEach(() => {
  scene = new Scene('table')
  noteId = scene.act(ANNA, (doc) => addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'pochi autobus' }, clock))
})

/** What the gate says to Anna, who owns the note, so that nothing but the schema can be in her way. */
function outcome(change: (doc: Y.Doc) => void, actor = ANNA): string {
  const verdict = scene.judge(scene.updateOf(change), actor)
  return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
}

const field = (name: string, value: unknown) => (doc: Y.Doc) => notesOf(doc).get(noteId)?.set(name, value)
const text = (doc: Y.Doc) => textOf(doc, noteId) ?? new Y.Text()

describe('the document holds what its schema says and nothing else', () => {
  const OUTSIDE: [string, (doc: Y.Doc) => void][] = [
    ['a root of its own', (doc) => doc.getMap('attic').set('x', 1)],
    ['a root that is a list', (doc) => doc.getArray('list').push([1])],
    ['a root that is a text', (doc) => doc.getText('text').insert(0, 'x')],
    ['a root called constructor', (doc) => doc.getMap('constructor').set(newId(), 1)],
    ['a root called __proto__', (doc) => doc.getMap('__proto__').set(newId(), 1)],
    ['a key that is no id', (doc) => notesOf(doc).set('note-1', new Y.Map())],
    ['a key called constructor', (doc) => notesOf(doc).set('constructor', new Y.Map())],
    ['a field that is not in the schema', field('colour', 'red')],
    ['a field called constructor', field('constructor', 1)],
    ['a field called __proto__', field('__proto__', 1)],
    ['a lane that the tools do not have', field('lane', 'complaints')],
    ['a lane that is no word', field('lane', 7)],
    ['a lever that the process does not have', field('lever', 'magic')],
    ['a scenario of another session', field('scenario', newId<ScenarioId>())],
    ['a scenario that is no id', field('scenario', 'energy')],
    ['a rating of 99', field('ratings', { radical: 99 })],
    ['half a rating', field('ratings', { radical: 2.5 })],
    ['a rating in words', field('ratings', { radical: '3' })],
    ['ratings on a scale that no lane has', field('ratings', { radical: 3, costly: 3 })],
    ['ratings that are a list', field('ratings', [3])],
    ['a pick that is on no list', field('pick', 'eternal-life')],
    ['an order that is no key', field('order', 'a 0')],
    ['an order that nothing can be sorted next to: no head', field('order', '0')],
    ['an order that nothing can be sorted next to: half a key', field('order', 'b0')],
    ['an order that nothing can be sorted next to: a zero at its end', field('order', 'a00')],
    ['an order that nothing can be sorted next to: the smallest', field('order', `A${'0'.repeat(26)}`)],
    ['an order without end', field('order', `a0${'V'.repeat(127)}`)],
    ['a "deleted" that is neither true nor false', field('deleted', 'yes')],
    ['a map in the place of a value', (doc) => field('lane', new Y.Map())(doc)],
    ['a list in the place of a value', (doc) => field('order', new Y.Array())(doc)],
    ['an object in the place of a value', field('lane', { id: 'problem' })],
    ['bytes in the place of a value', field('lane', new Uint8Array([1]))],
    ['a document in the place of a value', (doc) => field('lane', new Y.Doc())(doc)],
    ['a picture among the letters', (doc) => text(doc).insertEmbed(0, { image: 'x' })],
    ['bold letters', (doc) => text(doc).format(0, 2, { bold: true })],
    ['letters that are written bold', (doc) => text(doc).insert(0, 'x', { bold: true })],
    ['a map among the letters', (doc) => text(doc).insertEmbed(0, new Y.Map())],
    ['a link of an unknown type', (doc) => linksOf(doc).set(newId<LinkId>(), aLink({ type: 'likes' }))],
    ['a link from what cannot be a note', (doc) => linksOf(doc).set(newId<LinkId>(), aLink({ from: 'here' }))],
    ['a note without a text', (doc) => notesOf(doc).set(newId<NoteId>(), aNote({ text: undefined }))],
    ['a note whose text is a list', (doc) => notesOf(doc).set(newId<NoteId>(), aNote({ text: new Y.Array() }))],
    ['a note whose text is XML', (doc) => notesOf(doc).set(newId<NoteId>(), aNote({ text: new Y.XmlText() }))],
    ['a note without an author', (doc) => notesOf(doc).set(newId<NoteId>(), aNote({ author: undefined }))],
    ['a note without a lane', (doc) => notesOf(doc).set(newId<NoteId>(), aNote({ lane: undefined }))],
    ['a note from the year 300,000', (doc) => notesOf(doc).set(newId<NoteId>(), aNote({ writtenAtMs: 9e15 }))],
    ['a note that is a list', (doc) => doc.getMap('notes').set(newId<NoteId>(), new Y.Array())],
    ['a note that is a plain value', (doc) => doc.getMap('notes').set(newId<NoteId>(), { text: 'x' })],
  ]

  it.each(OUTSIDE)('refuses %s', (_, change) => {
    const reason = outcome(change)
    // A list or attribute inside a map has no place at all, which the gate finds before it looks at the schema.
    expect(['outsideSchema', 'malformed']).toContain(reason)
    expect(outcome(change, FEDERICA)).toBe(reason)
  })

  it('the forgery that stands for all of these is accepted when its fields are right', () => {
    expect(outcome((doc) => notesOf(doc).set(newId<NoteId>(), aNote({})))).toBe('accept')
    expect(outcome((doc) => linksOf(doc).set(newId<LinkId>(), aLink({})))).toBe('accept')
  })

  function aNote(fields: Record<string, unknown>): Y.Map<unknown> {
    const whole = { author: 'anna', category: 'students', lane: 'problem', order: 'a1', text: new Y.Text('x'), writtenAtMs: 5, deleted: false, ...fields }
    return new Y.Map(Object.entries(whole).filter(([, value]) => value !== undefined))
  }

  function aLink(fields: Record<string, unknown>): Y.Map<unknown> {
    return new Y.Map(Object.entries({ author: 'anna', type: 'cause-of', from: noteId, to: noteId, deleted: false, ...fields }))
  }
})

describe('what the plenary holds', () => {
  const PLACES: [string, unknown][] = [
    ['beside the canvas', { in: 'canvas', x: 2_000_000, y: 0, z: 1 }],
    ['at no number', { in: 'canvas', x: Number.NaN, y: 0, z: 1 }],
    ['at infinity', { in: 'canvas', x: 0, y: Number.POSITIVE_INFINITY, z: 1 }],
    ['between two layers', { in: 'canvas', x: 0, y: 0, z: 0.5 }],
    ['with a field too many', { in: 'canvas', x: 0, y: 0, z: 1, note: 'x' }],
    ['in what cannot be a cluster', { in: 'cluster', cluster: 'here', order: 'a0' }],
    ['at no order in its cluster', { in: 'cluster', cluster: newId(), order: '' }],
    ['nowhere', null],
    ['in a list', [1]],
    ['in disguise', JSON.parse('{"__proto__":{"in":"canvas","x":0,"y":0,"z":1}}')],
  ]

  it.each(PLACES)('refuses a note placed %s', (_, place) => {
    const plenary = new Scene('plenary')
    const update = plenary.updateOf((doc) => (placementsOf(doc) as Y.Map<unknown>).set(newId(), place))
    expect(plenary.judge(update, FEDERICA)).toMatchObject({ verdict: 'refuse', reason: 'outsideSchema' })
  })
})

describe('the picture of a note', () => {
  const picture = { hash: 'a'.repeat(64), width: 1_280, height: 960 }
  const born = (actor: typeof ANNA, value: unknown) => {
    const scene = new Scene('table')
    const update = scene.updateOf((doc) => {
      addNote(doc, { author: authorOf(actor), category: 'students', lane: 'problem', text: '', picture: value as typeof picture }, clock)
    })
    const verdict = scene.judge(update, actor)
    return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
  }

  it('is a name and a size, and nothing else', () => {
    expect(born(ANNA, picture)).toBe('accept')
    for (const value of ['x', { ...picture, hash: '../../etc' }, { ...picture, width: 0 }, { ...picture, height: 100_000 }, { ...picture, width: 1.5 }, { ...picture, src: 'http://elsewhere.test' }, { hash: picture.hash }])
      expect(born(ANNA, value)).toBe('outsideSchema')
  })

  it('is its author’s, and never changed', () => {
    const scene = new Scene('table')
    const id = scene.act(ANNA, (doc) => addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'un disegno', picture }, clock))
    const bare = scene.act(ANNA, (doc) => addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'parole' }, clock))
    const other = { ...picture, hash: 'b'.repeat(64) }
    const set = (note: typeof id, actor: typeof ANNA) => scene.judge(scene.updateOf((doc) => notesOf(doc).get(note)?.set('picture', other)), actor).verdict
    expect([set(id, ANNA), set(id, BRUNO), set(bare, BRUNO)]).toEqual(['refuse', 'refuse', 'refuse'])
  })
})

describe('a merge', () => {
  it.each([['into what cannot be a note', { into: 'here' }], ['into nothing', {}], ['with a field too many', { into: newId(), by: 'me' }], ['without a shape', newId()]])('is refused %s', (_, value) => {
    const update = new Scene('plenary').updateOf((doc) => (mergesOf(doc) as Y.Map<unknown>).set(newId(), value))
    expect(new Scene('plenary').judge(update, FEDERICA)).toMatchObject({ verdict: 'refuse', reason: 'outsideSchema' })
  })
})

describe('what a table reports', () => {
  it.each([['at no order', { order: '' }], ['without one', {}], ['with a field too many', { order: 'a0', by: 'me' }], ['without a shape', 'a0'], ['nowhere', null], ['in disguise', JSON.parse('{"__proto__":{"order":"a0"}}')]])('is refused %s', (_, value) => {
    const update = new Scene('table').updateOf((doc) => (reportOf(doc) as Y.Map<unknown>).set(newId(), value))
    expect(new Scene('table').judge(update, ANNA)).toMatchObject({ verdict: 'refuse', reason: 'outsideSchema' })
  })

  it('has ids and no other words for keys', () => {
    const update = new Scene('table').updateOf((doc) => reportOf(doc).set('bollette', { order: 'a0' }))
    expect(new Scene('table').judge(update, ANNA)).toMatchObject({ verdict: 'refuse', reason: 'outsideSchema' })
  })
})

describe('limits', () => {
  it('refuses a text beyond what several writers at once could have written', () => {
    expect(outcome((doc) => text(doc).insert(0, 'x'.repeat(LIMITS.maxTextLength)))).toBe('accept')
    expect(outcome((doc) => text(doc).insert(0, 'x'.repeat(4 * LIMITS.maxTextLength)))).toBe('tooLarge')
  })

  it('counts letters that are taken away in the same breath', () => {
    scene.act(ANNA, (doc) => ({ ok: true, value: text(doc).insert(0, 'x'.repeat(3 * LIMITS.maxTextLength)) }))
    const replaceAll = (doc: Y.Doc) => {
      text(doc).delete(0, text(doc).length)
      text(doc).insert(0, 'y'.repeat(2 * LIMITS.maxTextLength))
    }
    expect(outcome(replaceAll)).toBe('accept')
    const keepAll = (doc: Y.Doc) => text(doc).insert(0, 'y'.repeat(2 * LIMITS.maxTextLength))
    expect(outcome(keepAll)).toBe('tooLarge')
  })

  it('counts letters that come deleted already: a page that can undo keeps what was typed and taken back', () => {
    const doc = scene.copy()
    const undo = new Y.UndoManager(notesOf(doc), { captureTimeout: 0 })
    const update = scene.updateOf(() => {
      for (let time = 0; time < 6; time++) {
        doc.transact(() => text(doc).insert(0, 'x'.repeat(LIMITS.maxTextLength)))
        doc.transact(() => text(doc).delete(0, LIMITS.maxTextLength))
      }
    }, doc)
    undo.destroy()
    expect(update.length).toBeLessThan(LIMITS.maxFrameBytes)
    expect(scene.judge(update, ANNA).verdict).toBe('accept')
  })

  it('refuses a note beyond the number that a table holds', () => {
    const add = (doc: Y.Doc, count: number) => {
      for (let n = 0; n < count; n++) notesOf(doc).set(newId<NoteId>(), plainNote())
    }
    // As the server's own, so that building it is not a frame too large.
    scene.serverWrites((doc) => add(doc, LIMITS.maxNotesPerTable - 3))
    expect(outcome((doc) => add(doc, 2))).toBe('accept')
    expect(outcome((doc) => add(doc, 3))).toBe('tooLarge')
  })

  it('refuses more structs than it may take the time to judge', () => {
    const addNotes = (count: number) => (doc: Y.Doc) => {
      for (let n = 0; n < count; n++) notesOf(doc).set(newId<NoteId>(), plainNote())
    }
    expect(outcome(addNotes(1_500))).toBe('accept')
    expect(outcome(addNotes(2_500))).toBe('tooLarge')
  })

  it('refuses client ids without end', () => {
    for (let client = 1; client < LIMITS.maxClientsPerAuthor; client++) scene.bindings.set(client, ANNA.id)
    expect(outcome(field('lane', 'cause'))).toBe('tooLarge')
    for (const client of scene.bindings.keys()) if (client < 10) scene.bindings.set(client, 'bruno')
    expect(outcome(field('lane', 'cause'))).toBe('accept')
  })

  const plainNote = () =>
    new Y.Map<unknown>(Object.entries({ author: 'anna', category: 'students', lane: 'problem', order: 'a1', text: new Y.Text('x'), writtenAtMs: 5, deleted: false }))
})
