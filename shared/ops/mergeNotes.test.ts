import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { clustersOf, foldedIn, mergesOf, mirrorNotesOf, placementsOf, type MirrorNote } from '../document/plenaryDocument.ts'
import { newId, type AuthorId, type ClusterId, type NoteId, type TableId } from '../ids.ts'
import { groupNotes, type Grouping } from '../plenary/grouping.ts'
import { countSaid, readMerges } from '../plenary/merging.ts'
import { createCluster } from './createCluster.ts'
import { mergeNotes } from './mergeNotes.ts'
import { clusterNotes, placeNotes } from './placeNotes.ts'
import { undoManager } from './undoManager.ts'
import { unmergeNotes } from './unmergeNotes.ts'

/** Short ids read well in a failing example, and say which is the smallest. */
const id = (n: number) => `n${n}` as NoteId
const [A, B, C, D] = [id(0), id(1), id(2), id(3)]
const TABLES = [newId<TableId>(), newId<TableId>(), newId<TableId>()]
const CATEGORIES = ['students', 'sport', null]

function mirror(n: number, withdrawn = false): MirrorNote {
  return { table: TABLES[n % 3] ?? newId<TableId>(), topic: 'energy', category: CATEGORIES[n % 3] ?? null, lane: 'problem', text: `note ${n}`, lever: null, order: `a${n}`, withdrawn, version: 1 }
}

function plenaryOf(notes: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  for (let n = 0; n < notes; n++) mirrorNotesOf(doc).set(id(n), mirror(n))
  return doc
}

function read(doc: Y.Doc): Grouping {
  const clusters = new Map([...clustersOf(doc).keys()].map((cluster) => [cluster as ClusterId, { x: 0, y: 0, deleted: false }]))
  const notes = new Map([...mirrorNotesOf(doc)] as [NoteId, MirrorNote][])
  const placements = new Map([...placementsOf(doc)] as [NoteId, never][])
  return groupNotes({ notes, clusters, placements, folded: foldedIn(doc) }, { topics: [], tables: TABLES, lanes: [] })
}

const merges = (doc: Y.Doc) => [...read(doc).merges.values()].map(({ sources }) => sources)
const notesIn = (doc: Y.Doc) => mirrorNotesOf(doc) as unknown as ReadonlyMap<NoteId, MirrorNote>

let doc: Y.Doc
beforeEach(() => {
  doc = plenaryOf(6)
})

