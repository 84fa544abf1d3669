import type { NoteId } from '../../../shared/ids.ts'
import { NOTE } from '../../../shared/plenary/metrics.ts'
import type { Point } from '../../../shared/plenary/geometry.ts'
import type { View } from '../canvas/view.ts'
import type { Board } from '../model/board.ts'

/** A note that is written about a card is put beside it, if the card stands where things are put by hand; else where one looks. */
export function spotBeside({ surface }: Board, card: NoteId, view: View | null): Point {
  const place = surface.placeOf(card)
  if (place === undefined || place.where === 'unplaced') return view?.centre() ?? { x: 0, y: 0 }
  return { x: place.x + NOTE.width * 1.5, y: place.y + NOTE.height / 2 }
}

/** The first words of a text, for a title or an announcement. */
export function cut(text: string, letters = 80): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`
}
