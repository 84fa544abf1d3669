import type { NoteId, TableId } from '../ids.ts'
import { pushedDown, type Point, type Rect } from './geometry.ts'
import type { UnplacedLane, UnplacedTable } from './grouping.ts'
import { BLOCK, blockColumns, GAP, laneColumns, NOTE, rowWidth } from './metrics.ts'

/** The unplaced notes of one table, under its heading. */
export type Block = {
  readonly topic: string | null
  readonly table: TableId | null
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
 * Shelves of blocks, one a table, in reading order from (0, 0). A block is a column of strips (headings, rows of notes), with small lanes side by side; a strip that
 * would touch a cluster or a note put down by hand steps below it, so that what comes in the way moves no more than what follows it.
 */
export function layOutUnplaced(tables: readonly UnplacedTable[], obstacles: readonly Rect[]): Block[] {
  const widest = shelfWidth(tables)
  const blocks: Block[] = []
  let x = 0
  let shelf = 0
  let bottom = 0
  let topic: string | null | undefined
  for (const table of tables) {
    const width = blockWidth(bandsOf(table))
    if (x > 0 && x + width > widest) {
      x = 0
      shelf = bottom + BLOCK.shelves
      topic = undefined
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
  const bands = bandsOf(table)
  const width = blockWidth(bands)
  const rows: Rect[] = []
  let y = at.y
  const strip = (height: number): Rect => {
    const rect = pushedDown({ x: at.x, y, width, height }, obstacles, GAP)
    y = rect.y + height + GAP
    rows.push(rect)
    return rect
  }
  const heading = strip(BLOCK.heading)
  const notes = new Map<NoteId, Point>()
  const lanes = bands.flatMap((band) => {
    const headings = layOutBand(band, strip, notes)
    y += BLOCK.afterLane
    return headings
  })
  return { topic: table.topic, table: table.table, count: table.count, opensTopic, heading, lanes, notes, rows }
}

/** Lanes side by side; `from` is the first of a lane's columns. */
type Band = readonly { readonly lane: UnplacedLane; readonly from: number; readonly columns: number }[]

/** In reading order from the left, as many as fit. */
function bandsOf({ lanes, count }: UnplacedTable): Band[] {
  const widest = blockColumns(count)
  const bands: { lane: UnplacedLane; from: number; columns: number }[][] = []
  for (const lane of lanes) {
    const columns = Math.min(widest, laneColumns(lane.notes.length))
    const before = bands.at(-1)?.at(-1)
    const from = before === undefined ? 0 : before.from + before.columns
    if (before === undefined || from + columns > widest) bands.push([{ lane, from: 0, columns }])
    else bands.at(-1)?.push({ lane, from, columns })
  }
  return bands
}

/** Room for two notes at least: the heading needs it. */
function blockWidth(bands: readonly Band[]): number {
  return rowWidth(Math.max(2, ...bands.flat().map(({ from, columns }) => from + columns)))
}

function layOutBand(band: Band, strip: (height: number) => Rect, into: Map<NoteId, Point>): LaneHeading[] {
  const top = strip(BLOCK.laneHeading)
  const rows = Math.max(...band.map(({ lane, columns }) => Math.ceil(lane.notes.length / columns)))
  for (let row = 0; row < rows; row++) {
    const { x, y } = strip(NOTE.height)
    for (const { lane, from, columns } of band) {
      lane.notes.slice(row * columns, (row + 1) * columns).forEach((id, at) => into.set(id, { x: x + stepTo(from + at), y }))
    }
  }
  return band.map(({ lane, from, columns }) => {
    return { lane: lane.lane, count: lane.notes.length, rect: { x: top.x + stepTo(from), y: top.y, width: rowWidth(columns), height: top.height } }
  })
}

function stepTo(column: number): number {
  return column * (NOTE.width + GAP)
}
