import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addInk, type NewInk } from '../ops/ink.ts'
import { inkIds, inkOf, readInk } from '../document/ink.ts'
import { clusterIds, clustersOf, foldedIn, mirrorNoteIds, mirrorNotesOf, placementsOf, readCluster, type MirrorNote } from '../document/plenaryDocument.ts'
import { newId, type AuthorId, type InkId, type NoteId, type TableId } from '../ids.ts'
import { createCluster } from '../ops/createCluster.ts'
import { mergeNotes } from '../ops/mergeNotes.ts'
import { clusterNotes, placeNotes } from '../ops/placeNotes.ts'
import { applyTidy } from '../ops/tidy.ts'
import { undoManager } from '../ops/undoManager.ts'
import { around, overlaps, type Rect } from './geometry.ts'
import { layOut, noteRect } from './layout.ts'
import { isTidy, tidyBoard, tidyClusters, type Tidied, type ToTidy } from './tidy.ts'

const LANES = ['problem', 'cause', 'barrier']
const TABLE = newId<TableId>()
const AUTHOR = newId<AuthorId>()
const READING = { topics: ['energy'], tables: [TABLE], lanes: LANES }

type Board = {
  readonly clusters: readonly { readonly x: number; readonly y: number }[]
  readonly notes: readonly { readonly lane: string; readonly dots: number; readonly where: 'unplaced' | { readonly cluster: number } | { readonly x: number; readonly y: number } }[]
  readonly merges: readonly (readonly [number, number])[]
  readonly ink: readonly { readonly x: number; readonly y: number; readonly size: number }[]
}

const coordinate = fc.integer({ min: -4_000, max: 5_000 })
const lane = fc.constantFrom(...LANES, 'other')
const board: fc.Arbitrary<Board> = fc.record({
  clusters: fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 10 }),
  notes: fc.array(
    fc.record({
      lane,
      dots: fc.nat(3),
      where: fc.oneof(fc.constant('unplaced' as const), fc.record({ cluster: fc.nat(9) }), fc.record({ x: coordinate, y: coordinate })),
    }),
    { maxLength: 80 },
  ),
  merges: fc.array(fc.tuple(fc.nat(79), fc.nat(79)), { maxLength: 6 }),
  ink: fc.array(fc.record({ x: coordinate, y: coordinate, size: fc.integer({ min: 1, max: 900 }) }), { maxLength: 12 }),
})

const dots = new WeakMap<Y.Doc, ReadonlyMap<NoteId, number>>()

function mirror(of: string): MirrorNote {
  return { table: TABLE, topic: 'energy', category: null, lane: of, text: '', lever: null, order: 'a0', withdrawn: false, version: 1 }
}

function docOf({ clusters, notes, merges, ink }: Board): Y.Doc {
  const doc = new Y.Doc()
  const made = clusters.flatMap((at) => {
    const cluster = createCluster(doc, { author: AUTHOR, title: '', colour: 'sand', ...at })
    return cluster.ok ? [cluster.value] : []
  })
  const ids = notes.map(({ lane: of, where }) => {
    const id = newId<NoteId>()
    mirrorNotesOf(doc).set(id, mirror(of))
    if (where === 'unplaced') return id
    const cluster = 'cluster' in where ? made[where.cluster] : undefined
    if (cluster !== undefined) clusterNotes(doc, [id], cluster)
    if ('x' in where) placeNotes(doc, new Map([[id, where]]))
    return id
  })
  for (const [a, b] of merges) {
    const pair = [ids[a], ids[b]].filter((id) => id !== undefined)
    if (a !== b && pair[0] !== undefined && pair.length === 2) mergeNotes(doc, pair, pair[0])
  }
  addInk(doc, ink.map(({ x, y, size }): NewInk => ({ author: AUTHOR, kind: 'stroke', drawing: null, x, y, colour: 'ink', width: 'thin', scale: 1, lines: [[0, 0, size * 10, size * 10]], closed: false, text: '' })))
  dots.set(doc, new Map(ids.map((id, at) => [id, notes[at]?.dots ?? 0])))
  return doc
}

function look(doc: Y.Doc): ToTidy {
  const notes = new Map(mirrorNoteIds(doc).flatMap((id) => {
    const note = mirrorNotesOf(doc).get(id)
    return note === undefined ? [] : [[id, note] as const]
  }))
  const clusters = new Map(clusterIds(doc).flatMap((id) => readCluster(doc, id) ?? []).map((cluster) => [cluster.id, cluster]))
  const placements = new Map([...placementsOf(doc)].map(([id, place]) => [id as NoteId, place]))
  return {
    ...layOut({ notes, clusters, placements, folded: foldedIn(doc) }, READING),
    corners: clusters,
    lanes: LANES,
    laneOf: (id) => notes.get(id)?.lane ?? '',
    dotsOf: (id) => dots.get(doc)?.get(id) ?? 0,
    ink: new Map(inkIds(doc).map((id) => [id, boxOf(doc, id)])),
  }
}

