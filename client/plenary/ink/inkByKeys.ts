import type { Editor } from 'tldraw'
import type { InkId } from '../../../shared/ids.ts'
import type { Point } from '../../../shared/plenary/geometry.ts'
import { GAP } from '../../../shared/plenary/metrics.ts'
import type { Board } from '../model/board.ts'
import { selectInk, toggleInk } from '../model/selection.ts'
import { reveal } from '../canvas/view.ts'

export const WAYS: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } }

/**
 * The keyboard among drawings and texts, as among notes: arrows go from one to the next, with alt they push what is selected; space and
 * enter select, F2 opens a text. Listens natively, on the way up before tldraw's container hears it.
 */
export function inkByKeys(list: HTMLElement, board: Board, editor: Editor): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const id = inkAt(event.target)
    if (id === null || event.ctrlKey || event.metaKey) return
    const way = WAYS[event.key]
    if (way !== undefined && event.altKey) push(board, editor, id, way)
    else if (way !== undefined) travel(list, board, editor, id, way.x + way.y)
    else if (event.key === 'Enter' || event.key === ' ') toggleInk(board.selection, id)
    else if (event.key === 'F2') board.ink.canvas()?.editText(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  list.addEventListener('keydown', onKeyDown)
  return () => list.removeEventListener('keydown', onKeyDown)
}

/** Moves what is selected, or else this one, by a gap on the screen as it is seen now. */
export function push(board: Board, editor: Editor | null, id: InkId | null, way: Point): void {
  const { ink } = board.selection.getState()
  const pushed = ink.size > 0 ? [...ink] : id === null ? [] : [id]
  if (pushed.length === 0) return
  if (ink.size === 0) selectInk(board.selection, pushed)
  board.ink.acts.move(pushed, { x: way.x * GAP, y: way.y * GAP })
  const box = board.ink.canvas()?.boxOfItem(id ?? pushed[0] ?? ('' as InkId)) ?? null
  if (box !== null && editor !== null) reveal(editor, box)
}

function travel(list: HTMLElement, board: Board, editor: Editor, from: InkId, by: number): void {
  const all = [...list.querySelectorAll<HTMLElement>('[data-ink]')]
  const next = all[all.findIndex((element) => inkAt(element) === from) + by]
  if (next === undefined) return
  for (const element of all) element.tabIndex = element === next ? 0 : -1
  next.focus({ preventScroll: true })
  const box = board.ink.canvas()?.boxOfItem(inkAt(next) ?? from) ?? null
  if (box !== null) reveal(editor, box)
}

function inkAt(target: EventTarget | null): InkId | null {
  const id = target instanceof HTMLElement ? target.dataset['ink'] : undefined
  return id === undefined ? null : (id as InkId) // InkItems wrote it there
}
