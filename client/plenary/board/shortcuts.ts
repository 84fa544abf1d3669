import type { KeyboardEvent } from 'react'
import type { View } from '../canvas/view.ts'
import { lanesFor } from '../graph/candidates.ts'
import type { Board } from '../model/board.ts'
import { selectNothing } from '../model/selection.ts'
import { dissolveWithWayBack } from './dissolve.ts'
import { tidyUp } from '../tidy/tidyUp.ts'
import { mergeSelected } from './mergeSelected.ts'
import { clusterSelected } from './newCluster.ts'

/** Keys that work anywhere on the desk, but where something is typed. */
export function shortcutsOf(board: Board, view: View | null, dots: ReadonlyMap<string, number>): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (isTyping(event.target) || event.altKey || (event.key === 'Escape' && isOnCanvas(event.target))) return
    const act = event.ctrlKey || event.metaKey ? withControl(event, board) : alone(event, board, view, dots)
    if (act === null) return
    event.preventDefault()
    act()
  }
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

function withControl({ key, shiftKey }: Key, { undo }: Board): (() => void) | null {
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? undo.redo : undo.undo
    case 'y':
      return undo.redo
    default:
      return null
  }
}

/** Zooming by the digits' places on the keyboard, as shift makes other signs of them in each country. */
function alone({ key, code, shiftKey }: Key, board: Board, view: View | null, dots: ReadonlyMap<string, number>): (() => void) | null {
  if (shiftKey && view !== null) {
    if (code === 'Digit0') return view.atFullSize
    if (code === 'Digit1') return view.fitAll
    if (code === 'Digit2') return view.fitSelected
  }
  switch (key) {
    case '+':
      return view?.zoomIn ?? null
    case '-':
      return view?.zoomOut ?? null
    case 'g':
      return () => clusterSelected(board, view)
    case 'm':
      return () => mergeSelected(board, view)
    case 'o':
      return () => tidyUp(board, [...board.selection.getState().clusters], dots)
    case 'n':
      return () => board.asking.setState({ what: 'write' })
    case 'l':
      return () => linkSelected(board)
    case 'Escape':
      return () => selectNothing(board.selection)
    case 'Delete':
      return () => takeAway(board)
    default:
      return null
  }
}

/** One note is selected: what it explains is asked for or, of a problem, what explains it. */
function linkSelected({ selection, graph, asking, lanes }: Board): void {
  const [card, ...others] = selection.getState().notes
  if (card === undefined || others.length > 0) return
  const lane = graph.getState().cards.get(card)?.lane
  const way = lanesFor(lane, 'explains', lanes).length > 0 ? 'explains' : 'because'
  if (lanesFor(lane, way, lanes).length > 0) asking.setState({ what: 'link', card, way })
}

/** Nothing is deleted here: notes go back to the unplaced ones, clusters are dissolved. */
function takeAway({ selection, acts }: Board): void {
  const { notes, clusters } = selection.getState()
  if (notes.size > 0) acts.giveBack([...notes])
  for (const cluster of clusters) dissolveWithWayBack(acts, cluster)
}

/** There Escape is tldraw's: it ends the gesture, if there is one. */
function isOnCanvas(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('.tl-container') !== null
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, [role=menu]') !== null
}
