import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plenaryLinks, plenaryNotes } from '../../../shared/document/readPlenary.ts'
import { readGraph } from '../../../shared/graph/graph.ts'
import { newId, type AuthorId, type NoteId } from '../../../shared/ids.ts'
import { linkInPlenary } from '../../../shared/ops/linkInPlenary.ts'
import { writeOwnNote } from '../../../shared/ops/writeOwnNote.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import { PRATO } from '../../../shared/process/prato.ts'
import { layTree } from './layTree.ts'
import { DESK_SIZES } from './sizes.ts'

const LANES = lanesById(PRATO)
const author = newId<AuthorId>()

test('a line past a rank runs straight between its cards, behind none of them', () => {
  const doc = new Y.Doc()
  const write = (lane: string): NoteId => {
    const note = writeOwnNote(doc, { author, category: null, lane, text: 'I bandi chiedono di anticipare tutta la spesa', lever: null }, { nowMs: () => 1_700_000_000_000 })
    if (!note.ok) throw new Error(note.reason)
    return note.value
  }
  const link = (from: NoteId, to: NoteId) => linkInPlenary(doc, { author, from, to, lanes: LANES })
  const root = write('problem')
  const causes = Array.from({ length: 5 }, () => write('cause'))
  const barriers = Array.from({ length: 4 }, () => write('barrier'))
  for (const cause of causes) link(cause, root)
  // Each explains a cause, and the problem itself: a way past the rank of the causes.
  for (const [at, barrier] of barriers.entries()) for (const to of [causes[at] ?? root, root]) link(barrier, to)

  const { cards, lines } = layTree(readGraph({ notes: plenaryNotes(doc), links: plenaryLinks(doc), merges: new Map() }, LANES), root, DESK_SIZES)
  const passing = lines.filter(({ points }) => points.length > 2)
  expect(passing).toHaveLength(4)
  for (const { points } of passing) {
    const [, begin, end] = points
    if (begin === undefined || end === undefined) throw new Error('a way past one rank has two points there')
    expect(begin.y).toBe(end.y)
    const rank = causes.map((id) => cards.get(id)).filter((card) => card !== undefined)
    for (const card of rank) {
      expect([begin.x, end.x]).toEqual([card.x, card.x + card.width])
      expect(begin.y < card.y || begin.y > card.y + card.height).toBe(true)
    }
  }
})
