import { useDndMonitor } from '@dnd-kit/core'
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { NodeId } from '../../shared/pathways/pathways.ts'
import styles from './Board.module.css'
import { curve, type Box } from './curve.ts'
import { useSight } from './sight.ts'

type Props = {
  /** The pathway that is looked at. */
  readonly lit: ReadonlySet<NodeId> | null
  /** From which card a thread is being drawn. */
  readonly thread: NodeId | null
}

/** The curves behind the cards. Where cards are is measured: their heights follow their words. */
export function EdgeLines({ lit, thread }: Props): ReactNode {
  const { pathways: { edges }, shown } = useSight()
  const svg = useRef<SVGSVGElement>(null)
  const boxes = useBoxes(svg, shown)
  const loose = useRef<SVGPathElement>(null)
  useDndMonitor({
    // Drawn as the hand goes, past React.
    onDragMove: ({ activatorEvent, delta }) => {
      const from = thread === null ? undefined : boxes.get(thread)
      const start = pointOf(activatorEvent)
      const on = svg.current?.getBoundingClientRect()
      if (from === undefined || start === null || on === undefined) return
      const [x, y] = [start.x + delta.x - on.left, start.y + delta.y - on.top]
      loose.current?.setAttribute('d', curve(from, { x, y, width: 0, height: 0 }, 'forward'))
    },
  })
  const drawn = edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)]
    return from === undefined || to === undefined ? [] : [{ edge, d: curve(from, to, edge.backwards ? 'back' : from.x === to.x ? 'beside' : 'forward') }]
  })
  const isLit = (from: NodeId, to: NodeId) => lit !== null && lit.has(from) && lit.has(to)
  return (
    <svg ref={svg} className={styles.lines} aria-hidden="true">
      {drawn.map(({ edge: { from, to, why, backwards }, d }) => (
        <path key={`${from} ${to}`} d={d} data-look={lit === null ? 'plain' : isLit(from, to) ? 'lit' : 'faded'} data-back={backwards || undefined} data-lever={why.every(({ by }) => by !== 'linked') || undefined} />
      ))}
      {thread === null ? null : <path ref={loose} data-look="lit" />}
    </svg>
  )
}

function pointOf(event: Event): { readonly x: number; readonly y: number } | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY }
  const touch = typeof TouchEvent !== 'undefined' && event instanceof TouchEvent ? event.touches[0] : undefined
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY }
}

/** Where each card is on what the lines lie on, in px; measured again whenever one of them, or the ground of all, changes its size, or others are shown. */
function useBoxes(svg: RefObject<SVGSVGElement | null>, shown: ReadonlySet<NodeId>): ReadonlyMap<NodeId, Box> {
  const { pathways } = useSight()
  const [boxes, setBoxes] = useState<ReadonlyMap<NodeId, Box>>(new Map())
  useLayoutEffect(() => {
    const element = svg.current?.parentElement ?? null
    if (element === null) return
    const cards = [...element.querySelectorAll<HTMLElement>('[data-node]')]
    const measure = () => {
      const on = element.getBoundingClientRect()
      setBoxes(new Map(cards.map((card) => {
        const { left, top, width, height } = card.getBoundingClientRect()
        return [card.dataset.node as NodeId, { x: left - on.left, y: top - on.top, width, height }] // set by BoardCard
      })))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const card of cards) observer.observe(card)
    return () => observer.disconnect()
  }, [svg, pathways, shown])
  return boxes
}
