import { expect, it } from 'vitest'
import type { MirrorCluster } from '../document/plenaryDocument.ts'
import { newId, type ClusterId, type NoteId, type TableId } from '../ids.ts'
import { groupNotes, type StandingNote } from './grouping.ts'
import { tableGroups } from './tableGroups.ts'

const TABLE = newId<TableId>()
const CLUSTER = newId<ClusterId>()
const [A, B, C] = ['a', 'b', 'c'] as unknown as [NoteId, NoteId, NoteId]
const note: StandingNote = { table: TABLE, topic: 'energy', lane: 'problem', order: 'a0', withdrawn: false }
const made = new Map<ClusterId, MirrorCluster>([[CLUSTER, { table: TABLE, title: 'Autobus', colour: 'sky', notes: [A, B, C], version: 1 }]])

function groups(placed: readonly NoteId[], folded: [NoteId, NoteId][], there = [A, B, C]) {
  const placements = new Map(placed.map((id, z) => [id, { in: 'canvas', x: 0, y: 0, z } as const]))
  const content = { notes: new Map(there.map((id) => [id, note])), clusters: new Map(), placements, folded: new Map(folded) }
  return tableGroups(made, groupNotes(content, { topics: [], tables: [], lanes: [] })).map(({ cards }) => cards)
}

it('a table’s group has the cards that nobody placed, merged ones once, and none that are gone', () => {
  expect(groups([], [])).toEqual([[A, B, C]])
  expect(groups([A], [])).toEqual([[B, C]])
  expect(groups([], [[B, A]])).toEqual([[A, C]])
  expect(groups([], [], [A])).toEqual([[A]])
  expect(groups([A, B, C], [])).toEqual([])
})
