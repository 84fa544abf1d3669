import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inkIds, readInk } from '../../../shared/document/ink.ts'
import { ownNoteIds, readOwnNote } from '../../../shared/document/ownNotes.ts'
import { clusterIds, mergesOf, placementsOf, readCluster } from '../../../shared/document/plenaryDocument.ts'
import { linkIds, readLink } from '../../../shared/document/tableDocument.ts'
import { newId, type AuthorId, type ClusterId, type InkId, type NoteId } from '../../../shared/ids.ts'
import { moveCluster, renameCluster } from '../../../shared/ops/changeCluster.ts'
import { createCluster } from '../../../shared/ops/createCluster.ts'
import { addInk, deleteInk, moveInk } from '../../../shared/ops/ink.ts'
import { linkInPlenary } from '../../../shared/ops/linkInPlenary.ts'
import { mergeNotes } from '../../../shared/ops/mergeNotes.ts'
import type { OpResult } from '../../../shared/ops/op.ts'
import { clusterNotes, placeNotes } from '../../../shared/ops/placeNotes.ts'
import { unlinkNotes } from '../../../shared/ops/unlinkNotes.ts'
import { unmergeNotes } from '../../../shared/ops/unmergeNotes.ts'
import { editOwnText, setOwnFields, writeOwnNote } from '../../../shared/ops/writeOwnNote.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import { PRATO } from '../../../shared/process/prato.ts'
import { undoOf } from './undo.ts'

const author = newId<AuthorId>()
const lanes = lanesById(PRATO)

function must<Made>(result: OpResult<Made>): Made {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** What people see of all that a facilitator can do. */
function seen(doc: Y.Doc): object {
  const standing = <Entry extends { readonly deleted: boolean }>(entries: readonly (Entry | null)[]) => entries.filter((entry) => entry?.deleted === false)
  const notes = standing(ownNoteIds(doc).map((id) => readOwnNote(doc, id)))
  return {
    notes,
    clusters: standing(clusterIds(doc).map((id) => readCluster(doc, id))),
    links: standing(linkIds(doc).map((id) => readLink(doc, id))),
    ink: standing(inkIds(doc).map((id) => readInk(doc, id))),
    merges: mergesOf(doc).toJSON(),
    placements: placementsOf(doc).toJSON(),
  }
}

test('one list of undo goes over notes, clusters, merges, links and ink, step by step, back and forth', () => {
  const doc = new Y.Doc()
  const undo = undoOf(doc)
  const made = { problem: newId<NoteId>(), again: newId<NoteId>(), cause: newId<NoteId>(), cluster: newId<ClusterId>(), ink: newId<InkId>() }
  const write = (lane: string, text: string) => must(writeOwnNote(doc, { author, category: null, lane, text, lever: null }, { nowMs: () => 1_700_000_000_000 }))
  const acts: readonly (() => unknown)[] = [
    () => (made.problem = write('problem', 'Poche corse la sera')),
    () => (made.again = write('problem', 'La sera ci sono poche corse')),
    () => (made.cause = write('cause', 'L’appalto è di dieci anni fa')),
    () => must(placeNotes(doc, new Map([[made.cause, { x: 10, y: 20 }]]))),
    () => (made.cluster = must(createCluster(doc, { author, title: 'Di sera', colour: 'sky', x: 0, y: 0 }))),
    () => must(clusterNotes(doc, [made.problem, made.again], made.cluster)),
    () => (made.ink = must(addInk(doc, [{ author, kind: 'stroke', x: 0, y: 0, colour: 'rose', width: 'thin', scale: 1, lines: [[0, 0, 100, 100]], closed: false, text: '', drawing: null }]))[0] ?? made.ink),
    () => must(mergeNotes(doc, [made.problem, made.again], made.problem)),
    () => must(linkInPlenary(doc, { author, from: made.cause, to: made.again, lanes })),
    () => must(moveInk(doc, new Map([[made.ink, { x: 50, y: 60 }]]))),
    () => must(moveCluster(doc, made.cluster, { x: 300, y: 400 })),
    () => must(editOwnText(doc, made.cause, 'L’appalto del trasporto è di dieci anni fa')),
    () => must(unmergeNotes(doc, [made.again])),
    () => must(renameCluster(doc, made.cluster, 'Autobus di sera')),
    () => must(setOwnFields(doc, made.cause, { lane: 'barrier' })),
    () => linkIds(doc).forEach((id) => must(unlinkNotes(doc, id))),
    () => must(deleteInk(doc, [made.ink])),
    () => must(setOwnFields(doc, made.again, { deleted: true })),
  ]
  const states = [seen(doc)]
  for (const act of acts) {
    undo.newStep()
    act()
    states.push(seen(doc))
  }
  for (const state of states.slice(0, -1).reverse()) {
    undo.undo()
    expect(seen(doc)).toEqual(state)
  }
  expect(undo.can.getState()).toEqual({ undo: false, redo: true })
  for (const state of states.slice(1)) {
    undo.redo()
    expect(seen(doc)).toEqual(state)
  }
  undo.stop()
})
