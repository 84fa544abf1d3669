import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { notesOf, readNote, textOf, type Note } from '../../shared/document/tableDocument.ts'
import { newId, type NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { firstOf, forge, idOf, itemOf, type Deletion, type ForgedStruct, type Id, type Section } from './forgery.ts'
import { ANNA, authorOf, BRUNO, clock, Scene } from './scene.ts'

/** Bruno attacks: updates that no Yjs writes, made to mean one thing to the gate and another to the document. */

const BRUNOS_CLIENT = 4_000
const TEXT = 'pochi 👩🏽‍🌾 autobus'

let scene: Scene
let annas: NoteId
let brunos: NoteId
let before: Note | null
beforeEach(() => {
  scene = new Scene('table')
  annas = scene.act(ANNA, (doc) => addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: TEXT }, clock))
  brunos = scene.act(BRUNO, (doc) => addNote(doc, { author: authorOf(BRUNO), category: 'sport', lane: 'problem', text: 'mine, with words' }, clock))
  before = readNote(scene.doc, annas)
})

const noteOf = (id: NoteId) => notesOf(scene.doc).get(id) ?? new Y.Map()
const lettersOf = (id: NoteId) => firstOf(textOf(scene.doc, id) ?? new Y.Text())
const string = (text: string) => new Y.ContentString(text)
const any = (...values: unknown[]) => new Y.ContentAny(values)
const dead = (length = 1) => new Y.ContentDeleted(length)
const section = (structs: readonly ForgedStruct[], clockOf = 0, client = BRUNOS_CLIENT): Section => ({ client, clock: clockOf, structs })
/** A letter in Bruno's own text: allowed, so that the update has an effect. */
const own = (): ForgedStruct => ({ content: string('x'), origin: idOf(lettersOf(brunos)) })

/** What the gate and the room make of it: the reason of a refusal, `spoiled` where only applying it showed, or `accept`. */
function outcome(sections: readonly Section[], deletions: readonly Deletion[] = []): string {
  try {
    const verdict = scene.receive(forge(sections, deletions), BRUNO)
    return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
  } catch {
    return 'spoiled'
  }
}

const unharmed = () => expect(readNote(scene.doc, annas)).toEqual(before)

it('the forger can write what is allowed, or nothing below would mean anything', () => {
  expect(outcome([section([own()])])).toBe('accept')
  expect(textOf(scene.doc, brunos)?.toString()).toContain('x')
  unharmed()
})

