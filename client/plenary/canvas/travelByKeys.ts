import type { Editor } from 'tldraw'
import type { NoteId } from '../../../shared/ids.ts'
import { contains, type Point } from '../../../shared/plenary/geometry.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { GAP } from '../../../shared/plenary/metrics.ts'
import type { Board } from '../model/board.ts'
import { selectNotes, toggleNote } from '../model/selection.ts'
import { viewOf } from './followCamera.ts'
import { reveal } from './view.ts'

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/**
 * The keyboard among the notes of the canvas: arrows go to the next note that way, with shift they take it along, with alt they push
 * what is selected; space and enter select. Listens natively, on the way up before tldraw's container hears it.
 */
export function travelByKeys(list: HTMLElement, board: Board, editor: Editor): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const note = noteOf(event.target)
    if (note === null || event.ctrlKey || event.metaKey) return
    const way = ARROWS[event.key]
    if (way !== undefined) {
      if (event.altKey) push(board, note, way)
      else travel(board, editor, note, way, event.shiftKey)
    } else if (event.key === 'Enter' || (event.key === ' ' && cameByKeys(event.target))) toggleNote(board.selection, note)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocus = () => {
    const first = firstSeen(board, editor)
    if (first !== null) board.focus(first)
  }
  list.addEventListener('keydown', onKeyDown)
  list.addEventListener('focus', onFocus)
  return () => {
    list.removeEventListener('keydown', onKeyDown)
    list.removeEventListener('focus', onFocus)
  }
}

/** After a click the space bar is for moving the paper, as tldraw has it. */
function cameByKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(':focus-visible')
}

/** Where the tab key enters the board: at the top left of what is on screen, else at the first note. */
function firstSeen({ surface }: Board, editor: Editor): NoteId | null {
  const view = viewOf(editor)
  const notes = [...surface.layout.notes].sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
  const [id] = notes.find(([, place]) => contains(view, place)) ?? notes[0] ?? []
  return id ?? null
}

function noteOf(target: EventTarget | null): NoteId | null {
  const id = target instanceof HTMLElement ? target.dataset['note'] : undefined
  return id === undefined ? null : (id as NoteId) // NoteSheet wrote it there
}

function travel(board: Board, editor: Editor, from: NoteId, way: Point, taking: boolean): void {
  const next = nextNote(board, from, way)
  if (next === null) return
  if (taking) selectNotes(board.selection, [...board.selection.getState().notes, from, next])
  board.focus(next)
  const place = board.surface.placeOf(next)
  if (place !== undefined) reveal(editor, noteRect(place))
}

/** The nearest note that lies that way; what is aside counts twice. */
function nextNote({ surface }: Board, from: NoteId, way: Point): NoteId | null {
  const here = surface.placeOf(from)
  if (here === undefined) return null
  let best: { readonly id: NoteId; readonly distance: number } | null = null
  for (const [id, place] of surface.layout.notes) {
    const [dx, dy] = [place.x - here.x, place.y - here.y]
    const ahead = dx * way.x + dy * way.y
    if (id === from || ahead <= 0) continue
    const distance = ahead + 2 * Math.abs(dx * way.y + dy * way.x)
    if (best === null || distance < best.distance) best = { id, distance }
  }
  return best?.id ?? null
}

/** Puts the selected notes (or the one in focus) down a little further that way. */
function push({ selection, surface, acts }: Board, focused: NoteId, way: Point): void {
  const { notes } = selection.getState()
  const pushed = notes.size > 0 ? [...notes] : [focused]
  acts.putDown(
    new Map(
      pushed.flatMap((id) => {
        const place = surface.placeOf(id)
        return place === undefined ? [] : [[id, { x: place.x + way.x * GAP, y: place.y + way.y * GAP }]]
      }),
    ),
  )
}
