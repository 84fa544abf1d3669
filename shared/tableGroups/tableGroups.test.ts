import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { clusterIds, foldedIn, mergesOf } from '../document/plenaryDocument.ts'
import { groupRootsOf, membersOf } from '../document/tableGroups.ts'
import { noteIds, notesOf, readNote } from '../document/tableDocument.ts'
import { newId, type AuthorId, type ClusterId, type NoteId } from '../ids.ts'
import { addNote } from '../ops/addNote.ts'
import { dissolveCluster, recolourCluster, renameCluster } from '../ops/changeCluster.ts'
import { clusterAtTable, putInCluster, takeOutOfCluster } from '../ops/clusterAtTable.ts'
import { deleteNote } from '../ops/deleteNote.ts'
import { mergeAtTable } from '../ops/mergeAtTable.ts'
import { restoreNote } from '../ops/restoreNote.ts'
import { undoManager } from '../ops/undoManager.ts'
import { unmergeNotes } from '../ops/unmergeNotes.ts'
import { arranged, peersOf, readGroups, type TableGroups } from './readGroups.ts'

const ANNA = 'anna' as AuthorId

function tableOf(notes: number): { doc: Y.Doc; ids: NoteId[] } {
  const doc = new Y.Doc()
  doc.clientID = 1
  const ids = Array.from({ length: notes }, (_, at) => {
    const added = addNote(doc, { author: ANNA, category: 'students', lane: 'problem', text: `note ${at}` }, { nowMs: () => 1 })
    if (!added.ok) throw new Error(added.reason)
    return added.value
  })
  return { doc, ids }
}

const standing = (doc: Y.Doc) => new Set(noteIds(doc).filter((id) => readNote(doc, id)?.deleted === false))
const read = (doc: Y.Doc) => readGroups(doc, standing(doc))

function cluster(doc: Y.Doc, notes: readonly NoteId[], title = 'Autobus'): ClusterId {
  const made = clusterAtTable(doc, { author: ANNA, title, colour: 'sky', notes })
  if (!made.ok) throw new Error(made.reason)
  return made.value
}

describe('clusters at a table', () => {
  it('take notes from each other, are dissolved, and come back with undo as they were', () => {
    const { doc, ids: [a, b, c] } = tableOf(3) as { doc: Y.Doc; ids: [NoteId, NoteId, NoteId] }
    const undo = undoManager(groupRootsOf(doc), 0)
    const one = cluster(doc, [a, b])
    const two = cluster(doc, [b, c], 'Sera')
    expect(Object.fromEntries(read(doc).clusterOf)).toEqual({ [a]: one, [b]: two, [c]: two })
    undo.undo()
    expect(Object.fromEntries(read(doc).clusterOf)).toEqual({ [a]: one, [b]: one })
    dissolveCluster(doc, one)
    expect(read(doc)).toMatchObject({ clusters: new Map(), clusterOf: new Map() })
    expect(putInCluster(doc, [c], one)).toEqual({ ok: false, reason: 'unknownCluster' })
    undo.undo()
    expect(read(doc).clusterOf.size).toBe(2)
  })

  it('refuse a title that is too long and notes that are not there', () => {
    const { doc, ids } = tableOf(1)
    expect(clusterAtTable(doc, { author: ANNA, title: 'x'.repeat(201), colour: 'sky', notes: ids })).toEqual({ ok: false, reason: 'tooLong' })
    deleteNote(doc, ids[0] as NoteId)
    expect(clusterAtTable(doc, { author: ANNA, title: '', colour: 'sky', notes: ids })).toEqual({ ok: false, reason: 'unknownNote' })
    expect(clusterIds(doc)).toEqual([])
  })
})

describe('the order of a lane', () => {
  const [A, B, C, D, E] = ['a', 'b', 'c', 'd', 'e'] as unknown as [NoteId, NoteId, NoteId, NoteId, NoteId]
  const K = 'k' as ClusterId
  const groups = (clusterOf: [NoteId, ClusterId][], heads: [NoteId, NoteId][] = []): TableGroups => ({ clusters: new Map(), merges: new Map(), clusterOf: new Map(clusterOf), heads: new Map(heads) })

  it('has a cluster together where its first note is, and merged notes once; without any it is the very same list', () => {
    const order = [A, B, C, D, E]
    expect(arranged(order, groups([]))).toBe(order)
    expect(arranged(order, groups([[B, K], [E, K]], [[C, A]]))).toEqual([A, B, E, D])
  })

  it('a card goes up and down within its cluster, others past it as a whole', () => {
    const together = groups([[B, K], [C, K]])
    expect(peersOf(B, [A, B, C, D], together)).toEqual([B, C])
    expect(peersOf(D, [A, B, C, D], together)).toEqual([A, B, D])
  })
})