describe('places that are copied from neighbours', () => {
  it.each([
    ['after a letter', (): ForgedStruct => ({ content: string('x'), origin: idOf(lettersOf(annas)) })],
    ['before a letter', (): ForgedStruct => ({ content: string('x'), rightOrigin: idOf(lettersOf(annas)) })],
    ['over a field', (): ForgedStruct => ({ content: any('suggestion'), origin: idOf(itemOf(noteOf(annas), 'lane')) })],
    ['over the note itself', (): ForgedStruct => ({ content: new Y.ContentType(new Y.Map()), origin: idOf(itemOf(scene.doc.getMap('notes'), annas)) })],
  ])("writing in somebody else's note by standing %s", (_, struct) => {
    expect(outcome([section([struct()])])).toBe('forbidden')
    unharmed()
  })

  it('follows neighbours through the update itself', () => {
    const structs: ForgedStruct[] = [{ content: string('a'), origin: idOf(lettersOf(annas)) }, { content: string('b'), origin: [BRUNOS_CLIENT, 0] }]
    expect(outcome([section([...structs])])).toBe('forbidden')
    expect(outcome([section([{ content: string('b'), origin: [BRUNOS_CLIENT - 1, 0] }]), section([structs[0] ?? own()], 0, BRUNOS_CLIENT - 1)])).toBe('forbidden')
    unharmed()
  })

  it.each([
    ['between two texts', (): ForgedStruct => ({ content: string('x'), origin: idOf(lettersOf(brunos)), rightOrigin: idOf(lettersOf(annas)) })],
    ['between a letter and a field', (): ForgedStruct => ({ content: string('x'), origin: idOf(lettersOf(brunos)), rightOrigin: idOf(itemOf(noteOf(annas), 'order')) })],
    ['to the left of a field, where it is deleted at once', (): ForgedStruct => ({ content: any('a7'), rightOrigin: idOf(itemOf(noteOf(annas), 'order')) })],
    ['between two values of a field', (): ForgedStruct => ({ content: any('a7'), origin: idOf(itemOf(noteOf(brunos), 'order')), rightOrigin: idOf(itemOf(noteOf(annas), 'order')) })],
    ['in the text as if it were a map', (): ForgedStruct => ({ content: any(1), parent: idOf(itemOf(noteOf(brunos), 'text')), sub: 'bold' })],
    ['in the note as if it were a list', (): ForgedStruct => ({ content: any(1), parent: idOf(itemOf(scene.doc.getMap('notes'), brunos)) })],
    ['in the root as if it were a list', (): ForgedStruct => ({ content: any(1), parent: 'notes' })],
    ['among letters of letters', (): ForgedStruct => ({ content: string('x'), parent: idOf(lettersOf(brunos)) })],
    ['in a field of a field', (): ForgedStruct => ({ content: any(1), parent: idOf(itemOf(noteOf(brunos), 'order')), sub: 'x' })],
  ])('refuses %s', (_, struct) => {
    expect(outcome([section([struct()])])).toBe('malformed')
    unharmed()
  })

  it.each([
    ['itself', [{ content: string('x'), origin: [BRUNOS_CLIENT, 0] }]],
    ['what its author wrote later', [{ content: string('x'), origin: [BRUNOS_CLIENT, 1] }, { content: string('y'), parent: [BRUNOS_CLIENT, 0] }]],
    ['what holds it', [{ content: new Y.ContentType(new Y.Map()), parent: [BRUNOS_CLIENT, 0], sub: 'x' }]],
  ] satisfies [string, ForgedStruct[]][])('refuses a struct that refers to %s', (_, structs) => {
    expect(outcome([section(structs)])).toBe('malformed')
  })

  it('refuses a struct that stands beside one that its author had not written yet', () => {
    expect(outcome([section([{ content: string('x'), origin: [BRUNOS_CLIENT, 1] }, own()])])).toBe('malformed')
    expect(outcome([section([{ content: string('x'), rightOrigin: [BRUNOS_CLIENT, 1] }, own()])])).toBe('malformed')
  })

  it('refuses circles across client ids', () => {
    const circle = (from: number, to: number) => section([{ content: string('x'), origin: [to, 0] }], 0, from)
    expect(outcome([circle(4_002, 4_001), circle(4_001, 4_002)])).toBe('malformed')
    expect(outcome([circle(4_003, 4_002), circle(4_002, 4_001), circle(4_001, 4_003)])).toBe('malformed')
  })

  it('asks for what it does not know instead of guessing', () => {
    expect(outcome([section([{ content: string('x'), origin: [999, 5] }])])).toBe('gap')
    expect(outcome([section([{ content: string('x'), parent: [999, 5] }])])).toBe('gap')
    expect(outcome([section([own()], 1)])).toBe('gap')
    expect(outcome([section([own(), { skip: 3 }, own()])])).toBe('gap')
    expect(outcome([], [{ client: 999, ranges: [[0, 1]] }])).toBe('gap')
    expect(scene.doc.store.pendingStructs).toBeNull()
  })

  it('refuses what refers to garbage', () => {
    expect(outcome([section([{ gc: 3 }, { content: string('x'), origin: [BRUNOS_CLIENT, 1] }])])).toBe('malformed')
    expect(outcome([section([{ gc: 3 }])])).toBe('accept')
    expect(outcome([section([{ content: string('x'), origin: [BRUNOS_CLIENT, 1] }], 3)])).toBe('malformed')
  })
})

