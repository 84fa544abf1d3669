import type { ClusterId, NoteId } from '../ids.ts'
import { around, contains, pushedDown, type Point, type Rect } from './geometry.ts'
import { groupNotes, type Grouping, type PlenaryContent, type ReadingOrder } from './grouping.ts'
import { GAP, NOTE, PANEL, panelColumns, rowWidth } from './metrics.ts'
import { layOutUnplaced, type Block } from './unplaced.ts'

export type NotePlace = Point & {
  /** Higher lies on top; only notes put down by hand can lie on others. */
  readonly z: number
  readonly where: 'cluster' | 'free' | 'unplaced'
}

/** Where everything of the plenary stands: the one answer that the canvas, its gestures and the projector share. */
export type Layout = {
  readonly notes: ReadonlyMap<NoteId, NotePlace>
  readonly panels: ReadonlyMap<ClusterId, Rect>
  readonly blocks: readonly Block[]
}

export type LaidOut = { readonly grouping: Grouping; readonly layout: Layout }

/**
 * Places everything, from what the document says and nothing else, so that every screen agrees. Clusters keep their corner and grow
 * with their notes, pushing later clusters down rather than hiding them; what nobody placed yet stands from x = 0 to the right and
 * flows around whatever was put there.
 */
export function layOut(content: PlenaryContent, reading: ReadingOrder): LaidOut {
  const grouping = groupNotes(content, reading)
  const panels = layOutPanels(content.clusters, grouping.clusters)
  const notes = new Map<NoteId, NotePlace>()
  for (const [id, panel] of panels) placeMembers(notes, panel, grouping.clusters.get(id) ?? [])
  grouping.free.forEach((id, at) => {
    const placement = content.placements.get(id)
    if (placement?.in === 'canvas') notes.set(id, { x: placement.x, y: placement.y, z: at + 1, where: 'free' })
  })
  const obstacles = [...panels.values(), ...grouping.free.flatMap((id) => rectOf(notes.get(id)))]
  const blocks = layOutUnplaced(grouping.unplaced, obstacles)
  for (const block of blocks) for (const [id, { x, y }] of block.notes) notes.set(id, { x, y, z: 0, where: 'unplaced' })
  return { grouping, layout: { notes, panels, blocks } }
}

/** The smallest rectangle around all that is on the board, or null if it is empty. */
export function boundsOf({ notes, panels, blocks }: Layout): Rect | null {
  return around([...panels.values(), ...blocks.map(({ heading }) => heading), ...[...notes.values()].map(noteRect)])
}

export function noteRect({ x, y }: Point): Rect {
  return { x, y, width: NOTE.width, height: NOTE.height }
}

function rectOf(place: NotePlace | undefined): Rect[] {
  return place === undefined ? [] : [noteRect(place)]
}

/** The size of a cluster with so many notes: its title over a grid. Room for two even when it is empty, to be a target to drop on. */
export function panelSize(notes: number): { readonly width: number; readonly height: number } {
  const columns = panelColumns(notes)
  const rows = Math.max(1, Math.ceil(notes / columns))
  return {
    width: rowWidth(columns) + 2 * PANEL.padding,
    height: PANEL.title + rows * NOTE.height + (rows - 1) * GAP + PANEL.padding,
  }
}

function layOutPanels(clusters: PlenaryContent['clusters'], members: Grouping['clusters']): Map<ClusterId, Rect> {
  const wanted = [...members].flatMap(([id, notes]) => {
    const cluster = clusters.get(id)
    return cluster === undefined ? [] : [{ id, rect: { x: cluster.x, y: cluster.y, ...panelSize(notes.length) } }]
  })
  wanted.sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x || (a.id < b.id ? -1 : 1))
  const panels = new Map<ClusterId, Rect>()
  const standing: Rect[] = []
  for (const { id, rect } of wanted) {
    const panel = pushedDown(rect, standing, PANEL.apart)
    standing.push(panel)
    panels.set(id, panel)
  }
  return panels
}

function placeMembers(into: Map<NoteId, NotePlace>, panel: Rect, members: readonly NoteId[]): void {
  const columns = panelColumns(members.length)
  members.forEach((id, at) => {
    const x = panel.x + PANEL.padding + (at % columns) * (NOTE.width + GAP)
    const y = panel.y + PANEL.title + Math.floor(at / columns) * (NOTE.height + GAP)
    into.set(id, { x, y, z: 0, where: 'cluster' })
  })
}

/** Is it among unplaced notes? Dropping there gives a note back. */
export function isUnplacedAt({ blocks }: Layout, point: Point): boolean {
  const under = (row: Rect) => contains({ ...row, y: row.y - GAP, height: row.height + 2 * GAP }, point)
  return blocks.some(({ rows }) => rows.some(under))
}
