import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mirrorNotesOf, type MirrorNote } from '../../../shared/document/plenaryDocument.ts'
import type { AuthorId, ClusterId, NoteId, TableId } from '../../../shared/ids.ts'
import { newId } from '../../../shared/ids.ts'
import { dissolveCluster, moveCluster, recolourCluster, renameCluster } from '../../../shared/ops/changeCluster.ts'
import { createCluster } from '../../../shared/ops/createCluster.ts'
import { mergeNotes } from '../../../shared/ops/mergeNotes.ts'
import { clusterNotes, placeNotes, unplaceNotes } from '../../../shared/ops/placeNotes.ts'
import { unmergeNotes } from '../../../shared/ops/unmergeNotes.ts'
import { followPlenary } from './plenaryFeed.ts'

const READING = { topics: ['energy'], tables: [], lanes: ['problem'] }
const AUTHOR = newId<AuthorId>()
const TABLE = newId<TableId>()

function mirror(text: string): MirrorNote {
  return { table: TABLE, topic: 'energy', category: null, lane: 'problem', text, lever: null, order: 'a0', withdrawn: false, version: 1 }
}

/** Frames that come when the test says so. */
function frames() {
  const waiting: (() => void)[] = []
  return { schedule: (run: () => void) => void waiting.push(run), pass: () => waiting.splice(0).forEach((run) => run()), waiting }
}

describe('following a plenary', () => {
  test('many changes make one flush', () => {
    const doc = new Y.Doc()
    const frame = frames()
    const feed = followPlenary(doc, READING, frame.schedule)
    let flushes = 0
    feed.store.subscribe(() => flushes++)
    for (let i = 0; i < 50; i++) mirrorNotesOf(doc).set(newId<NoteId>(), mirror(`note ${i}`))
    expect(feed.store.getState().notes.size).toBe(0)
    expect(frame.waiting).toHaveLength(1)
    frame.pass()
    expect(flushes).toBe(1)
    expect(feed.store.getState().layout.notes.size).toBe(50)
  })

  test('letters typed at a table lay nothing out anew', () => {
    const doc = new Y.Doc()
    const id = newId<NoteId>()
    mirrorNotesOf(doc).set(id, mirror('before'))
    const feed = followPlenary(doc, READING, () => {})
    const { layout } = feed.store.getState()
    mirrorNotesOf(doc).set(id, { ...mirror('after'), version: 2 })
    feed.flush()
    expect(feed.store.getState().notes.get(id)?.text).toBe('after')
    expect(feed.store.getState().layout).toBe(layout)
  })

  test('after any ops it says what a feed that starts now would say', () => {
    const act = fc.record({ what: fc.nat(9), which: fc.nat(20), where: fc.nat(3), x: fc.integer({ min: -500, max: 500 }) })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const doc = new Y.Doc()
        const notes = Array.from({ length: 21 }, () => newId<NoteId>())
        const clusters: ClusterId[] = []
        const feed = followPlenary(doc, READING, () => {})
        for (const { what, which, where, x } of acts) {
          const note = notes[which] ?? newId<NoteId>()
          const cluster = clusters[where] ?? newId<ClusterId>()
          if (what === 0) mirrorNotesOf(doc).set(note, mirror(`${x}`))
          else if (what === 1) {
            const made = createCluster(doc, { author: AUTHOR, title: '', colour: 'sand', x, y: 0 })
            if (made.ok) clusters.push(made.value)
          } else if (what === 2) clusterNotes(doc, [note], cluster)
          else if (what === 3) placeNotes(doc, new Map([[note, { x, y: x }]]))
          else if (what === 4) unplaceNotes(doc, [note])
          else if (what === 5) dissolveCluster(doc, cluster)
          else if (what === 6) moveCluster(doc, cluster, { x, y: -x })
          else if (what === 7) mergeNotes(doc, [note], notes[where] ?? note)
          else if (what === 8) unmergeNotes(doc, [note])
          else if (x > 0) renameCluster(doc, cluster, `name ${x}`)
          else recolourCluster(doc, cluster, 'rose')
          if (x % 3 === 0) feed.flush()
        }
        feed.flush()
        expect(feed.store.getState()).toEqual(followPlenary(doc, READING, () => {}).store.getState())
      }),
    )
  })
})