function boxOf(doc: Y.Doc, id: InkId): Rect {
  const ink = readInk(doc, id)
  const size = (ink?.lines[0]?.[2] ?? 0) / 10
  return { x: ink?.x ?? 0, y: ink?.y ?? 0, width: size, height: size }
}

function tidy(doc: Y.Doc): Tidied {
  const tidied = tidyBoard(look(doc))
  applyTidy(doc, tidied)
  return tidied
}

/** Everything that stands on the board, by its own name. */
function standing(doc: Y.Doc): ReadonlyMap<string, Rect> {
  const { layout } = look(doc)
  const blocks = layout.blocks.flatMap(({ rows, table }) => rows.map((row, at) => [`${table} ${at}`, row] as const))
  const loose = [...layout.notes].filter(([, { where }]) => where === 'free').map(([id, place]) => [id, noteRect(place)] as const)
  return new Map<string, Rect>([...layout.panels, ...blocks, ...loose])
}

function expectApart(doc: Y.Doc): void {
  const rects = [...standing(doc).values()]
  rects.forEach((rect, at) => expect(rects.some((other, i) => i > at && overlaps(rect, other))).toBe(false))
}

test('nothing lies on anything any more, and nothing is lost', () => {
  fc.assert(
    fc.property(board, (made) => {
      const doc = docOf(made)
      const before = look(doc)
      tidy(doc)
      const after = look(doc)
      expectApart(doc)
      expect([...after.layout.notes.keys()].sort()).toEqual([...before.layout.notes.keys()].sort())
      for (const [id, members] of before.grouping.clusters) expect([...(after.grouping.clusters.get(id) ?? [])].sort()).toEqual([...members].sort())
      expect([...after.grouping.free].sort()).toEqual([...before.grouping.free].sort())
      expect(after.grouping.unplaced).toEqual(before.grouping.unplaced)
    }),
  )
})

test('clusters stand where the document says: none is pushed aside by another', () => {
  fc.assert(
    fc.property(board, (made) => {
      const doc = docOf(made)
      tidy(doc)
      for (const [id, { x, y }] of look(doc).layout.panels) expect(readCluster(doc, id)).toMatchObject({ x, y })
    }),
  )
})

test('tidying twice changes nothing', () => {
  fc.assert(
    fc.property(board, (made) => {
      const doc = docOf(made)
      tidy(doc)
      expect(isTidy(tidyBoard(look(doc)))).toBe(true)
    }),
  )
})

test('notes stand by lane, then by dots; equals as they stood', () => {
  fc.assert(
    fc.property(board, (made) => {
      const doc = docOf(made)
      const before = look(doc)
      tidy(doc)
      const { grouping, laneOf, dotsOf } = look(doc)
      const rank = (id: NoteId) => (LANES.includes(laneOf(id)) ? LANES.indexOf(laneOf(id)) : LANES.length)
      for (const [id, members] of grouping.clusters) {
        const stood = before.grouping.clusters.get(id) ?? []
        members.slice(1).forEach((note, at) => {
          const first = members[at]
          if (first === undefined) return
          const [a, b] = [[rank(first), -dotsOf(first), stood.indexOf(first)], [rank(note), -dotsOf(note), stood.indexOf(note)]] as const
          const differ = a.findIndex((value, i) => value !== b[i])
          expect(a[differ]).toBeLessThan(b[differ] ?? 0)
        })
      }
    }),
  )
})

test('one more unplaced note moves nothing; one more in a cluster moves none, unless its size or kind is another now', () => {
  fc.assert(
    fc.property(board, lane, fc.nat(9), (made, of, nth) => {
      const doc = docOf(made)
      tidy(doc)
      const before = look(doc)
      const id = newId<NoteId>()
      mirrorNotesOf(doc).set(id, mirror(of))
      expect(isTidy(tidyBoard(look(doc)))).toBe(true)
      const cluster = clusterIds(doc)[nth]
      if (cluster === undefined) return
      clusterNotes(doc, [id], cluster)
      const members = before.grouping.clusters.get(cluster) ?? []
      const manyOf = (one: string) => members.filter((note) => before.laneOf(note) === one).length
      const keepsKind = [...LANES, 'other'].every((other) => other === of || manyOf(other) < manyOf(of))
      const [was, is] = [before.layout.panels.get(cluster), look(doc).layout.panels.get(cluster)]
      tidy(doc)
      if (keepsKind && was?.width === is?.width && was?.height === is?.height) expect([...look(doc).layout.panels]).toEqual([...before.layout.panels])
    }),
  )
})