describe('what is applied without having been looked at', () => {
  it('a struct of no length stands for nothing to the gate and for a new value to the document', () => {
    const nothing = (parent: string | Id, sub: string): ForgedStruct => ({ content: any(), parent, sub })
    const note = idOf(itemOf(scene.doc.getMap('notes'), annas))
    expect(outcome([section([nothing('notes', annas), own()])])).toBe('malformed')
    expect(outcome([section([nothing(note, 'lane'), own()])])).toBe('malformed')
    expect(outcome([section([{ content: string(''), origin: idOf(lettersOf(annas)) }, own()])])).toBe('malformed')
    expect(outcome([section([{ content: dead(0), origin: idOf(itemOf(noteOf(annas), 'text')) }, own()])])).toBe('malformed')
    expect(outcome([section([{ gc: 0 }, own()])])).toBe('malformed')
    unharmed()
  })

  it('a struct that is known already is not applied again, whatever its new neighbours are', () => {
    outcome([section([own()])])
    const emoji = TEXT.indexOf('👩')
    const [client, start] = idOf(lettersOf(annas))
    // Yjs would cut Anna's letters in two at the origin of a struct that it then throws away: through the middle of her emoji.
    const known: ForgedStruct = { content: string('x'), origin: [client, start + emoji] }
    const next: ForgedStruct = { content: string('y'), origin: [BRUNOS_CLIENT, 0] }
    expect(outcome([section([known, next])])).toBe('accept')
    expect(textOf(scene.doc, brunos)?.toString()).toContain('xy')
    unharmed()
  })

  it('a struct that is known in part is judged where its known part stands', () => {
    const order = itemOf(noteOf(annas), 'order')
    expect(outcome([section([{ content: any('a7'), origin: idOf(order) }])])).toBe('accept')
    before = readNote(scene.doc, annas)
    // It says it is in Bruno's text; its first clock is a value of the order of Anna's note, and Yjs would chain the rest to that.
    expect(outcome([section([{ content: dead(2), origin: idOf(lettersOf(brunos)) }])])).toBe('spoiled')
  })

  it('a deletion of nothing would cut letters in two', () => {
    const [client, start] = idOf(lettersOf(annas))
    expect(outcome([section([own()])], [{ client, ranges: [[start + TEXT.indexOf('👩') + 1, 0]] }])).toBe('malformed')
    unharmed()
  })

  it('a letter that stands between a letter and itself, or one further left, lies elsewhere on each tablet', () => {
    const [client, start] = idOf(lettersOf(brunos))
    expect(outcome([section([{ content: string('x'), origin: [client, start + 3], rightOrigin: [client, start + 3] }])])).toBe('spoiled')
    scene = new Scene('table')
    brunos = scene.act(BRUNO, (doc) => addNote(doc, { author: authorOf(BRUNO), category: 'sport', lane: 'problem', text: 'mine' }, clock))
    const again = idOf(lettersOf(brunos))
    expect(outcome([section([{ content: string('x'), origin: [again[0], again[1] + 3], rightOrigin: again }])])).toBe('spoiled')
  })

  it('bytes after the update are nobody’s', () => {
    const update = forge([section([own()])])
    expect(scene.judge(update, BRUNO).verdict).toBe('accept')
    expect(scene.judge(Uint8Array.from([...update, 0]), BRUNO)).toMatchObject({ verdict: 'refuse', reason: 'malformed' })
  })

  it('two sections for one client id, of which the document would read the second alone', () => {
    expect(outcome([section([own()]), section([{ gc: 1 }], 0, 9), section([{ content: string('x'), origin: idOf(lettersOf(annas)) }])])).toBe('malformed')
    expect(outcome([section([own()]), section([own()])])).toBe('malformed')
    expect(outcome([section([own(), own()]), section([own()], 1)])).toBe('malformed')
    unharmed()
  })
})

