import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Placement } from '../document/plenaryDocument.ts'
import type { ClusterId, NoteId, TableId } from '../ids.ts'
import { findFreeSpot } from './freeSpot.ts'
import { overlaps, type Rect } from './geometry.ts'
import type { PlenaryContent, ReadingOrder, StandingNote } from './grouping.ts'
import { boundsOf, layOut, noteRect, panelSize, isUnplacedAt, type Layout } from './layout.ts'
import { headsOf } from './merging.ts'

const READING: ReadingOrder = {
  topics: ['energy', 'mobility'],
  tables: ['t1', 't2', 't3'] as TableId[],
  lanes: ['problem', 'cause', 'barrier'],
}
/** Short ids read well in a failing example; the layout asks no more of an id than an order. */
const noteId = (n: number) => `n${String(n).padStart(4, '0')}` as NoteId
const clusterId = (n: number) => `c${n}` as ClusterId

const key = fc.integer({ min: 1, max: 30 }).map((n) => `a${n}`)
const coordinate = fc.integer({ min: -3_000, max: 6_000 })
const standingNote: fc.Arbitrary<StandingNote> = fc.record({
  table: fc.constantFrom('t1', 't2', 't3', 'unheard-of') as fc.Arbitrary<TableId>,
  topic: fc.constantFrom('energy', 'mobility', 'forgotten'),
  lane: fc.constantFrom('problem', 'cause', 'barrier', 'other'),
  order: key,
  withdrawn: fc.boolean(),
})
const placement: fc.Arbitrary<Placement | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ in: fc.constant('canvas' as const), x: coordinate, y: coordinate, z: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ in: fc.constant('cluster' as const), cluster: fc.integer({ min: 0, max: 9 }).map(clusterId), order: key }),
)
const content: fc.Arbitrary<PlenaryContent> = fc
  .record({
    notes: fc.array(fc.tuple(standingNote, placement), { maxLength: 120 }),
    merges: fc.array(fc.tuple(fc.nat(130), fc.nat(130)), { maxLength: 30 }),
    clusters: fc.array(fc.record({ x: coordinate, y: coordinate, deleted: fc.boolean() }), { maxLength: 8 }),
  })
  .map(({ notes, clusters, merges }) => ({
    folded: new Map(merges.map(([id, into]) => [noteId(id), noteId(into)])),
    notes: new Map(notes.map(([note], n) => [noteId(n), note])),
    placements: new Map(notes.flatMap(([, place], n) => (place === undefined ? [] : [[noteId(n), place] as const]))),
    clusters: new Map(clusters.map((cluster, n) => [clusterId(n), cluster])),
  }))

function unplacedRects(layout: Layout): Rect[] {
  return layout.blocks.flatMap(({ rows }) => rows)
}

