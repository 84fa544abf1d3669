import type { ClusterId, InkId, NoteId } from '../ids.ts'
import { contains, grown, type Point, type Rect } from './geometry.ts'
import { noteRect, panelSize, type LaidOut } from './layout.ts'
import { BLOCK, GAP, NOTE, PANEL, panelColumns, rowWidth } from './metrics.ts'

/** What tidying needs to know beside the layout as it stands. */
export type ToTidy = LaidOut & {
  /** Corners as the document has them: a cluster that was pushed aside stands elsewhere. */
  readonly corners: ReadonlyMap<ClusterId, Point>
  /** Lanes in the order in which the session reads them, and the lane of each note. */
  readonly lanes: readonly string[]
  readonly laneOf: (note: NoteId) => string
  /** Dots of the last vote; 0 where there was none. */
  readonly dotsOf: (note: NoteId) => number
  /** Around each stroke and text. */
  readonly ink: ReadonlyMap<InkId, Rect>
}

/** What is to change; what stands well already is not in it. */
export type Tidied = {
  /** Clusters whose notes get a new order, with all of them in it. */
  readonly orders: ReadonlyMap<ClusterId, readonly NoteId[]>
  readonly corners: ReadonlyMap<ClusterId, Point>
  /** Of notes put down by hand. */
  readonly notes: ReadonlyMap<NoteId, Point>
  /** How far ink goes along. */
  readonly ink: ReadonlyMap<InkId, Point>
}

const NOTHING: Tidied = { orders: new Map(), corners: new Map(), notes: new Map(), ink: new Map() }

/**
 * Puts the notes of these clusters in order: by lane, then those with more dots first, else as they stood (which is as they came). The grid itself
 * is the layout's.
 */
export function tidyClusters(board: ToTidy, clusters: readonly ClusterId[]): Tidied {
  return { ...NOTHING, orders: ordersOf(board, clusters) }
}

/**
 * Tidies the whole board: each cluster as above, the clusters in rows left of the unplaced notes, and under them what was put down by hand,
 * in a grid. Unplaced notes stay with their tables and lanes. Ink that lies wholly in (or close around) a cluster, or on a note put
 * down by hand, keeps its place in relation to it; all other ink stays. Tidying twice changes nothing.
 */
export function tidyBoard(board: ToTidy): Tidied {
  const { layout, grouping } = board
  const clusters = inRows(board)
  const top = Math.max(0, ...clusters.map(({ y, height }) => y + height + ROWS_APART))
  const free = inGrid(inOrder(board, byPlace(grouping.free, layout.notes)), { right: -BLOCK.apart, y: top })
  const ways: Way[] = [...clusters.map(({ id, x, y }) => wayOf(layout.panels.get(id), { x, y }, INK_AROUND)), ...[...free].map(([id, to]) => wayOf(rectOf(layout.notes.get(id)), to, 0))].filter((way) => way !== null)
  return {
    orders: ordersOf(board, [...grouping.clusters.keys()]),
    corners: new Map(clusters.filter(({ id, x, y }) => !stands(board.corners.get(id), { x, y })).map(({ id, x, y }) => [id, { x, y }])),
    notes: new Map([...free].filter(([id, at]) => !stands(layout.notes.get(id), at))),
    ink: carriedInk(board.ink, ways),
  }
}

export function isTidy({ orders, corners, notes, ink }: Tidied): boolean {
  return orders.size + corners.size + notes.size + ink.size === 0
}

/** Between two rows of clusters: seen from afar, titles grow upwards (Clusters.module.css), and should cover no notes. */
const ROWS_APART = 240

/** Ink drawn around a cluster belongs to it, as long as it comes near no other. */
const INK_AROUND = PANEL.apart / 2

/** The ink that a cluster takes with it. */
export function inkIn(panel: Rect, ink: ReadonlyMap<InkId, Rect>): InkId[] {
  const room = grown(panel, INK_AROUND)
  return [...ink].filter(([, box]) => isWithin(box, room)).map(([id]) => id)
}

function ordersOf(board: ToTidy, clusters: readonly ClusterId[]): Map<ClusterId, readonly NoteId[]> {
  return new Map(
    clusters.flatMap((id) => {
      const before = board.grouping.clusters.get(id) ?? []
      const after = inOrder(board, before)
      return after.every((note, at) => note === before[at]) ? [] : [[id, after] as const]
    }),
  )
}

/** By lane, then by dots; a stable sort, so equals stay as they stood. */
function inOrder({ lanes, laneOf, dotsOf }: ToTidy, notes: readonly NoteId[]): NoteId[] {
  const rank = rankIn(lanes)
  return notes
    .map((id) => ({ id, lane: laneOf(id), dots: dotsOf(id) }))
    .sort((a, b) => rank(a.lane) - rank(b.lane) || compare(a.lane, b.lane) || b.dots - a.dots)
    .map(({ id }) => id)
}