describe('keys that would be taken away', () => {
  it.each(['order', 'lane', 'deleted'])('by a value that was overwritten by nothing: %s', (field) => {
    const target = field === 'order' ? annas : brunos
    const item = itemOf(noteOf(target), field)
    expect(outcome([section([{ content: dead(), origin: idOf(item) }])])).toBe('spoiled')
  })

  it('by a value that is deleted in the same breath', () => {
    const item = itemOf(noteOf(annas), 'order')
    const structs: ForgedStruct[] = [{ content: any('a7'), origin: idOf(item) }]
    expect(outcome([section(structs)], [{ client: BRUNOS_CLIENT, ranges: [[0, 1]] }])).toBe('spoiled')
  })

  it('by overwriting an older value and deleting the one that stands', () => {
    scene.act(BRUNO, (doc) => ({ ok: true, value: notesOf(doc).get(annas)?.set('order', 'a3') }))
    const item = itemOf(noteOf(annas), 'order')
    const first = item.left
    if (first === null) throw new Error('the first order is gone')
    // A lower client id goes to the left of the value that stands, where it is never seen.
    const hidden = section([{ content: any('a7'), origin: idOf(first) }], 0, 1)
    expect(['spoiled', 'accept']).toContain(outcome([hidden], [{ client: item.id.client, ranges: [[item.id.clock, 1]] }]))
  })

  it('by deleting the map alone and leaving what is in it to Yjs', () => {
    const { client, clock: at } = itemOf(scene.doc.getMap('notes'), annas).id
    expect(outcome([], [{ client, ranges: [[at, 1]] }])).toBe('forbidden')
    const mine = itemOf(scene.doc.getMap('notes'), brunos).id
    expect(outcome([], [{ client: mine.client, ranges: [[mine.clock, 1]] }])).toBe('forbidden')
    const text = itemOf(noteOf(brunos), 'text').id
    expect(outcome([], [{ client: text.client, ranges: [[text.clock, 1]] }])).toBe('forbidden')
  })

  it('by a note that is born without its author', () => {
    const key = newId<NoteId>()
    const born = (fields: Record<string, Y.Item['content']>): ForgedStruct[] => [
      { content: new Y.ContentType(new Y.Map()), parent: 'notes', sub: key },
      ...Object.entries(fields).map(([sub, content]): ForgedStruct => ({ content, parent: [BRUNOS_CLIENT, 0], sub })),
    ]
    const whole = { author: any('bruno'), category: any('sport'), lane: any('problem'), order: any('a5'), writtenAtMs: any(1), deleted: any(false), text: new Y.ContentType(new Y.Text()) }
    expect(outcome([section(born({ ...whole, author: dead() }))])).toBe('outsideSchema')
    expect(outcome([section(born({ ...whole, text: dead() }))])).toBe('outsideSchema')
    expect(outcome([section([...born(whole), ...born(whole)])])).toBe('forbidden')
    expect(outcome([section(born(whole))])).toBe('accept')
    expect(readNote(scene.doc, key)).toMatchObject({ author: 'bruno', text: '' })
  })

  it.each(['author', 'text', 'lane'])('by a note whose %s is deleted as it is born', (field) => {
    const key = newId<NoteId>()
    const doc = scene.copy()
    const update = scene.updateOf(() => {
      notesOf(doc).set(key, new Y.Map(Object.entries({ author: 'bruno', category: 'sport', lane: 'problem', order: 'a5', writtenAtMs: 1, deleted: false, text: new Y.Text('x') })))
      notesOf(doc).get(key)?.delete(field)
    }, doc)
    let outcomeOfIt = ''
    try {
      outcomeOfIt = scene.receive(update, BRUNO).verdict
    } catch {
      outcomeOfIt = 'spoiled'
    }
    expect(outcomeOfIt).not.toBe('accept')
  })
})

