import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { clusterIds, mirrorNoteIds, mirrorNotesOf, readCluster, CLUSTER_COLOURS } from '../../shared/document/plenaryDocument.ts'
import { linkIds, noteIds, notesOf, readLink, readNote } from '../../shared/document/tableDocument.ts'
import { newId, type NoteId, type SessionId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { dissolveCluster, moveCluster, recolourCluster, renameCluster, restoreCluster } from '../../shared/ops/changeCluster.ts'
import { createCluster } from '../../shared/ops/createCluster.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { moveNote } from '../../shared/ops/moveNote.ts'
import { clusterNotes, placeNotes, unplaceNotes } from '../../shared/ops/placeNotes.ts'
import { restoreNote } from '../../shared/ops/restoreNote.ts'
import { setLever } from '../../shared/ops/setLever.ts'
import { unlinkNotes } from '../../shared/ops/unlinkNotes.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { ANNA, authorOf, BRUNO, clock, FEDERICA } from '../gate/scene.ts'
import { Person, TROUBLES, World, type Trouble } from './world.ts'

/**
 * The other side of every test of the gate: whatever people can do with our operations, with undo and redo, offline for as long as they
 * like, on two tablets at once, through reloads, cuts, full disks and restarts of the server, is never refused, and all of them end with
 * the same document, which is the one that the journal tells.
 */

const LANES = lanesById(PRATO)
const LANE_IDS = [...LANES.keys()]
const LEVERS = PRATO.levers.map(({ id }) => id)
const GIULIO: Actor = { role: 'facilitator', id: 'giulio', categories: [] }
/** The same runs each time; another seed to go looking. */
const RUNS = { numRuns: 150, seed: 20_261_122 }

/** Ids are made of random bytes; here they are the same in each run, so that a seed tells the whole story. */
function sameIdsEachRun(): void {
  let state = 1
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength)
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
      bytes[at] = state >> 16
    }
    return into
  })
}

type Choice = { readonly a: number; readonly b: number; readonly text: string }
type Act = (person: Person, choice: Choice) => unknown

const TABLE_ACTS = {
  add: ({ doc, actor }, { b, text }) => addNote(doc, { author: authorOf(actor), category: actor.categories[0] ?? null, lane: pick(LANE_IDS, b) ?? '', text }, clock),
  edit: (person, { a, text }) => each(pick(ownNotes(person), a), (id) => editText(person.doc, id, text)),
  type: (person, { a, b, text }) => each(pick(ownNotes(person), a), (id) => editText(person.doc, id, typedInto(readNote(person.doc, id)?.text ?? '', b, text))),
  move: (person, { a, b }) => each(pick(ownNotes(person), a), (id) => moveNote(person.doc, id, { lane: pick(LANE_IDS, b) ?? '', before: pick(noteIds(person.doc), b) ?? null })),
  reorder: ({ doc }, { a, b }) =>
    each(pick(noteIds(doc), a), (id) => moveNote(doc, id, { lane: readNote(doc, id)?.lane ?? '', before: pick(noteIds(doc), b) ?? null })),
  delete: (person, { a }) => each(pick(ownNotes(person), a), (id) => deleteNote(person.doc, id)),
  restore: (person, { a }) => each(pick(ownNotes(person), a), (id) => restoreNote(person.doc, id)),
  lever: (person, { a, b }) => each(pick(ownNotes(person), a), (id) => setLever(person.doc, id, b % 4 === 0 ? null : (pick(LEVERS, b) ?? null))),
  link: ({ doc, actor }, { a, b }) =>
    each(pick(noteIds(doc), a), (from) => each(pick(noteIds(doc), b), (to) => linkNotes(doc, { author: authorOf(actor), from, to, lanes: LANES }))),
  unlink: (person, { a }) => each(pick(ownLinks(person), a), (id) => unlinkNotes(person.doc, id)),
  undo: ({ undo }) => undo.undo(),
  undoAgain: ({ undo }) => undo.undo(),
  redo: ({ undo }) => undo.redo(),
  present: ({ tablet, actor }) => tablet.sayPresent({ category: actor.categories[0] ?? null, typing: null }),
} satisfies Record<string, Act>

const PLENARY_ACTS = {
  create: ({ doc, actor }, { a, b, text }) => createCluster(doc, { author: authorOf(actor), title: text, colour: pick(CLUSTER_COLOURS, a) ?? 'sand', x: a, y: b }),
  rename: ({ doc }, { a, text }) => each(pick(clusterIds(doc), a), (id) => renameCluster(doc, id, text)),
  retitle: ({ doc }, { a, b, text }) => each(pick(clusterIds(doc), a), (id) => renameCluster(doc, id, typedInto(readCluster(doc, id)?.title ?? '', b, text))),
  recolour: ({ doc }, { a, b }) => each(pick(clusterIds(doc), a), (id) => recolourCluster(doc, id, pick(CLUSTER_COLOURS, b) ?? 'sand')),
  move: ({ doc }, { a, b }) => each(pick(clusterIds(doc), a), (id) => moveCluster(doc, id, { x: a, y: b })),
  dissolve: ({ doc }, { a }) => each(pick(clusterIds(doc), a), (id) => dissolveCluster(doc, id)),
  restore: ({ doc }, { a }) => each(pick(clusterIds(doc), a), (id) => restoreCluster(doc, id)),
  cluster: ({ doc }, { a, b }) => each(pick(clusterIds(doc), a), (id) => clusterNotes(doc, mirrorNoteIds(doc).slice(b % 5), id)),
  place: ({ doc }, { a, b }) => placeNotes(doc, new Map(mirrorNoteIds(doc).slice(a % 5).map((id) => [id, { x: a, y: b }]))),
  unplace: ({ doc }, { a }) => unplaceNotes(doc, mirrorNoteIds(doc).slice(a % 5)),
  undo: ({ undo }) => undo.undo(),
  undoAgain: ({ undo }) => undo.undo(),
  redo: ({ undo }) => undo.redo(),
} satisfies Record<string, Act>