/**
 * Shelves of clusters, those of one kind together, the widest first, else as they are read now. The class of size counts, not the number
 * of notes: so one note more seldom changes who stands where.
 */
function inRows(board: ToTidy): { readonly id: ClusterId; readonly x: number; readonly y: number; readonly height: number }[] {
  const rank = rankIn(board.lanes)
  const clusters = byPlace([...board.layout.panels.keys()], board.layout.panels).map((id) => {
    const notes = board.grouping.clusters.get(id) ?? []
    return { id, lane: rank(mostCommon(notes.map(board.laneOf), rank)), columns: notes.length === 0 ? 0 : panelColumns(notes.length), ...panelSize(notes.length) }
  })
  clusters.sort((a, b) => a.lane - b.lane || b.columns - a.columns)
  const widest = shelfWidth(clusters)
  const rows: (typeof clusters)[] = []
  let width = Infinity
  for (const cluster of clusters) {
    width += PANEL.apart + cluster.width
    if (width > widest) {
      rows.push([])
      width = cluster.width
    }
    rows.at(-1)?.push(cluster)
  }
  const left = -BLOCK.apart - Math.max(0, ...rows.map((row) => row.reduce((sum, { width: one }) => sum + one + PANEL.apart, -PANEL.apart)))
  let y = 0
  return rows.flatMap((row) => {
    let x = left
    const shelf = y
    y += Math.max(...row.map(({ height }) => height)) + ROWS_APART
    return row.map(({ id, width: one, height }) => {
      const at = { id, x, y: shelf, height }
      x += one + PANEL.apart
      return at
    })
  })
}

type Size = { readonly width: number; readonly height: number }

/** About half as wide again as high, and doubled as it grows: so shelves are seldom dealt anew. */
function shelfWidth(clusters: readonly Size[]): number {
  const area = clusters.reduce((sum, { width, height }) => sum + (width + PANEL.apart) * (height + ROWS_APART), 0)
  let width = 4 * rowWidth(4)
  while (width < Math.sqrt(area * 1.2)) width *= 2
  return Math.max(width, ...clusters.map((one) => one.width))
}

function inGrid(notes: readonly NoteId[], { right, y }: { readonly right: number; readonly y: number }): Map<NoteId, Point> {
  const columns = Math.min(notes.length, panelColumns(notes.length))
  const left = right - rowWidth(columns)
  return new Map(notes.map((id, at) => [id, { x: left + (at % columns) * (NOTE.width + GAP), y: y + Math.floor(at / columns) * (NOTE.height + GAP) }]))
}

/** As one reads: from the top down, then from the left. */
function byPlace<Id extends string>(ids: readonly Id[], places: ReadonlyMap<Id, Point>): Id[] {
  const at = (id: Id) => places.get(id) ?? { x: 0, y: 0 }
  return [...ids].sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x || compare(a, b))
}

function rankIn(lanes: readonly string[]): (lane: string) => number {
  const ranks = new Map(lanes.map((lane, at) => [lane, at]))
  return (lane) => ranks.get(lane) ?? lanes.length
}

/** The first in reading order among equals; nothing at all stands last. */
function mostCommon(lanes: readonly string[], rank: (lane: string) => number): string {
  const counts = new Map<string, number>()
  for (const lane of lanes) counts.set(lane, (counts.get(lane) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || rank(a) - rank(b))[0]?.[0] ?? ''
}

/** From where something stood, with the room in which ink goes along, so far. */
type Way = { readonly room: Rect; readonly by: Point }

function wayOf(from: Rect | undefined, to: Point, around: number): Way | null {
  return from === undefined ? null : { room: grown(from, around), by: { x: to.x - from.x, y: to.y - from.y } }
}

function carriedInk(ink: ReadonlyMap<InkId, Rect>, ways: readonly Way[]): Map<InkId, Point> {
  const moved = new Map<InkId, Point>()
  for (const [id, box] of ink) {
    const way = ways.find(({ room }) => isWithin(box, room))
    if (way !== undefined && (way.by.x !== 0 || way.by.y !== 0)) moved.set(id, way.by)
  }
  return moved
}

function isWithin(box: Rect, room: Rect): boolean {
  return contains(room, box) && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height
}

function rectOf(place: Point | undefined): Rect | undefined {
  return place === undefined ? undefined : noteRect(place)
}

function stands(now: Point | undefined, at: Point): boolean {
  return now?.x === at.x && now.y === at.y
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
