import { useEffect, useRef, type ReactNode } from 'react'
import { NOTE } from '../../../shared/plenary/metrics.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Point } from '../../../shared/plenary/geometry.ts'
import type { Board } from '../model/board.ts'
import { useBoard } from '../model/BoardContext.tsx'
import layers from './BoardLayers.module.css'
import styles from './LinksLayer.module.css'

/**
 * Links as quiet lines from card to card: those of what is selected, and all of them where somebody wants to see them. However many there are, they
 * are two paths each for lines and for heads, written without React, so that a drag of a note costs no more for them.
 */
export function LinksLayer(): ReactNode {
  const board = useBoard()
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const element = svg.current
    if (element === null) return
    const drawAll = () => draw(element, board)
    drawAll()
    const stops = [board.graph.subscribe(drawAll), board.selection.subscribe(drawAll), board.allLinks.subscribe(drawAll), board.surface.onMoved(drawAll)]
    return () => stops.forEach((stop) => stop())
  }, [board])
  return (
    <div className={layers.layer}>
      <svg ref={svg} className={styles.links} width="1" height="1" aria-hidden="true">
        <path data-part="all" />
        <path data-part="all-heads" />
        <path data-part="own" />
        <path data-part="own-heads" />
      </svg>
    </div>
  )
}

function draw(svg: SVGSVGElement, { graph, selection, allLinks, surface }: Board): void {
  const { notes } = selection.getState()
  const parts = { all: [] as string[], own: [] as string[] }
  const heads = { all: [] as string[], own: [] as string[] }
  if (allLinks.getState() || notes.size > 0) {
    for (const { from, to } of graph.getState().edges) {
      const part = notes.has(from) || notes.has(to) ? 'own' : 'all'
      if (part === 'all' && !allLinks.getState()) continue
      const ends = endsOf(surface, from, to)
      if (ends === null) continue
      const [start, end] = ends
      parts[part].push(`M${start.x} ${start.y}L${end.x} ${end.y}`)
      heads[part].push(headAt(start, end, part === 'own' ? 24 : 16))
    }
  }
  for (const part of ['all', 'own'] as const) {
    svg.querySelector(`[data-part=${part}]`)?.setAttribute('d', parts[part].join(''))
    svg.querySelector(`[data-part=${part}-heads]`)?.setAttribute('d', heads[part].join(''))
  }
}

/** From the edge of one card to the edge of the other, in whole units. */
function endsOf(surface: Board['surface'], from: NoteId, to: NoteId): [Point, Point] | null {
  const [a, b] = [surface.placeOf(from), surface.placeOf(to)]
  if (a === undefined || b === undefined) return null
  const start = { x: a.x + NOTE.width / 2, y: a.y + NOTE.height / 2 }
  const end = { x: b.x + NOTE.width / 2, y: b.y + NOTE.height / 2 }
  return [atEdge(start, end), atEdge(end, start)]
}

/** Where the way from the middle of a card leaves it. */
export function atEdge(middle: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y]
  const part = Math.min(1, NOTE.width / 2 / Math.abs(dx || 1), NOTE.height / 2 / Math.abs(dy || 1))
  return { x: Math.round(middle.x + dx * part), y: Math.round(middle.y + dy * part) }
}

function headAt(start: Point, end: Point, size: number): string {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length]
  const back = { x: end.x - ux * size, y: end.y - uy * size }
  const half = size * 0.45
  const corner = (side: number) => `${Math.round(back.x - uy * half * side)} ${Math.round(back.y + ux * half * side)}`
  return `M${end.x} ${end.y}L${corner(1)}L${corner(-1)}Z`
}
