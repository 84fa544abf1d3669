import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { clusterIds, foldedIn, mergesOf, mirrorClustersOf, mirrorLinksOf, mirrorMergesOf, mirrorNotesOf, mirrorReportsOf, placementsOf } from '../document/plenaryDocument.ts'
import { noteIds, notesOf, readNote } from '../document/tableDocument.ts'
import { newId, type AuthorId, type ClusterId, type NoteId, type ScenarioId, type TableId } from '../ids.ts'
import { addNote } from '../ops/addNote.ts'
import { answerNote } from '../ops/answerNote.ts'
import { dissolveCluster, renameCluster, restoreCluster } from '../ops/changeCluster.ts'
import { clusterAtTable, putInCluster, takeOutOfCluster } from '../ops/clusterAtTable.ts'
import { deleteNote } from '../ops/deleteNote.ts'
import { editText } from '../ops/editText.ts'
import { linkNotes } from '../ops/linkNotes.ts'
import { mergeAtTable } from '../ops/mergeAtTable.ts'
import { mergeNotes } from '../ops/mergeNotes.ts'
import { moveNote } from '../ops/moveNote.ts'
import { reportNote, unreportNote } from '../ops/reportNote.ts'
import { restoreNote } from '../ops/restoreNote.ts'
import { setLever } from '../ops/setLever.ts'
import { unlinkNotes } from '../ops/unlinkNotes.ts'
import { unmergeNotes } from '../ops/unmergeNotes.ts'
import { countSaid, readMerges } from '../plenary/merging.ts'
import { lanesById } from '../process/definition.ts'
import { PRATO } from '../process/prato.ts'
import { everythingOf, readTable, rollUp } from './mirror.ts'

const PROVENANCE = { table: newId<TableId>(), topic: 'mobility' }
const ANNA = 'anna' as AuthorId
const lanes = lanesById(PRATO)
const clock = { nowMs: () => 1 }

let table: Y.Doc
let plenary: Y.Doc
let version: number
beforeEach(() => {
  table = new Y.Doc()
  plenary = new Y.Doc()
  version = 0
})