describe('merging', () => {
  it('shows one, and keeps every source with its table and category', () => {
    mergeNotes(doc, [B, C, D], A)
    const [merged] = read(doc).merges.values()
    expect(merged).toEqual({ head: A, shown: A, sources: [A, B, C, D] })
    if (merged !== undefined) expect(countSaid(merged, notesIn(doc))).toEqual({ times: 4, tables: 3, categories: 2 })
  })

  it('into a merged note means into its head, and a merged note brings its own', () => {
    mergeNotes(doc, [B], A)
    expect(mergeNotes(doc, [C], B)).toEqual({ ok: true, value: A })
    mergeNotes(doc, [A], D)
    expect(merges(doc)).toEqual([[D, A, B, C]])
  })

  it('done twice is done once', () => {
    mergeNotes(doc, [B, C], A)
    const before = Y.encodeStateVector(doc)
    mergeNotes(doc, [B, C, A], A)
    mergeNotes(doc, [A, B], C)
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('refuses a note that is not there, and then changes nothing', () => {
    expect(mergeNotes(doc, [B, 'gone' as NoteId], A)).toEqual({ ok: false, reason: 'unknownNote' })
    expect(mergesOf(doc).size).toBe(0)
  })

  it('at the same moment in opposite directions makes a circle, broken at its smallest id by everyone', () => {
    const other = copyOf(doc, 2)
    mergeNotes(doc, [A], B)
    mergeNotes(other, [B], A)
    meet(doc, other)
    for (const replica of [doc, other]) expect(merges(replica)).toEqual([[A, B]])
    mergeNotes(doc, [C], B)
    expect(foldedIn(doc)).toEqual(new Map([[B, A], [C, A]]))
  })

  it('goes on showing what was said when the head is taken back at its table, at the same place', () => {
    placeNotes(doc, new Map([[A, { x: 1, y: 2 }]]))
    mergeNotes(doc, [B, C], A)
    mirrorNotesOf(doc).set(A, mirror(0, true))
    const { free, merges: read_ } = read(doc)
    expect(free).toEqual([A])
    expect(read_.get(A)).toEqual({ head: A, shown: B, sources: [A, B, C] })
    const merged = read_.get(A)
    if (merged !== undefined) expect(countSaid(merged, notesIn(doc)).times).toBe(2)
    for (const [n, note] of [[1, B], [2, C]] as const) mirrorNotesOf(doc).set(note, mirror(n, true))
    expect(read(doc).merges.get(A)?.shown).toBe(A)
  })

  it('holds together although the head, or a note in the middle of a chain, is gone', () => {
    mergeNotes(doc, [B], A)
    mergesOf(doc).set(C, { into: B })
    mirrorNotesOf(doc).delete(B)
    expect(merges(doc)).toEqual([[A, C]])
    mergeNotes(doc, [D], A)
    mirrorNotesOf(doc).delete(A)
    expect(merges(doc)).toEqual([[C, D]])
    mirrorNotesOf(doc).delete(D)
    expect(merges(doc)).toEqual([])
    expect(read(doc).unplaced.flatMap(({ lanes }) => lanes.flatMap(({ notes }) => notes))).toContain(C)
  })
})

describe('taking apart', () => {
  it('takes one out, and leaves the others merged', () => {
    mergeNotes(doc, [B, C], A)
    unmergeNotes(doc, [B])
    expect(merges(doc)).toEqual([[A, C]])
  })

  it('takes the head out, and the others stay merged under another', () => {
    mergeNotes(doc, [B, C], A)
    mergeNotes(doc, [A], D)
    unmergeNotes(doc, [D])
    expect(merges(doc)).toEqual([[A, B, C]])
    unmergeNotes(doc, [A, B])
    expect(merges(doc)).toEqual([])
    expect(mergesOf(doc).size).toBe(0)
  })

  it('takes one out of the middle of a chain and of a circle', () => {
    for (const [from, into] of [[A, B], [B, C], [C, A], [D, C]] as const) mergesOf(doc).set(from, { into })
    expect(merges(doc)).toEqual([[A, B, C, D]])
    unmergeNotes(doc, [B])
    expect(merges(doc)).toEqual([[A, C, D]])
  })

  it('undo and redo are exact', () => {
    const manager = undoManager([placementsOf(doc), mergesOf(doc)], 0)
    const states = [read(doc)]
    const step = (op: () => unknown) => {
      op()
      states.push(read(doc))
    }
    step(() => placeNotes(doc, new Map([[B, { x: 5, y: 5 }]])))
    step(() => mergeNotes(doc, [B, C], A))
    step(() => mergeNotes(doc, [A], D))
    step(() => unmergeNotes(doc, [A]))
    for (const state of states.slice(0, -1).reverse()) {
      manager.undo()
      expect(read(doc)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      manager.redo()
      expect(read(doc)).toEqual(state)
    }
  })
})

describe('whatever facilitators do at once', () => {
  const some = fc.array(fc.nat(9).map(id), { minLength: 1, maxLength: 4 })
  const act = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('merge' as const), who: fc.nat(2), notes: some, into: fc.nat(9).map(id) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('unmerge' as const), who: fc.nat(2), notes: some }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who: fc.constant(0), note: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('meet' as const), who: fc.nat(2), with: fc.nat(2) }) },
  )
  let circles = 0
  let shown = 0

  it('all come to read the same, no note is lost, and taken apart all stand where they stood', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (script) => {
        const first = plenaryOf(10)
        const made = createCluster(first, { author: newId<AuthorId>(), title: '', colour: 'sand', x: 0, y: 0 })
        if (made.ok) clusterNotes(first, [id(1), id(4), id(7)], made.value)
        placeNotes(first, new Map([[id(2), { x: 1, y: 2 }], [id(8), { x: 3, y: 4 }]]))
        const replicas = [first, copyOf(first, 2), copyOf(first, 3)]
        for (const step of script) {
          const own = replicas[step.who] ?? first
          if (step.do === 'merge') mergeNotes(own, step.notes, step.into)
          else if (step.do === 'unmerge') unmergeNotes(own, step.notes)
          else if (step.do === 'withdraw') mirrorNotesOf(own).set(id(step.note), mirror(step.note, true))
          else meet(own, replicas[step.with] ?? first)
          expectNoneLost(own)
        }
        for (const one of replicas) for (const other of replicas) meet(one, other)
        for (const replica of replicas.slice(1)) expect(read(replica)).toEqual(read(first))
        const folded = foldedIn(first)
        if ([...readMerges(folded, notesIn(first)).keys()].some((head) => folded.has(head))) circles++
        shown += read(first).merges.size

        const placements = [...placementsOf(first)]
        unmergeNotes(first, [...mirrorNotesOf(first).keys()] as NoteId[])
        expect([...placementsOf(first)]).toEqual(placements)
        const apart = read(first)
        mergesOf(first).clear()
        expect(apart).toEqual(read(first))
        expect(apart.merges.size).toBe(0)
      }),
      { numRuns: 400, seed: 20_261_122 },
    )
    // The run was not empty, and met what it is there for.
    expect(circles).toBeGreaterThan(5)
    expect(shown).toBeGreaterThan(300)
  })

  /** Every note is shown, or is the source of exactly one that is; only what was taken back and never used may be left out. */
  function expectNoneLost(replica: Y.Doc): void {
    const { clusters, free, unplaced, merges: read_ } = read(replica)
    const cards = [...[...clusters.values()].flat(), ...free, ...unplaced.flatMap(({ lanes }) => lanes.flatMap(({ notes }) => notes))]
    const told = cards.flatMap((card) => read_.get(card)?.sources ?? [card])
    expect(new Set(told).size).toBe(told.length)
    for (const [note, { withdrawn }] of mirrorNotesOf(replica)) if (!withdrawn) expect(told).toContain(note)
    for (const { head, sources } of read_.values()) {
      expect(cards).toContain(head)
      expect(sources.length).toBeGreaterThan(1)
    }
  }
})

function copyOf(original: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc()
  copy.clientID = clientId
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(original))
  return copy
}

function meet(a: Y.Doc, b: Y.Doc): void {
  if (a === b) return
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}