describe('the layout of the plenary', () => {
  test('shows every note, by itself or by the one it was merged into, but a withdrawn one that nobody used', () => {
    fc.assert(
      fc.property(content, (board) => {
        const { layout, grouping } = layOut(board, READING)
        const sources = [...grouping.merges.values()].flatMap((merged) => merged.sources)
        expect(new Set(sources).size).toBe(sources.length)
        for (const { head } of grouping.merges.values()) expect(layout.notes.has(head)).toBe(true)
        for (const [id, note] of board.notes) {
          if (sources.includes(id)) continue
          const place = board.placements.get(id)
          const used = place?.in === 'canvas' || (place?.in === 'cluster' && board.clusters.get(place.cluster)?.deleted === false)
          expect(layout.notes.has(id)).toBe(used || !note.withdrawn)
        }
      }),
    )
  })

  test('lays no note on another, but those put down by hand', () => {
    fc.assert(
      fc.property(content, (board) => {
        const tidy = [...layOut(board, READING).layout.notes].filter(([, place]) => place.where !== 'free')
        for (const [a, placeA] of tidy) {
          for (const [b, placeB] of tidy) if (a < b) expect(overlaps(noteRect(placeA), noteRect(placeB))).toBe(false)
        }
      }),
    )
  })

  test('lays unplaced notes and their headings on no cluster, on no note put down by hand, and not on each other', () => {
    fc.assert(
      fc.property(content, (board) => {
        const { layout } = layOut(board, READING)
        const strips = unplacedRects(layout)
        const free = [...layout.notes.values()].filter(({ where }) => where === 'free').map(noteRect)
        for (const taken of [...layout.panels.values(), ...free]) expect(strips.some((strip) => overlaps(strip, taken))).toBe(false)
        strips.forEach((strip, at) => expect(strips.some((other, i) => i !== at && overlaps(strip, other))).toBe(false))
      }),
    )
  })

  test('keeps clusters apart, each around its own notes, none above where it was put', () => {
    fc.assert(
      fc.property(content, (board) => {
        const { layout, grouping } = layOut(board, READING)
        const panels = [...layout.panels]
        for (const [id, panel] of panels) {
          expect(panel.x).toBe(board.clusters.get(id)?.x)
          expect(panel.y).toBeGreaterThanOrEqual(board.clusters.get(id)?.y ?? 0)
          expect(panels.some(([other, rect]) => other !== id && overlaps(panel, rect))).toBe(false)
          for (const member of grouping.clusters.get(id) ?? []) expect(inside(noteRect(layout.notes.get(member) ?? panel), panel)).toBe(true)
        }
      }),
    )
  })

  test('leaves notes put down by hand where they were put, later ones on top', () => {
    fc.assert(
      fc.property(content, (board) => {
        const { layout, grouping } = layOut(board, READING)
        const hidden = headsOf(grouping.merges)
        const placed = [...board.placements].filter(([id]) => !hidden.has(id))
        for (const [id, place] of placed) {
          if (place.in !== 'canvas') continue
          expect(layout.notes.get(id)).toMatchObject({ x: place.x, y: place.y, where: 'free' })
          for (const [other, below] of placed) {
            if (below.in === 'canvas' && below.z < place.z) expect(layout.notes.get(other)?.z).toBeLessThan(layout.notes.get(id)?.z ?? 0)
          }
        }
      }),
    )
  })

  test('is the same whatever order the document keeps its entries in', () => {
    fc.assert(
      fc.property(content, (board) => {
        const backwards = {
          notes: new Map([...board.notes].reverse()),
          placements: new Map([...board.placements].reverse()),
          clusters: new Map([...board.clusters].reverse()),
          folded: new Map([...board.folded].reverse()),
        }
        expect(sorted(layOut(backwards, READING).layout.notes)).toEqual(sorted(layOut(board, READING).layout.notes))
      }),
    )
  })

  test('a note that arrives moves no cluster, nothing put down by hand, and no note of another table that stands before it', () => {
    fc.assert(
      fc.property(content, standingNote, (board, note) => {
        const arriving = { ...note, withdrawn: false, table: 't3' as TableId, topic: 'forgotten' }
        const before = layOut(board, READING).layout
        const after = layOut({ ...board, notes: new Map([...board.notes, [noteId(9_999), arriving]]) }, READING).layout
        expect([...after.panels]).toEqual([...before.panels])
        for (const [id, place] of before.notes) {
          const first = board.notes.get(id)
          const ahead = place.where === 'unplaced' && first?.topic === 'energy' && before.blocks[0]?.notes.has(id) === true
          if (place.where !== 'unplaced' || ahead) expect(after.notes.get(id)).toEqual(place)
        }
      }),
    )
  })

  test('reads by topic, table and lane, as the session names them', () => {
    const note = (topic: string, table: string, lane: string): StandingNote => ({ topic, table: table as TableId, lane, order: 'a1', withdrawn: false })
    const notes = new Map([
      [noteId(1), note('mobility', 't2', 'problem')],
      [noteId(2), note('energy', 't3', 'cause')],
      [noteId(3), note('energy', 't1', 'barrier')],
      [noteId(4), note('energy', 't1', 'problem')],
    ])
    const { blocks } = layOut({ notes, clusters: new Map(), placements: new Map(), folded: new Map() }, READING).layout
    expect(blocks.map(({ topic, table, opensTopic }) => [topic, table, opensTopic])).toEqual([
      ['energy', 't1', true], ['energy', 't3', false], ['mobility', 't2', true],
    ])
    expect(blocks[0]?.lanes.map(({ lane, count }) => [lane, count])).toEqual([['problem', 1], ['barrier', 1]])
    expect(blocks[0]?.heading).toMatchObject({ x: 0, y: 0 })
  })

  test('knows where dropping gives a note back', () => {
    fc.assert(
      fc.property(content, (board) => {
        const { layout } = layOut(board, READING)
        for (const block of layout.blocks) {
          for (const at of block.notes.values()) expect(isUnplacedAt(layout, { x: at.x + 5, y: at.y + 5 })).toBe(true)
        }
        expect(isUnplacedAt(layout, { x: -90_000, y: 0 })).toBe(false)
      }),
    )
  })

  test('finds room for a new cluster on nothing, and where the unplaced will not grow', () => {
    fc.assert(
      fc.property(content, coordinate, coordinate, fc.integer({ min: 0, max: 60 }), (board, x, y, size) => {
        const { layout } = layOut(board, READING)
        const spot: Rect = { ...findFreeSpot(layout, panelSize(size), { x, y }), ...panelSize(size) }
        const taken = [...layout.panels.values(), ...[...layout.notes.values()].map(noteRect), ...unplacedRects(layout)]
        expect(taken.some((rect) => overlaps(rect, spot))).toBe(false)
        const after = layOut({ ...board, clusters: new Map([...board.clusters, [clusterId(99), { x: spot.x, y: spot.y, deleted: false }]]) }, READING)
        expect(sorted(after.layout.notes)).toEqual(sorted(layout.notes))
      }),
    )
  })

  test('bounds everything that is drawn', () => {
    fc.assert(
      fc.property(content, (board) => {
        const { layout } = layOut(board, READING)
        const bounds = boundsOf(layout)
        const drawn = [...layout.panels.values(), ...[...layout.notes.values()].map(noteRect)]
        if (bounds === null) expect(drawn).toEqual([])
        else for (const rect of drawn) expect(inside(rect, bounds)).toBe(true)
      }),
    )
  })
})

function inside(inner: Rect, outer: Rect): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