test('ink in a cluster or on a loose note goes along, all other ink stays', () => {
  fc.assert(
    fc.property(board, (made) => {
      const doc = docOf(made)
      const before = look(doc)
      tidy(doc)
      const after = look(doc)
      const homes = [...before.layout.panels].map(([id, rect]) => ({ rect, now: after.layout.panels.get(id) }))
      const loose = [...before.layout.notes].flatMap(([id, place]) => (place.where === 'free' ? [{ rect: noteRect(place), now: after.layout.notes.get(id) }] : []))
      for (const [id, box] of before.ink) {
        const now = after.ink.get(id)
        const inside = [...homes, ...loose].filter(({ rect }) => within(box, rect))
        const ways = inside.map(({ rect, now: to }) => ({ x: box.x + (to?.x ?? 0) - rect.x, y: box.y + (to?.y ?? 0) - rect.y }))
        if (inside.length > 0) expect(ways.some(({ x, y }) => x === now?.x && y === now.y)).toBe(true)
        else if (![...homes].some(({ rect }) => overlaps(box, { x: rect.x - 30, y: rect.y - 30, width: rect.width + 60, height: rect.height + 60 }))) expect(now).toEqual(box)
      }
    }),
  )
})

test('one cluster alone: its notes and nothing else; one undo takes it back', () => {
  fc.assert(
    fc.property(board, fc.nat(9), (made, nth) => {
      const doc = docOf(made)
      const cluster = clusterIds(doc)[nth]
      if (cluster === undefined) return
      const manager = undoManager([clustersOf(doc), placementsOf(doc), inkOf(doc)], 0)
      const said = () => JSON.stringify([clustersOf(doc), placementsOf(doc), inkOf(doc)].map((root) => Object.entries<unknown>(root.toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))))
      const before = said()
      const tidied = tidyClusters(look(doc), [cluster])
      expect([tidied.corners.size, tidied.notes.size, tidied.ink.size]).toEqual([0, 0, 0])
      applyTidy(doc, tidied)
      expect(isTidy(tidyClusters(look(doc), [cluster]))).toBe(true)
      expect(manager.undoStack.length).toBe(isTidy(tidied) ? 0 : 1)
      manager.undo()
      tidy(doc)
      manager.undo()
      expect(said()).toBe(before)
    }),
  )
})

test('two who tidy at once, over boards that differ, come to the same board; no cluster lies on another, and nothing is lost', () => {
  fc.assert(
    fc.property(board, coordinate, coordinate, fc.nat(9), fc.nat(79), (made, x, y, nth, some) => {
      const one = docOf(made)
      const other = new Y.Doc()
      Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
      dots.set(other, dots.get(one) ?? new Map())
      const [cluster, note] = [clusterIds(other)[nth], mirrorNoteIds(other)[some]]
      if (cluster !== undefined && note !== undefined) clusterNotes(other, [note], cluster)
      createCluster(other, { author: AUTHOR, title: '', colour: 'sky', x, y })
      tidy(one)
      tidy(other)
      Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
      Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
      expect(look(one).layout).toEqual(look(other).layout)
      const { layout, grouping } = look(one)
      const panels = [...layout.panels.values()]
      panels.forEach((panel, at) => expect(panels.some((rest, i) => i > at && overlaps(panel, rest))).toBe(false))
      const shown = [...grouping.merges.values()].flatMap(({ sources }) => sources)
      expect(new Set([...layout.notes.keys(), ...shown]).size).toBe(made.notes.length)
      tidy(one)
      expectApart(one)
    }),
  )
})

test('2,000 notes in 60 clusters are tidy in good time, in one update that fits into a frame', () => {
  const doc = docOf({
    clusters: Array.from({ length: 60 }, (_, at) => ({ x: (at * 977) % 5_000, y: (at * 613) % 7_000 })),
    notes: Array.from({ length: 2_000 }, (_, at) => ({ lane: LANES[Math.floor(at / 60) % 3] ?? 'other', dots: at % 5, where: at % 10 === 0 ? ('unplaced' as const) : at % 10 === 1 ? { x: at, y: at } : { cluster: at % 60 } })),
    merges: [],
    ink: Array.from({ length: 500 }, (_, at) => ({ x: at * 10, y: at * 13, size: 40 })),
  })
  const view = look(doc)
  const vector = Y.encodeStateVector(doc)
  const began = performance.now()
  const tidied = tidyBoard(view)
  const thought = performance.now() - began
  applyTidy(doc, tidied)
  const bytes = Y.encodeStateAsUpdate(doc, vector).length
  console.log(`    measured: tidying 2,000 notes: ${thought.toFixed(1)} ms, ${(performance.now() - began - thought).toFixed(1)} ms to write ${bytes} bytes`)
  expectApart(doc)
  expect(bytes).toBeLessThan(512_000)
  // Ten times what it takes on two busy cores.
  expect(thought).toBeLessThan(500)
  expect(around(standing(doc).values())).not.toBeNull()
})

function within(box: Rect, room: Rect): boolean {
  return box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height
}
