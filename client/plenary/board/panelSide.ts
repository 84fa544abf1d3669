import { useEffect, useState, type RefObject } from 'react'
import type { View } from '../canvas/view.ts'
import { useBoard } from '../model/BoardContext.tsx'

type Side = 'left' | 'right'
const OTHER = { left: 'right', right: 'left' } as const

/**
 * Where the panel floats: it steps aside rather than lie on what was just selected, which the next touch may want to drag. It stays where it is
 * as long as it can: what moves at each click is in the way.
 */
export function usePanelSide(panel: RefObject<HTMLElement | null>, view: View | null): Side {
  const { selection } = useBoard()
  const [side, setSide] = useState<Side>('right')
  useEffect(
    () =>
      selection.subscribe((now, before) => {
        if (now.notes === before.notes && now.clusters === before.clusters && now.ink === before.ink) return
        const selected = view?.selectedOnScreen() ?? null
        const place = panel.current?.getBoundingClientRect()
        if (selected === null || place === undefined) return
        // The panel with its margin, counted from either edge.
        const width = Math.min(window.innerWidth - place.left, place.right)
        const hidden = { left: selected.x < width, right: selected.x + selected.width > window.innerWidth - width }
        if (hidden.left !== hidden.right) setSide((at) => (hidden[at] ? OTHER[at] : at))
      }),
    [panel, view, selection],
  )
  return side
}
