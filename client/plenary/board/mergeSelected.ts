import type { NoteId } from '../../../shared/ids.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { say } from '../../i18n/addTexts.ts'
import { announce } from '../../ui/toasts.ts'
import type { View } from '../canvas/view.ts'
import type { Board } from '../model/board.ts'
import { selectNotes } from '../model/selection.ts'
import { plenaryTexts } from '../texts.ts'

/** Merges the selected notes and shows the one that stands for all. */
export function mergeSelected(board: Board, view: View | null): void {
  mergeAll(board, view, [...board.selection.getState().notes])
}

export function mergeAll(board: Board, view: View | null, notes: readonly NoteId[]): void {
  if (notes.length < 2) return
  const head = board.acts.merge(notes)
  if (head === null) return
  selectNotes(board.selection, [head])
  // The button that did it is gone; the keyboard goes on from the card.
  board.focus(head)
  announce(say(plenaryTexts, 'merged', { count: notes.length }))
  const place = board.surface.placeOf(head)
  if (place !== undefined) view?.reveal(noteRect(place))
}