it('at a table: nothing that people can do is refused, and all end with what the journal tells', async () => {
  const people = () => [ANNA, BRUNO, FEDERICA, ANNA, BRUNO].map((actor, n) => new Person(actor, 'table', [11, 22, 33, 5, 44][n] ?? n))
  let written = 0
  await fc.assert(
    fc.asyncProperty(stepsOf(TABLE_ACTS), async (steps) => {
      sameIdsEachRun()
      const world = new World(roomName({ kind: 'table', tableId: newId<TableId>() }), 'table', people())
      await world.start()
      await play(world, steps, TABLE_ACTS, expectWholeNotes)
      await expectAgreement(world)
      written += noteIds(await world.replayed()).length
    }),
    RUNS,
  )
  // The runs were not about nothing.
  expect(written).toBeGreaterThan(300)
}, 120_000)

it('in a plenary: nothing that facilitators can do is refused, while the server mirrors and participants read', async () => {
  const people = () => [FEDERICA, GIULIO, FEDERICA].map((actor, n) => new Person(actor, 'plenary', [11, 22, 5][n] ?? n))
  let written = 0
  await fc.assert(
    fc.asyncProperty(stepsOf(PLENARY_ACTS), async (steps) => {
      sameIdsEachRun()
      const world = new World(roomName({ kind: 'plenary', sessionId: newId<SessionId>() }), 'plenary', people())
      await world.start()
      for (let note = 0; note < 6; note++) await world.room.edit((doc) => mirror(doc, newId<NoteId>(), note))
      await play(world, steps, PLENARY_ACTS, expectWholeClusters)
      await expectAgreement(world)
      written += clusterIds(await world.replayed()).length
    }),
    RUNS,
  )
  expect(written).toBeGreaterThan(100)
}, 120_000)

type Step<Acts> = Choice & { readonly who: number; readonly act: keyof Acts | Trouble }

function stepsOf<Acts extends Record<string, Act>>(acts: Acts): fc.Arbitrary<Step<Acts>[]> {
  // Its own keys, which TypeScript gives as strings.
  const names = Object.keys(acts) as (keyof Acts)[]
  const act = fc.constantFrom<keyof Acts | Trouble>(...names, ...names, ...TROUBLES)
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  return fc.array(fc.record({ who: fc.nat(4), act, a: fc.nat(1_000), b: fc.nat(1_000), text }), { maxLength: 120, size: 'max' })
}

async function play<Acts extends Record<string, Act>>(world: World, steps: readonly Step<Acts>[], acts: Acts, check: (doc: Y.Doc) => void): Promise<void> {
  for (const { who, act, ...choice } of steps) {
    const person = world.person(who)
    if (act in acts) acts[act]?.(person, choice)
    // What is no act is a trouble: the arbitrary gives nothing else.
    else await world.trouble(act as Trouble, person)
    expect(world.refused).toEqual([])
    for (const { doc } of world.people) check(doc)
  }
}

async function expectAgreement(world: World): Promise<void> {
  await world.reunite()
  expect(world.refused).toEqual([])
  const told = world.contentOf(await world.replayed())
  for (const { doc } of world.people) expect(world.contentOf(doc)).toEqual(told)
}

/** No act of anybody leaves a note that a page cannot show. */
function expectWholeNotes(doc: Y.Doc): void {
  for (const id of noteIds(doc)) {
    expect(readNote(doc, id)).toMatchObject({ lane: expect.any(String), order: expect.any(String), author: expect.any(String) })
    expect(notesOf(doc).get(id)?.has('deleted')).toBe(true)
  }
}

function expectWholeClusters(doc: Y.Doc): void {
  for (const id of clusterIds(doc)) expect(readCluster(doc, id)).toMatchObject({ colour: expect.any(String), x: expect.any(Number), y: expect.any(Number) })
}

function mirror(doc: Y.Doc, id: NoteId, version: number): void {
  const note = { table: newId<TableId>(), topic: 'mobility', category: 'students', lane: 'problem', text: 'x', lever: null, order: 'a0', withdrawn: false, version }
  mirrorNotesOf(doc).set(id, note)
}

function ownNotes({ doc, actor }: Person) {
  return noteIds(doc).filter((id) => actor.role === 'facilitator' || readNote(doc, id)?.author === actor.id)
}

function ownLinks({ doc, actor }: Person) {
  return linkIds(doc).filter((id) => actor.role === 'facilitator' || readLink(doc, id)?.author === actor.id)
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length]
}

function each<T>(value: T | undefined, act: (value: T) => unknown): void {
  if (value !== undefined) act(value)
}

/** Whole signs, as a keyboard gives them. */
function typedInto(text: string, at: number, typed: string): string {
  const signs = Array.from(text)
  signs.splice(at % (signs.length + 1), at % 3, typed)
  return signs.join('')
}