function add(text: string, lane = 'problem'): NoteId {
  const added = addNote(table, { author: ANNA, category: 'students', lane, text }, clock)
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

/** Everything, as after a start; returns how much was written for it. */
function rollUpAll(at = ++version): number {
  let updates = 0
  const count = () => updates++
  plenary.on('update', count)
  plenary.transact(() => rollUp(plenary, readTable(table, everythingOf(table), PROVENANCE, at)))
  plenary.off('update', count)
  return updates
}

const mirrored = (id: NoteId) => mirrorNotesOf(plenary).get(id)

describe('what a table reports', () => {
  const reported = () => mirrorReportsOf(plenary).get(PROVENANCE.table)?.notes

  it('is mirrored in its order, and only when it is another', () => {
    const [one, two] = [add('uno'), add('due')]
    reportNote(table, one, null)
    reportNote(table, two, one)
    rollUpAll()
    expect(reported()).toEqual([two, one])
    expect(rollUpAll()).toBe(0)
    deleteNote(table, one)
    rollUpAll()
    expect(reported()).toEqual([two, one])
    unreportNote(table, two)
    rollUpAll()
    expect(reported()).toEqual([one])
  })

  it('is not touched by a roll-up of something else, nor by an older one', () => {
    const one = add('uno')
    reportNote(table, one, null)
    rollUpAll()
    unreportNote(table, one)
    plenary.transact(() => rollUp(plenary, readTable(table, { notes: new Set([one]), links: new Set(), report: false, groups: false }, PROVENANCE, ++version)))
    expect(reported()).toEqual([one])
    rollUpAll(1)
    expect(reported()).toEqual([one])
    rollUpAll()
    expect(reported()).toEqual([])
  })
})

describe('a note in the mirror', () => {
  it('has all that the plenary shows, where it came from, and no author', () => {
    const id = add('pochi autobus', 'barrier')
    setLever(table, id, 'infrastructure')
    rollUpAll()
    expect(mirrored(id)).toEqual({
      ...PROVENANCE, category: 'students', lane: 'barrier', text: 'pochi autobus', lever: 'infrastructure', order: 'a0', withdrawn: false, version: 1,
    })
  })

  it('says its scenario, its ratings and what was picked, once somebody has', () => {
    const id = add('car sharing', 'action')
    const scenario = newId<ScenarioId>()
    answerNote(table, id, { scenario, ratings: { radical: 4 }, pick: 'road-safety' })
    rollUpAll()
    expect(mirrored(id)).toMatchObject({ scenario, ratings: { radical: 4 }, pick: 'road-safety' })
    answerNote(table, id, { scenario: null, ratings: null, pick: null })
    rollUpAll()
    for (const field of ['scenario', 'ratings', 'pick']) expect(mirrored(id)).not.toHaveProperty(field)
  })

  it('goes when it is deleted at its table, and comes back with it', () => {
    const id = add('x')
    rollUpAll()
    deleteNote(table, id)
    rollUpAll()
    expect(mirrored(id)).toBeUndefined()
    restoreNote(table, id)
    rollUpAll()
    expect(mirrored(id)).toMatchObject({ text: 'x', withdrawn: false })
  })

  it('stays as withdrawn when the plenary had used it, and is one again when it is restored', () => {
    const id = add('x')
    rollUpAll()
    placementsOf(plenary).set(id, { in: 'canvas', x: 0, y: 0, z: 1 })
    deleteNote(table, id)
    rollUpAll()
    expect(mirrored(id)).toMatchObject({ text: 'x', withdrawn: true })
    restoreNote(table, id)
    rollUpAll()
    expect(mirrored(id)).toMatchObject({ withdrawn: false })
  })

  it('stays as withdrawn when it was merged with others, head or not', () => {
    const [head, other, alone] = [add('x'), add('y'), add('z')]
    rollUpAll()
    mergesOf(plenary).set(other, { into: head })
    for (const id of [head, other, alone]) deleteNote(table, id)
    rollUpAll()
    expect(mirrored(head)).toMatchObject({ text: 'x', withdrawn: true })
    expect(mirrored(other)).toMatchObject({ text: 'y', withdrawn: true })
    expect(mirrored(alone)).toBeUndefined()
  })

  it('is replaced by something newer alone', () => {
    const id = add('new')
    rollUpAll(7)
    editText(table, id, 'old')
    rollUpAll(7)
    rollUpAll(3)
    expect(mirrored(id)).toMatchObject({ text: 'new', version: 7 })
    rollUpAll(8)
    expect(mirrored(id)).toMatchObject({ text: 'old', version: 8 })
  })

  it('costs nothing when nothing changed, however often and however much later', () => {
    add('a')
    add('b')
    expect(rollUpAll()).toBe(1)
    expect(rollUpAll()).toBe(0)
    expect(rollUpAll(99)).toBe(0)
  })
})

describe('a link in the mirror', () => {
  it('comes and goes with the link', () => {
    const [cause, problem] = [add('perché', 'cause'), add('problema')]
    const linked = linkNotes(table, { author: ANNA, from: cause, to: problem, lanes })
    if (!linked.ok) throw new Error(linked.reason)
    rollUpAll()
    expect(mirrorLinksOf(plenary).get(linked.value)).toEqual({ table: PROVENANCE.table, type: 'cause-of', from: cause, to: problem, version: 1 })
    unlinkNotes(table, linked.value)
    rollUpAll()
    expect(mirrorLinksOf(plenary).size).toBe(0)
  })
})

describe('what a table made of its notes', () => {
  const make = (title: string, ...notes: NoteId[]): ClusterId => {
    const made = clusterAtTable(table, { author: ANNA, title, colour: 'sage', notes })
    if (!made.ok) throw new Error(made.reason)
    return made.value
  }
  const said = () => [...readMerges(foldedIn(plenary), new Map([...mirrorNotesOf(plenary)] as [NoteId, never][])).values()]
  const counted = () => said().map((merged) => countSaid(merged, new Map([...mirrorNotesOf(plenary)] as [NoteId, never][])))

  it('a cluster comes with its title, colour and notes, changes, and goes', () => {
    const [a, b] = [add('a'), add('b')].sort() as [NoteId, NoteId]
    const cluster = make('Autobus', a, b)
    rollUpAll()
    expect(mirrorClustersOf(plenary).get(cluster)).toEqual({ table: PROVENANCE.table, title: 'Autobus', colour: 'sage', notes: [a, b], version: 1 })
    takeOutOfCluster(table, [a])
    rollUpAll()
    expect(mirrorClustersOf(plenary).get(cluster)?.notes).toEqual([b])
    dissolveCluster(table, cluster)
    rollUpAll()
    expect(mirrorClustersOf(plenary).size).toBe(0)
    restoreCluster(table, cluster)
    takeOutOfCluster(table, [b])
    rollUpAll()
    expect(mirrorClustersOf(plenary).size).toBe(0)
  })

  it('a merge counts as its sources, together with those of the plenary, each once', () => {
    const [a, b, c] = [add('a'), add('b'), add('c')]
    mergeAtTable(table, [b, c], a)
    rollUpAll()
    expect(counted()).toEqual([{ times: 3, tables: 1, categories: 1 }])
    const d = add('d')
    rollUpAll()
    expect(mergeNotes(plenary, [b, d], d)).toEqual({ ok: true, value: d })
    expect(counted()).toEqual([{ times: 4, tables: 1, categories: 1 }])
    // The table takes its own apart: what the plenary put together stays.
    unmergeNotes(table, [a, b, c])
    rollUpAll()
    expect(said().map(({ sources }) => sources)).toEqual([[d, a]])
  })

  it('is taken apart on the plenary without being touched at the table, and comes back with undo', () => {
    const [a, b] = [add('a'), add('b')]
    mergeAtTable(table, [b], a)
    rollUpAll()
    unmergeNotes(plenary, [a, b])
    expect(said()).toEqual([])
    rollUpAll()
    expect(said()).toEqual([])
    expect(foldedIn(table)).toEqual(new Map([[b, a]]))
    mergesOf(plenary).delete(b)
    expect(said()).toHaveLength(1)
  })

  it('what is deleted or hidden inside counts no more, and holds the others together', () => {
    const [a, b, c] = [add('a'), add('b'), add('c')]
    mergeAtTable(table, [b, c], a)
    rollUpAll()
    deleteNote(table, a)
    rollUpAll()
    expect(mirrored(a)).toBeUndefined()
    expect(said().map(({ sources }) => new Set(sources))).toEqual([new Set([b, c])])
    notesOf(table).get(b)?.set('hidden', true)
    rollUpAll()
    expect(said()).toEqual([])
    notesOf(table).get(b)?.set('hidden', false)
    restoreNote(table, a)
    rollUpAll()
    expect(counted()).toEqual([{ times: 3, tables: 1, categories: 1 }])
  })

  it('of another table is left alone', () => {
    const [a, b] = [add('a'), add('b')]
    mergeAtTable(table, [b], a)
    make('Uno', a)
    rollUpAll()
    const other = new Y.Doc()
    rollUp(plenary, readTable(other, everythingOf(other), { ...PROVENANCE, table: newId<TableId>() }, 99))
    expect(mirrorMergesOf(plenary).size + mirrorClustersOf(plenary).size).toBe(2)
  })
})

it('whatever happens at a table and however it is cut into pieces, the mirror ends as one that was made at once', () => {
  const ACTS = ['add', 'edit', 'move', 'delete', 'restore', 'lever', 'group', 'join', 'leave', 'dissolve', 'rename', 'merge', 'unmerge', 'rollUpAll', 'rollUpSome', 'twice'] as const
  const step = fc.record({ act: fc.constantFrom(...ACTS), a: fc.nat(50), b: fc.nat(50) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      table = new Y.Doc()
      plenary = new Y.Doc()
      version = 0
      for (const { act, a, b } of steps) {
        const ids = noteIds(table)
        const id = ids[a % ids.length]
        if (act === 'add') add(`n${a}`)
        else if (act === 'rollUpAll') rollUpAll()
        else if (act === 'twice') for (let time = 0; time < 2; time++) rollUpAll(version)
        else if (id !== undefined) changeOne(act, id, b, ids[b % ids.length] ?? id)
      }
      rollUpAll()
      const atOnce = new Y.Doc()
      rollUp(atOnce, readTable(table, everythingOf(table), PROVENANCE, 1))
      expect(withoutVersions(plenary)).toEqual(withoutVersions(atOnce))
    }),
    { numRuns: 200, seed: 20_261_122 },
  )

  function changeOne(act: 'edit' | 'move' | 'delete' | 'restore' | 'lever' | 'group' | 'join' | 'leave' | 'dissolve' | 'rename' | 'merge' | 'unmerge' | 'rollUpSome', id: NoteId, b: number, other: NoteId): unknown {
    const clusters = clusterIds(table)
    const cluster = clusters[b % Math.max(1, clusters.length)] ?? newId<ClusterId>()
    switch (act) {
      case 'group':
        return clusterAtTable(table, { author: ANNA, title: `g${b}`, colour: 'sand', notes: [id, other].filter((one) => readNote(table, one)?.deleted === false) })
      case 'join':
        return putInCluster(table, [id], cluster)
      case 'leave':
        return takeOutOfCluster(table, [id])
      case 'dissolve':
        return b % 3 === 0 ? restoreCluster(table, cluster) : dissolveCluster(table, cluster)
      case 'rename':
        return renameCluster(table, cluster, `named ${b}`)
      case 'merge':
        return mergeAtTable(table, [id], other)
      case 'unmerge':
        return unmergeNotes(table, [id, other])
      case 'edit':
        return editText(table, id, `edited ${b}`)
      case 'move':
        return moveNote(table, id, { lane: b % 2 === 0 ? 'cause' : 'problem', before: null })
      case 'delete':
        return deleteNote(table, id)
      case 'restore':
        return restoreNote(table, id)
      case 'lever':
        return setLever(table, id, b % 2 === 0 ? null : 'education')
      case 'rollUpSome':
        return plenary.transact(() => rollUp(plenary, readTable(table, { notes: new Set([id]), links: new Set(), report: false, groups: b % 2 === 0 }, PROVENANCE, ++version)))
    }
  }
})

function withoutVersions(doc: Y.Doc): unknown {
  return [mirrorNotesOf(doc), mirrorMergesOf(doc), mirrorClustersOf(doc)].map((mirror) =>
    Object.fromEntries([...(mirror as Y.Map<object>)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, value]) => [id, { ...value, version: 0 }])),
  )
}
