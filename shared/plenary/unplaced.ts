import type { NoteId, TableId } from '../ids.ts'
import { pushedDown, type Point, type Rect } from './geometry.ts'
import type { UnplacedLane, UnplacedTable } from './grouping.ts'
import { BLOCK, blockColumns, GAP, NOTE, rowWidth } from './metrics.ts'

/** The unplaced notes of one table, under its heading. */
export type Block = {
  readonly topic: string
  readonly table: TableId
  readonly count: number
  /** The first of its topic on this shelf: its heading names the topic too. */
  readonly opensTopic: boolean
  readonly heading: Rect
  readonly lanes: readonly LaneHeading[]
  readonly notes: ReadonlyMap<NoteId, Point>
  /** Every strip it covers, headings included; whatever was put down between two of them stays free. */
  readonly rows: readonly Rect[]
}

export type LaneHeading = { readonly lane: string; readonly count: number; readonly rect: Rect }

/**
 * Shelves of blocks, one a table, in reading order from (0, 0). A block is a column of strips (headings, rows of notes); a strip that
 * would touch a cluster or a note put down by hand steps below it, so that what comes in the way moves no more than what follows it.
 */
export function layOutUnplaced(tables: readonly UnplacedTable[], obstacles: readonly Rect[]): Block[] {
  const widest = shelfWidth(tables)
  const blocks: Block[] = []
  let x = 0
  let shelf = 0
  let bottom = 0
  let topic: string | null = null
  for (const table of tables) {
    const width = rowWidth(blockColumns(table.count))
    if (x > 0 && x + width > widest) {
      x = 0
      shelf = bottom + BLOCK.shelves
      topic = null
    }
    const block = layOutBlock(table, { x, y: shelf }, table.topic !== topic, obstacles)
    blocks.push(block)
    topic = table.topic
    x += width + BLOCK.apart
    bottom = Math.max(bottom, ...block.rows.slice(-1).map((row) => row.y + row.height))
  }
  return blocks
}

/** Doubles as the board grows, and is never narrower than four small tables: so shelves are seldom dealt anew. */
function shelfWidth(tables: readonly UnplacedTable[]): number {
  const notes = tables.reduce((sum, table) => sum + table.count, 0)
  const square = Math.sqrt(notes * (NOTE.width + GAP) * (NOTE.height + GAP) * 2)
  let width = 4 * (rowWidth(4) + BLOCK.apart)
  while (width < square) width *= 2
  return width
}

function layOutBlock(table: UnplacedTable, at: Point, opensTopic: boolean, obstacles: readonly Rect[]): Block {
  const columns = blockColumns(table.count)
  const rows: Rect[] = []
  let y = at.y
  const strip = (height: number): Rect => {
    const rect = pushedDown({ x: at.x, y, width: rowWidth(columns), height }, obstacles, GAP)
    y = rect.y + height + GAP
    rows.push(rect)
    return rect
  }
  const heading = strip(BLOCK.heading)
  const notes = new Map<NoteId, Point>()
  const lanes = table.lanes.map((lane) => {
    const rect = layOutLane(lane, columns, strip, notes)
    y += BLOCK.afterLane
    return { lane: lane.lane, count: lane.notes.length, rect }
  })
  return { topic: table.topic, table: table.table, count: table.count, opensTopic, heading, lanes, notes, rows }
}

function layOutLane({ notes }: UnplacedLane, columns: number, strip: (height: number) => Rect, into: Map<NoteId, Point>): Rect {
  const heading = strip(BLOCK.laneHeading)
  for (let first = 0; first < notes.length; first += columns) {
    const row = strip(NOTE.height)
    notes.slice(first, first + columns).forEach((id, at) => into.set(id, { x: row.x + at * (NOTE.width + GAP), y: row.y }))
  }
  return heading
}
