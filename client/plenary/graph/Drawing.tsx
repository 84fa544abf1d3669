import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { fishboneOf, type Bone } from '../../../shared/graph/fishbone.ts'
import type { Graph } from '../../../shared/graph/graph.ts'
import { problemsBehind } from '../../../shared/graph/tree.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Point } from '../../../shared/plenary/geometry.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { GraphCard } from './GraphCard.tsx'
import styles from './Drawing.module.css'
import { layFishbone } from './layFishbone.ts'
import { layTree } from './layTree.ts'
import { DESK_SIZES, type Sizes } from './sizes.ts'
import { styleOf } from './styleOf.ts'
import { graphTexts } from './texts.ts'
import { useWords } from '../model/words.tsx'

/** What a card does when it is chosen; on a wall nothing. */
type Chosen = { readonly selected: ReadonlySet<NoteId>; readonly onChoose: (card: NoteId) => void } | null

type TreeProps = { readonly graph: Graph; readonly root: NoteId; readonly sizes?: Sizes; readonly scale: number; readonly branches?: ReadonlySet<NoteId>; readonly chosen: Chosen }

export function TreeDrawing({ graph, root, sizes = DESK_SIZES, scale, branches, chosen }: TreeProps): ReactNode {
  const t = useTexts(graphTexts)
  const { cards, lines, width, height } = useMemo(() => layTree(graph, root, sizes, branches), [graph, root, sizes, branches])
  return (
    <Sheet width={width} height={height} scale={scale} letters={sizes.letters} lines={lines.map((line) => ({ ...line, pointed: true }))}>
      {[...cards].map(([id, rect]) => {
        const others = id === root ? 0 : problemsBehind(graph, id, root)
        return <GraphCard key={id} id={id} rect={rect} first={id === root} head={id === root} lines={sizes.lines} aside={others === 0 ? null : t('also', { count: others })} chosen={chosen} />
      })}
    </Sheet>
  )
}

type FishboneProps = { readonly graph: Graph; readonly root: NoteId; readonly sizes?: Sizes; readonly scale: number; readonly bones?: readonly Bone[]; readonly chosen: Chosen }

export function FishboneDrawing({ graph, root, sizes = DESK_SIZES, scale, bones, chosen }: FishboneProps): ReactNode {
  const words = useWords()
  const nameOf = useBoneName()
  const drawing = useMemo(() => {
    const all = bones ?? fishboneOf(graph, root, words.lanes, words.levers)
    return layFishbone(all, root, sizes, (card) => graph.cards.get(card)?.text ?? '')
  }, [graph, root, sizes, bones, words])
  return (
    <Sheet width={drawing.width} height={drawing.height} scale={scale} letters={sizes.letters} lines={drawing.lines.map((line) => ({ ...line, pointed: line.key === 'spine', straight: true }))}>
      <GraphCard id={root} rect={drawing.head} first head lines={sizes.lines} aside={null} chosen={chosen} />
      {drawing.labels.map(({ key, bone, rect, side }) => (
        <p key={key} className={styles.bone} data-side={side} data-open={bone.on === 'lever' ? undefined : ''} style={styleOf(rect)}>
          <span>{nameOf(bone)}</span>
        </p>
      ))}
      {drawing.cards.map(({ key, card, rect }) => (
        <GraphCard key={key} id={card} rect={rect} first={false} head={false} lines={sizes.lines} aside={null} chosen={chosen} />
      ))}
    </Sheet>
  )
}

export function useBoneName(): (bone: Bone) => string {
  const t = useTexts(graphTexts)
  const words = useWords()
  return (bone) => (bone.on === 'lever' ? words.lever(bone.lever) : t(bone.on))
}

type Line = { readonly key: string; readonly points: readonly Point[]; readonly pointed: boolean; readonly straight?: boolean }
type SheetProps = { readonly width: number; readonly height: number; readonly scale: number; readonly letters: number; readonly lines: readonly Line[]; readonly children: ReactNode }

/** Lines in SVG below, cards over them; arrow keys go from card to card. */
function Sheet({ width, height, scale, letters, lines, children }: SheetProps): ReactNode {
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <div className={styles.room} data-sheet="" data-width={width} data-height={height} style={{ width: width * scale, height: height * scale }}>
      <div ref={sheet} className={styles.sheet} style={{ width, height, fontSize: letters, transform: `scale(${scale})` }} onKeyDown={travel}>
        <svg width={width} height={height} aria-hidden="true">
          <defs>
            <marker id="explains" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
              <path d="M 0 1 L 9 5 L 0 9 z" />
            </marker>
          </defs>
          {lines.map(({ key, points, pointed, straight = false }) => (
            <path key={key} d={straight ? way(points) : curve(points)} {...(!pointed ? {} : key === 'spine' ? { markerEnd: 'url(#explains)' } : { markerStart: 'url(#explains)' })} />
          ))}
        </svg>
        {children}
      </div>
    </div>
  )
}

/** From point to point, leaving and arriving level, as one reads. */
function curve([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return ''
  let from = first
  const parts = rest.map((to) => {
    const middle = (from.x + to.x) / 2
    const part = from.y === to.y ? `L ${to.x} ${to.y}` : `C ${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
    from = to
    return part
  })
  return [`M ${first.x} ${first.y}`, ...parts].join(' ')
}

function way(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ')
}

const WAYS: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } }

/** To the nearest card that way; what is aside counts twice. One card at a time is a stop of the tab key. */
function travel(event: KeyboardEvent<HTMLElement>): void {
  const way = WAYS[event.key]
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null
  if (way === undefined || from === null || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const middle = (element: HTMLElement) => ({ x: element.offsetLeft + element.offsetWidth / 2, y: element.offsetTop + element.offsetHeight / 2 })
  const here = middle(from)
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')]
  const distance = (card: HTMLElement) => {
    const { x, y } = middle(card)
    const ahead = (x - here.x) * way.x + (y - here.y) * way.y
    return ahead <= 4 ? Infinity : ahead + 2 * Math.abs((x - here.x) * way.y + (y - here.y) * way.x)
  }
  const [next] = cards.filter((card) => distance(card) < Infinity).sort((a, b) => distance(a) - distance(b))
  if (next === undefined) return
  for (const card of cards) card.tabIndex = card === next ? 0 : -1
  next.focus()
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
