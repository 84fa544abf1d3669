import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { SCHEMAS } from '../../shared/document/schemas.ts'
import { isOrderKey, linkIds, noteIds, notesOf, readLink, readNote, readReport, textOf } from '../../shared/document/tableDocument.ts'
import { newId, type LinkId, type NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { firstOf, forge, idOf, itemOf, type Deletion, type ForgedStruct, type Id, type Section } from './forgery.ts'
import { ANNA, authorOf, BRUNO, clock, Scene } from './scene.ts'

/**
 * Nobody can think of every attack, so these are made up by the thousand: structs of every kind, put beside, under and into whatever
 * there is, with deletions of whatever there is. What the gate lets through must leave others' work alone, and leave it workable.
 */

const CLIENTS = [4_000, 1] // one that goes to the right of others' values, one that goes to the left

const scene = new Scene('table')
const annas = scene.act(ANNA, (doc) => addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'pochi 👩🏽‍🌾 autobus' }, clock))
const brunos = scene.act(BRUNO, (doc) => addNote(doc, { author: authorOf(BRUNO), category: 'sport', lane: 'cause', text: 'mine, with words' }, clock))
const link = scene.act(ANNA, (doc) => linkNotes(doc, { author: authorOf(ANNA), from: brunos, to: annas, lanes: lanesById(PRATO) }))
// Bruno has changed its order once, with the second of his client ids: something of his own stands in her note.
scene.receive(scene.updateOf((doc) => notesOf(doc).get(annas)?.set('order', 'a4'), withClient(scene.copy(), 1)), BRUNO)
const base = Y.encodeStateAsUpdate(scene.doc)
const bindings = [...scene.bindings]
const before = readNote(scene.doc, annas)
const linkBefore = readLink(scene.doc, link)
const fresh = newId<NoteId>()

function withClient(doc: Y.Doc, client: number): Y.Doc {
  doc.clientID = client
  return doc
}

/** Everything that one could refer to. */
const targets: Id[] = [annas, brunos].flatMap((id) => {
  const note = notesOf(scene.doc).get(id) ?? new Y.Map()
  const letters = idOf(firstOf(textOf(scene.doc, id) ?? new Y.Text()))
  const fields = ['author', 'category', 'lane', 'order', 'lever', 'text', 'deleted', 'writtenAtMs'].map((field) => idOf(itemOf(note, field)))
  const inside: Id[] = [0, 3, 6, 7, 8].map((at) => [letters[0], letters[1] + at])
  return [idOf(itemOf(scene.doc.getMap('notes'), id)), ...fields, ...inside]
})
const made: Id[] = CLIENTS.flatMap((client) => Array.from({ length: 6 }, (_, at): Id => [client, at]))

const id = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...targets) }, { weight: 2, arbitrary: fc.constantFrom(...made) })
const value = fc.constantFrom<unknown>('problem', 'bruno', 'anna', 'sport', 'a7', '0', true, false, null, undefined, 5, {}, 'education')
const content = fc.oneof(
  fc.array(value, { maxLength: 2 }).map((values) => new Y.ContentAny(values)),
  fc.constantFrom('x', 'xy', '', '\ud83d').map((text) => new Y.ContentString(text)),
  fc.integer({ min: 0, max: 3 }).map((length) => new Y.ContentDeleted(length)),
  fc.constantFrom(() => new Y.Map(), () => new Y.Text(), () => new Y.Array()).map((make) => new Y.ContentType(make())),
  fc.constant(new Y.ContentFormat('bold', true)),
  fc.constant(new Y.ContentEmbed({ image: 'x' })),
)
const parent = fc.oneof(fc.constantFrom('notes', 'links', 'attic'), id)
const sub = fc.constantFrom(annas, brunos, fresh, link, 'order', 'lane', 'text', 'author', 'deleted', 'category', 'writtenAtMs', 'lever', 'colour', undefined)