describe('updates that would hold everybody up, or lock everybody out', () => {
  it('clocks that no state vector can say', () => {
    expect(outcome([section([{ gc: Number.MAX_SAFE_INTEGER }])])).toBe('malformed')
    expect(outcome([section([{ content: dead(Number.MAX_SAFE_INTEGER), origin: idOf(lettersOf(brunos)) }])])).toBe('malformed')
    expect(outcome([section([{ gc: 2 ** 31 + 1 }])])).toBe('malformed')
  })

  it('more structs than may be judged', () => {
    expect(outcome([section(Array.from({ length: LIMITS.maxStructsPerUpdate + 1 }, own))])).toBe('tooLarge')
    expect(outcome([{ client: BRUNOS_CLIENT, clock: 0, structs: [] }])).toBe('nothing')
  })

  it('a number of structs that are not there', () => {
    const update = forge([section([own()])])
    for (const claimed of [2, 200, 2 ** 20, 2 ** 31]) {
      const bytes = new Y.UpdateEncoderV1()
      bytes.restEncoder.cbuf = new Uint8Array(16)
      const varint: number[] = []
      for (let left = claimed; left > 0 || varint.length === 0; left = Math.floor(left / 128)) varint.push((left % 128) | (left >= 128 ? 128 : 0))
      const forged = Uint8Array.from([update[0] ?? 0, ...varint, ...update.subarray(2)])
      expect(scene.judge(forged, BRUNO)).toMatchObject({ verdict: 'refuse', reason: 'malformed' })
    }
  })

  it('a megabyte of deletions of the same letters', () => {
    const { client, clock: start } = lettersOf(brunos).id
    const ranges = Array.from({ length: 200_000 }, () => [start, 1] as const)
    expect(outcome([], [{ client, ranges }])).toBe('malformed')
    expect(outcome([], [{ client, ranges: [[start + 1, 1], [start, 1]] }])).toBe('malformed')
  })

  const chain = (links: number) =>
    Array.from({ length: links }, (_, n): ForgedStruct => ({ content: string('x'), origin: n === 0 ? idOf(lettersOf(brunos)) : [4_001, n - 1] }))
  const upon = (links: number) => Array.from({ length: links }, (_, n): ForgedStruct => ({ content: string('y'), origin: [4_001, links - 1 - n] }))

  it('chains of references across client ids are followed however long they are', () => {
    expect(outcome([section(upon(900), 0, 4_002), section(chain(900), 0, 4_001)])).toBe('accept')
    expect(scene.judge(forge([section(upon(9_000), 0, 4_002), section(chain(9_000), 0, 4_001)]), BRUNO)).toMatchObject({ reason: 'tooLarge' })
  })

  it('thousands of items at one spot, for each of which Yjs walks over all the others', () => {
    const spot = (links: number): ForgedStruct[] => Array.from({ length: links }, () => ({ content: string('x'), origin: idOf(lettersOf(brunos)) }))
    const values = (links: number): ForgedStruct[] => Array.from({ length: links }, () => ({ content: any('a7'), origin: idOf(itemOf(noteOf(annas), 'order')) }))
    expect(outcome([section(spot(15_000))])).toBe('tooLarge')
    expect(outcome([section(values(15_000))])).toBe('tooLarge')
    expect(outcome([section(chain(4_001), 0, 4_001)])).toBe('tooLarge')
    expect(outcome([section(spot(500))])).toBe('accept')
    let rounds = 1
    while (outcome([section(spot(500), rounds * 500)]) === 'accept') rounds++
    expect(rounds).toBe(7)
    unharmed()
  })

  it('values nested deeper than any stack', () => {
    const nested: number[] = []
    for (let depth = 0; depth < 200_000; depth++) nested.push(117, 1)
    const bytes = [1, 1, ...varUint(BRUNOS_CLIENT), 0, 8 | 0x20, 1, 5, ...new TextEncoder().encode('notes'), 20, ...new TextEncoder().encode(newId()), 1, ...nested, 126, 0]
    expect(scene.judge(Uint8Array.from(bytes), BRUNO).verdict).toBe('refuse')
  })

  function varUint(value: number): number[] {
    return value < 128 ? [value] : [(value % 128) | 128, ...varUint(Math.floor(value / 128))]
  }
})
