import { useDraggable } from '@dnd-kit/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type SyntheticEvent } from 'react'
import { flushSync } from 'react-dom'
import type { NoteId } from '../../shared/ids.ts'
import type { Lift, Press } from './lift.ts'

/** The card under the finger gets its hook at the moment of the press, and what was pressed is handed on to it. */
export function usePressed(onReady: (lift: Lift | null) => void, mayLift: (id: NoteId) => boolean) {
  const [pressed, press] = useState<NoteId | null>(null)
  const listeners = useRef<Listeners>({})
  useEffect(() => {
    onReady((how, event) => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null
      const id = card?.dataset['note'] as NoteId | undefined // NoteShell writes it
      if (id === undefined || !mayLift(id)) return
      flushSync(() => press(id))
      listeners.current[how]?.(event)
    })
    return () => onReady(null)
  }, [onReady, mayLift])
  const catchListeners = useCallback((heard: Listeners) => {
    listeners.current = heard
  }, [])
  return { pressed, catchListeners }
}

type Listeners = { readonly [How in Press]?: (event: SyntheticEvent) => void }

/** dnd-kit's hook for one card; shows nothing. */
export function PressedCard({ id, onListening }: { readonly id: NoteId; readonly onListening: (listeners: Listeners) => void }): null {
  const { listeners, setNodeRef, setActivatorNodeRef } = useDraggable({ id })
  // Each time: a drop into another lane makes the card anew.
  useLayoutEffect(() => {
    const card = document.querySelector<HTMLElement>(`[data-note="${id}"]`)
    setNodeRef(card)
    setActivatorNodeRef(card?.querySelector<HTMLElement>('[data-grip]') ?? null)
    onListening(listeners ?? {})
  })
  return null
}
