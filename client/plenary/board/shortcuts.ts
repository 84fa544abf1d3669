import type { KeyboardEvent } from 'react'
import type { Editor } from 'tldraw'
import type { View } from '../canvas/view.ts'
import { lanesFor } from '../graph/candidates.ts'
import type { Board } from '../model/board.ts'
import { selectNothing } from '../model/selection.ts'
import { dissolveWithWayBack } from './dissolve.ts'
import { push, WAYS } from '../ink/inkByKeys.ts'
import { removeInk } from '../ink/removeInk.ts'
import { inkShortcut } from '../ink/tools.ts'
import { tidyUp } from '../tidy/tidyUp.ts'
import { mergeSelected } from './mergeSelected.ts'
import { clusterSelected } from './newCluster.ts'

/** `view` and `editor` are null while the canvas is not seen: then no key does anything there. */
type Desk = { readonly board: Board; readonly view: View | null; readonly editor: Editor | null; readonly dots: ReadonlyMap<string, number> }

/** Keys that work anywhere on the desk, but where something is typed. */
export function shortcutsOf(desk: Desk): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (isTyping(event.target) || (event.key === 'Escape' && isOnCanvas(event.target))) return
    const act = event.ctrlKey || event.metaKey ? withControl(event, desk.board) : event.altKey ? withAlt(event, desk) : alone(event, desk)
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

/** Selected ink is pushed from wherever the keyboard is; notes do that where they stand (travelByKeys). */
function withAlt({ key }: Key, { board, editor }: Desk): (() => void) | null {
  const way = WAYS[key]
  return way === undefined || board.selection.getState().ink.size === 0 ? null : () => push(board, editor, null, way)
}

/** Zooming by the digits' places on the keyboard, as shift makes other signs of them in each country. */
function alone({ key, code, shiftKey }: Key, { board, view, editor, dots }: Desk): (() => void) | null {
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
      return view === null ? null : () => clusterSelected(board, view)
    case 'm':
      return () => mergeSelected(board, view)
    case 'o':
      return view === null ? null : () => tidyUp(board, view, [...board.selection.getState().clusters], dots)
    case 'n':
      return () => board.asking.setState({ what: 'write' })
    case 'l':
      return () => linkSelected(board)
    case 'Escape':
      return () => selectNothing(board.selection)
    case 'Delete':
      return view === null ? null : () => takeAway(board)
    default:
      return editor === null ? null : inkShortcut(key, editor)
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

/** Nothing is deleted here: notes go back to the unplaced ones, clusters are dissolved. Ink is erased, with a way back. */
function takeAway(board: Board): void {
  const { selection, acts } = board
  const { notes, clusters, ink } = selection.getState()
  if (ink.size > 0) removeInk(board, ink)
  if (notes.size > 0) acts.giveBack([...notes])
  for (const cluster of clusters) dissolveWithWayBack(acts, cluster)
}

/** There Escape is tldraw's: it ends the gesture, if there is one. */
function isOnCanvas(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('.tl-container') !== null
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=menu]') !== null
}
