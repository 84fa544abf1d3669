import { Waypoints } from 'lucide-react'
import { useEditor, useValue, type Editor } from 'tldraw'
import { useEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { typeBetween } from '../../../shared/graph/graph.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Point } from '../../../shared/plenary/geometry.ts'
import { NOTE } from '../../../shared/plenary/metrics.ts'
import { say, useTexts } from '../../i18n/addTexts.ts'
import { faultTexts } from '../../i18n/texts.ts'
import { announce, showToast } from '../../ui/toasts.ts'
import { lanesFor } from '../graph/candidates.ts'
import { cut } from '../graph/near.ts'
import { graphTexts } from '../graph/texts.ts'
import type { Board } from '../model/board.ts'
import { useBoard, useGraph, useSelection } from '../model/BoardContext.tsx'
import styles from './LinkHandle.module.css'
import { useLook } from './look.ts'

/** A card that is smaller on the screen than this would be all handle, and nothing left to drag. */
const LEAST_CARD_PX = 70

/**
 * On the corner of the one selected card: dragged onto another, it links the two; pressed, it asks which. A card itself is still moved by dragging
 * it, by mouse and by finger alike.
 */
export function LinkHandle(): ReactNode {
  const { for: where } = useLook()
  const notes = useSelection((held) => held.notes)
  const [card, ...others] = notes
  return where !== 'desk' || card === undefined || others.length > 0 ? null : <Handle key={card} card={card} />
}

function Handle({ card }: { readonly card: NoteId }): ReactNode {
  const t = useTexts(graphTexts)
  const editor = useEditor()
  const board = useBoard()
  const lane = useGraph(({ cards }) => cards.get(card)?.lane)
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const moved = useMoved(board)
  // Follows the camera, and the card while it is carried.
  const at = useValue('handle', () => corner(editor, board.surface.placeOf(card)), [editor, board, card, moved])
  const [end, setEnd] = useState<Point | null>(null)
  const dragged = useRef(false)
  const dragging = useRef<{ readonly from: Point; moved: boolean } | null>(null)
  useEffect(() => {
    const stop = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || dragging.current === null) return
      dragging.current = null
      setEnd(null)
      board.surface.aim(null)
      event.stopPropagation()
    }
    window.addEventListener('keydown', stop, { capture: true })
    return () => window.removeEventListener('keydown', stop, { capture: true })
  }, [board])
  const mayLink = lanesFor(lane, 'because', board.lanes).length + lanesFor(lane, 'explains', board.lanes).length > 0
  if (at === null || !mayLink || zoom * NOTE.width < LEAST_CARD_PX) return null
  const pagePoint = ({ clientX, clientY }: PointerEvent) => editor.screenToPage({ x: clientX, y: clientY })
  const cardUnder = (event: PointerEvent) => {
    const hit = board.surface.hit(pagePoint(event))
    return hit?.kind === 'note' && hit.note !== card ? hit.note : null
  }
  const onDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return
    // Not the canvas's: it would select, or move the paper.
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    dragging.current = { from: { x: event.clientX, y: event.clientY }, moved: false }
  }
  const onMove = (event: PointerEvent) => {
    const drag = dragging.current
    if (drag === null) return
    drag.moved ||= Math.hypot(event.clientX - drag.from.x, event.clientY - drag.from.y) > 6
    if (!drag.moved) return
    const bounds = editor.getViewportScreenBounds()
    setEnd({ x: event.clientX - bounds.x, y: event.clientY - bounds.y })
    board.surface.aim(cardUnder(event))
  }
  const onUp = (event: PointerEvent) => {
    const drag = dragging.current
    letGo()
    if (drag?.moved !== true) return
    dragged.current = true
    setTimeout(() => (dragged.current = false))
    const other = cardUnder(event)
    if (other !== null) linkByHand(board, card, other)
  }
  const letGo = () => {
    dragging.current = null
    setEnd(null)
    board.surface.aim(null)
  }
  const press = () => {
    // A drag ends in a click of its own.
    if (dragged.current) return void (dragged.current = false)
    const way = lanesFor(lane, 'explains', board.lanes).length > 0 ? 'explains' : 'because'
    board.asking.setState({ what: 'link', card, way })
  }
  return (
    <>
      {end === null ? null : (
        <svg className={styles.draft} aria-hidden="true">
          <line x1={at.x} y1={at.y} x2={end.x} y2={end.y} />
        </svg>
      )}
      <button
        type="button" className={styles.handle} style={{ left: at.x, top: at.y }} aria-label={t('handle')} title={t('handle')} data-handle=""
        onPointerDown={onDown} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={letGo} onClick={press}
      >
        <Waypoints size={18} aria-hidden="true" />
      </button>
    </>
  )
}

/** The lower right corner of a card, in px of the canvas. */
function corner(editor: Editor, place: Point | undefined): Point | null {
  if (place === undefined) return null
  const { x, y } = editor.pageToViewport({ x: place.x + NOTE.width, y: place.y + NOTE.height })
  const { w, h } = editor.getViewportScreenBounds()
  return x < 0 || y < 0 || x > w || y > h ? null : { x, y }
}

/** Renders again while the card is carried. */
function useMoved({ surface }: Board): number {
  const [moved, setMoved] = useState(0)
  useEffect(() => surface.onMoved(() => setMoved((count) => count + 1)), [surface])
  return moved
}

/** Links the way that the kinds allow: from where one began if both ways are. What cannot be is said. */
function linkByHand({ acts, graph, lanes }: Board, card: NoteId, other: NoteId): void {
  const { cards } = graph.getState()
  const [one, two] = [cards.get(card), cards.get(other)]
  const forth = typeBetween(one, two, lanes) !== null || typeBetween(two, one, lanes) === null
  const made = forth ? acts.link(card, other) : acts.link(other, card)
  if (made.ok) announce(say(graphTexts, 'linked', { note: cut(two?.text ?? '') }))
  else showToast({ text: say(faultTexts, `refused.${made.reason}`) })
}