/** Two tablets group, merge and take apart at random, out of each other's reach for a while. */
describe('whatever two tablets do', () => {
  const ACTS = ['group', 'join', 'leave', 'dissolve', 'rename', 'recolour', 'merge', 'merge', 'unmerge', 'delete', 'restore', 'meet'] as const
  const step = fc.record({ who: fc.nat(1), act: fc.constantFrom(...ACTS), a: fc.nat(4), b: fc.nat(4) })

  it('they converge; each note is in one cluster at most, shown or under exactly one that is shown; apart again, all stand as before', () => {
    let [merged, circles, clustered] = [0, 0, 0]
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 50 }), (steps) => {
        const { doc, ids } = tableOf(5)
        const other = new Y.Doc()
        other.clientID = 2
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        const tablets = [doc, other] as const
        for (const each of steps) act(tablets, each, ids)
        meet(tablets)
        const [one, two] = tablets.map((tablet) => plainly(read(tablet)))
        expect(one).toEqual(two)

        const groups = read(doc)
        const there = standing(doc)
        const sources = [...groups.merges.values()].flatMap((merge) => merge.sources)
        expect(new Set(sources).size).toBe(sources.length)
        const lane = ids.filter((id) => there.has(id))
        const shown = arranged(lane, groups)
        expect(new Set([...shown, ...groups.heads.keys()])).toEqual(there)
        expect(shown.length + groups.heads.size).toBe(there.size)
        for (const head of groups.heads.values()) expect(groups.heads.has(head)).toBe(false)
        for (const id of groups.clusterOf.values()) expect(groups.clusters.has(id)).toBe(true)
        merged += groups.merges.size
        clustered += groups.clusterOf.size
        circles += [...foldedIn(doc)].filter(([id, into]) => foldedIn(doc).get(into) === id).length

        const members = JSON.stringify(byId(membersOf(doc) as Iterable<[NoteId, unknown]>))
        unmergeNotes(doc, ids)
        expect(mergesOf(doc).size).toBe(0)
        expect(new Set(arranged(lane, read(doc)))).toEqual(there)
        expect(JSON.stringify(byId(membersOf(doc) as Iterable<[NoteId, unknown]>))).toBe(members)
      }),
      { numRuns: 300, seed: 20_261_122 },
    )
    // None of it was empty talk.
    for (const count of [merged, circles, clustered]) expect(count).toBeGreaterThan(5)
  })

  it('undo of a merge puts back what was before, and leaves what the other did', () => {
    const { doc, ids } = tableOf(4)
    const [a, b, c, d] = ids as [NoteId, NoteId, NoteId, NoteId]
    const before = JSON.stringify(notesOf(doc).toJSON())
    const undo = undoManager(groupRootsOf(doc), 0)
    mergeAtTable(doc, [b, c], a)
    doc.transact(() => mergeAtTable(doc, [d], a), 'somebody else')
    undo.undo()
    expect(plainly(read(doc))).toMatchObject({ merges: [[a, [a, d]]] })
    expect(JSON.stringify(notesOf(doc).toJSON())).toBe(before)
  })

  function act(tablets: readonly [Y.Doc, Y.Doc], { who, act: what, a, b }: { who: number; act: (typeof ACTS)[number]; a: number; b: number }, ids: readonly NoteId[]): unknown {
    const doc = tablets[who] ?? tablets[0]
    const [one, other] = [ids[a] as NoteId, ids[b] as NoteId]
    const clusters = clusterIds(doc)
    const some = clusters[b % Math.max(1, clusters.length)] ?? newId<ClusterId>()
    switch (what) {
      case 'group':
        return clusterAtTable(doc, { author: ANNA, title: `${a}`, colour: 'sand', notes: [one, other] })
      case 'join':
        return putInCluster(doc, [one], some)
      case 'leave':
        return takeOutOfCluster(doc, [one])
      case 'dissolve':
        return dissolveCluster(doc, some)
      case 'rename':
        return renameCluster(doc, some, `named ${a}`)
      case 'recolour':
        return recolourCluster(doc, some, a % 2 === 0 ? 'rose' : 'amber')
      case 'merge':
        return mergeAtTable(doc, [one], other)
      case 'unmerge':
        return unmergeNotes(doc, [one])
      case 'delete':
        return deleteNote(doc, one)
      case 'restore':
        return restoreNote(doc, one)
      case 'meet':
        return meet(tablets)
    }
  }
})

function meet([one, other]: readonly [Y.Doc, Y.Doc]): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

function plainly({ clusters, clusterOf, merges }: TableGroups): unknown {
  return { clusters: byId(clusters), clusterOf: byId(clusterOf), merges: byId(merges).map(([head, { sources }]) => [head, sources]) }
}

function byId<Id extends string, Value>(map: Iterable<readonly [Id, Value]>): (readonly [Id, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
