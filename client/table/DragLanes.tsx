import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  pointerWithin,
  useDroppable,
  useSensor,
  useSensors,
  type DragStartEvent,
} from '@dnd-kit/core'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { NoteId } from '../../shared/ids.ts'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { showToast } from '../ui/toasts.ts'
import { useBoard, useWords, type BoardContext } from './BoardContext.tsx'
import { useDragAnnouncements } from './dragAnnouncements.ts'
import { DragPreview } from './DragPreview.tsx'
import { AT_REST, isSameTarget, type DropTarget } from './dragState.ts'
import { aimAt } from './dropPlaces.ts'
import { stepByKey } from './keyboardSteps.ts'
import type { Lift } from './lift.ts'
import { PressedCard, usePressed } from './PressedCard.tsx'
import { tableTexts } from './texts.ts'
import { useBrokenLinks } from './useBrokenLinks.ts'
import { dragTexts } from './dragTexts.ts'

/** A hand that trembles is not a drag; a finger that scrolls is not a hold. */
const MOUSE = { activationConstraint: { distance: 6 } }
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } }
/** Only lanes scroll, and only up and down. */
const AUTO_SCROLL = { threshold: { x: 0, y: 0.15 } }
const DROP_ANIMATION = { duration: 180, easing: 'cubic-bezier(0.2, 0, 0.1, 1)' }

type Props = {
  readonly lanes: readonly Lane[]
  /** Takes what lifts a card, to be called with what happened to the lanes; null when dragging goes. */
  readonly onReady: (lift: Lift | null) => void
}

/**
 * Everything about dragging notes, by mouse, finger and keyboard, in a chunk of its own beside the board: the board works before it
 * has come. What a drop means is in dragState.ts; it is written once, on the drop.
 *
 * dnd-kit renders every card's hook at each start and end of a drag. Here there is one hook, for the card that is pressed.
 */
export default function DragLanes({ lanes, onReady }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const heard = useTexts(dragTexts)
  const board = useBoard()
  const words = useWords()
  const { drag } = board
  const pointer = usePointer()
  /** Then its steps say the target, wherever the mouse may be. */
  const byKeyboard = useRef(false)
  const keyboard = useMemo(() => ({ coordinateGetter: stepByKey(board, words) }), [board, words])
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH), useSensor(KeyboardSensor, keyboard))
  const announcements = useDragAnnouncements(board, words)
  const { pressed, catchListeners } = usePressed(onReady, useCallback((id: NoteId) => !words.closed.has(board.store.getState().notes.get(id)?.lane ?? ''), [board, words]))
  useCancelWhenGone(board)
  useBrokenLinks(board, words)

  const start = ({ active, activatorEvent }: DragStartEvent) => {
    byKeyboard.current = activatorEvent instanceof KeyboardEvent
    drag.setState({ active: active.id as NoteId, target: null }) // the pressed card's id
  }
  const move = () => {
    const { active, target } = drag.getState()
    if (active === null || pointer.current === null || byKeyboard.current) return
    const next = aimAt(pointer.current, active, board, words)
    if (!isSameTarget(target, next)) drag.setState({ target: next })
  }
  const end = () => {
    move() // a quick hand lets go before its last movement was drawn
    const { active, target } = drag.getState()
    if (active !== null && target !== null) drop(active, target, board, words.closed.has(target.lane) ? heard('drag.closed') : t('drag.notYours'))
    drag.setState(AT_REST)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      autoScroll={AUTO_SCROLL}
      accessibility={{ announcements, screenReaderInstructions: { draggable: '' } }}
      onDragStart={start}
      onDragMove={move}
      onDragEnd={end}
      onDragCancel={() => drag.setState(AT_REST)}
    >
      {lanes.map(({ id }) => (
        <DropLane key={id} lane={id} />
      ))}
      {pressed === null ? null : <PressedCard key={pressed} id={pressed} onListening={catchListeners} />}
      <DragOverlay dropAnimation={prefersStillness() ? null : DROP_ANIMATION} style={{ pointerEvents: 'none' }}>
        <Preview />
      </DragOverlay>
    </DndContext>
  )
}

type Point = { readonly x: number; readonly y: number }

/** Where the mouse or the finger is. dnd-kit tells it only as often as React draws. */
function usePointer(): RefObject<Point | null> {
  const pointer = useRef<Point | null>(null)
  useEffect(() => {
    const events = ['mousedown', 'mousemove', 'mouseup', 'touchstart', 'touchmove', 'touchend'] as const
    const track = (event: MouseEvent | TouchEvent) => {
      const at = 'changedTouches' in event ? event.changedTouches[0] : event
      if (at !== undefined) pointer.current = { x: at.clientX, y: at.clientY }
    }
    for (const name of events) window.addEventListener(name, track, { capture: true, passive: true })
    return () => {
      for (const name of events) window.removeEventListener(name, track, { capture: true })
    }
  }, [])
  return pointer
}

function DropLane({ lane }: { readonly lane: string }): null {
  const { setNodeRef } = useDroppable({ id: lane })
  // What is within the lane's scroll, not the scroll itself: dnd-kit scrolls what is around a place to drop.
  useLayoutEffect(() => setNodeRef(document.querySelector<HTMLElement>(`[data-lane="${lane}"] [data-ground]`)))
  return null
}

function Preview(): ReactNode {
  const { drag } = useBoard()
  const active = useStore(drag, (state) => state.active)
  return active === null ? null : <DragPreview id={active} />
}

function drop(id: NoteId, target: DropTarget, { store, actions, groups }: BoardContext, refusal: string): void {
  switch (target.do) {
    case 'link':
      actions.link(id, target.onto)
      return
    case 'refuse':
      return showToast({ text: refusal })
    case 'insert': {
      const { lane, before, into } = target
      const grouped = groups.getState()
      if (grouped !== null) return grouped.drop(id, lane, before, into ?? null)
      const order = store.getState().lanes.get(lane) ?? []
      const at = order.indexOf(id)
      const isThere = at !== -1 && (order[at + 1] ?? null) === before
      if (!isThere) actions.move(id, { lane, before })
    }
  }
}

/** Somebody deleted what is being dragged: the sensors take Escape as their only word for "no". */
function useCancelWhenGone({ store, drag }: BoardContext): void {
  const heard = useTexts(dragTexts)
  useEffect(
    () =>
      store.subscribe(({ notes }) => {
        const { active } = drag.getState()
        if (active === null || notes.get(active)?.deleted === false) return
        document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape' }))
        showToast({ text: heard('drag.gone') })
      }),
    [store, drag, heard],
  )
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
