import { useEffect, type ComponentType, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { NoteId } from '../../shared/ids.ts'
import { useBoard } from './BoardContext.tsx'

export type LaneListProps = {
  /** How a note is drawn: handed on, because what groups notes comes in a chunk of its own, and the page's stay one. */
  readonly Card: ComponentType<{ readonly id: NoteId }>
  readonly lane: string
  readonly ids: readonly NoteId[]
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** Would a drop come after the lane's last card? */
export function useIsEnd(lane: string): boolean {
  const { drag } = useBoard()
  return useStore(drag, ({ target }) => target?.do === 'insert' && target.lane === lane && target.before === null)
}

/** Scrolls to a note of this lane that somebody asked to see. */
export function useWanted(ids: readonly NoteId[], mount: (index: number) => void): void {
  const { attention } = useBoard()
  const wanted = useStore(attention, (state) => state.wanted)
  useEffect(() => {
    const index = wanted === null ? -1 : ids.indexOf(wanted.id)
    if (wanted === null || index === -1) return
    mount(index)
    const frame = requestAnimationFrame(() => {
      attention.setState({ wanted: null })
      const card = document.querySelector(`[data-note="${wanted.id}"]`)
      if (!(card instanceof HTMLElement)) return
      card.scrollIntoView({ block: 'nearest' })
      if (wanted.focus) card.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [wanted, ids, mount, attention])
}