const struct: fc.Arbitrary<ForgedStruct> = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map((gc) => ({ gc })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map((skip) => ({ skip })) },
  { weight: 8, arbitrary: fc.record({ content, origin: id }) },
  { weight: 3, arbitrary: fc.record({ content, rightOrigin: id }) },
  { weight: 3, arbitrary: fc.record({ content, origin: id, rightOrigin: id }) },
  { weight: 5, arbitrary: fc.record({ content, parent, sub }).map(({ sub: key, ...rest }) => (key === undefined ? rest : { ...rest, sub: key })) },
)
/** Often something that is allowed, so that the rest of an update is not refused for want of an effect. */
const allowed = fc.constantFrom<ForgedStruct>(
  { content: new Y.ContentString('z'), origin: idOf(firstOf(textOf(scene.doc, brunos) ?? new Y.Text())) },
  { content: new Y.ContentAny(['a9']), origin: idOf(itemOf(notesOf(scene.doc).get(annas) ?? new Y.Map(), 'order')) },
  { content: new Y.ContentAny(['suggestion']), origin: idOf(itemOf(notesOf(scene.doc).get(brunos) ?? new Y.Map(), 'lane')) },
)
const known = Y.getState(scene.doc.store, 1)
const section: fc.Arbitrary<Section> = fc.record({
  client: fc.constantFrom(...CLIENTS),
  clock: fc.constantFrom(0, 0, 0, known, 1),
  structs: fc.array(fc.oneof(struct, struct, allowed), { maxLength: 4 }),
})
const deletion: fc.Arbitrary<Deletion> = fc.record({ at: id, length: fc.integer({ min: 0, max: 4 }) }).map(({ at, length }) => ({ client: at[0], ranges: [[at[1], length]] }))
const forgery = fc.record({ sections: fc.array(section, { minLength: 1, maxLength: 2 }), deletions: fc.array(deletion, { maxLength: 2 }) })

it('whatever is made up, what is let through leaves others’ work alone, whole and workable', () => {
  const outcomes = new Map<string, number>()
  fc.assert(
    fc.property(forgery, ({ sections, deletions }) => {
      const now = new Scene('table')
      Y.applyUpdate(now.doc, base)
      for (const [client, author] of bindings) now.bindings.set(client, author)
      const outcome = outcomeOf(now, forge(sections, deletions))
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (outcome === 'accept') expectUnharmed(now)
    }),
    { numRuns: 12_000, seed: 20_261_122 },
  )
  expect(outcomes.get('accept')).toBeGreaterThan(200)
  expect(outcomes.get('forbidden')).toBeGreaterThan(500)
}, 120_000)

/** `spoiled`: a room would have thrown it out again and rebuilt the document. */
function outcomeOf(now: Scene, update: Uint8Array): string {
  try {
    const verdict = now.receive(update, BRUNO)
    return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
  } catch {
    return 'spoiled'
  }
}

function expectUnharmed(now: Scene): void {
  expect(readNote(now.doc, annas)).toEqual({ ...before, order: expect.any(String) })
  expect(readLink(now.doc, link)).toEqual(linkBefore)
  expectWithinSchema(now.doc)
  // Somebody who comes now sees the same, and Anna goes on with her note: no field of it is stuck.
  expect(now.copy().getMap('notes').toJSON()).toEqual(now.doc.getMap('notes').toJSON())
  now.act(ANNA, (doc) => {
    const note = notesOf(doc).get(annas)
    for (const [field, wanted] of [['lane', 'near'], ['order', 'b11'], ['lever', 'finance'], ['deleted', true]] as const) note?.set(field, wanted)
    textOf(doc, annas)?.insert(0, 'ancora: ')
    return { ok: true, value: undefined }
  })
  expect(readNote(now.doc, annas)).toMatchObject({ lane: 'near', order: 'b11', lever: 'finance', deleted: true, text: `ancora: ${before?.text}` })
}

function expectWithinSchema(doc: Y.Doc): void {
  expect([...doc.share.keys()].filter((root) => !Object.hasOwn(SCHEMAS.table, root))).toEqual([])
  for (const key of noteIds(doc)) {
    expect(readNote(doc, key)).toMatchObject({ author: expect.stringMatching(/^(anna|bruno)$/), lane: expect.any(String), order: expect.any(String) })
    expectFields(notesOf(doc).get(key), 'notes')
  }
  for (const { order } of readReport(doc)) expect(isOrderKey(order)).toBe(true)
  for (const key of linkIds(doc)) expectFields(doc.getMap<Y.Map<unknown>>('links').get(key as LinkId), 'links')
}

function expectFields(map: Y.Map<unknown> | undefined, root: string): void {
  const schema = SCHEMAS.table[root]
  if (schema?.holds !== 'entries') throw new Error('no entries')
  expect([...(map?.keys() ?? [])].filter((field) => !Object.hasOwn(schema.fields, field))).toEqual([])
}
