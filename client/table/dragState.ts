import type { ClusterId, NoteId } from '../../shared/ids.ts'

/** Where a note would go if it were dropped now. */
export type DropTarget =
  /** `into`: the cluster that it would come into, null for none; missing while the table has no groups. */
  | { readonly do: 'insert'; readonly lane: string; readonly before: NoteId | null; readonly into?: ClusterId | null }
  | { readonly do: 'link'; readonly lane: string; readonly onto: NoteId }
  /** Somebody else's note over another lane. */
  | { readonly do: 'refuse'; readonly lane: string }

export type DragState = {
  readonly active: NoteId | null
  readonly target: DropTarget | null
}

export const AT_REST: DragState = { active: null, target: null }

export function isSameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** How a card looks during a drag. */
export type CardDrag = 'lifted' | 'before' | 'onto' | null

export function cardDrag({ active, target }: DragState, id: NoteId): CardDrag {
  if (active === null) return null
  if (active === id) return 'lifted'
  if (target?.do === 'insert' && target.before === id) return 'before'
  return target?.do === 'link' && target.onto === id ? 'onto' : null
}

/** A mounted card of a lane, in viewport coordinates. */
export type CardPlace = { readonly id: NoteId; readonly top: number; readonly bottom: number }

type Aim = {
  readonly lane: string
  readonly y: number
  /** From top to bottom, without the one that is dragged. */
  readonly cards: readonly CardPlace[]
  /** The note after the last mounted card: a long lane does not mount all of them. */
  readonly beyond: NoteId | null
  readonly mayMoveHere: boolean
  readonly mayLinkTo: (id: NoteId) => boolean
}

/** The part of a card, from its top and from its bottom, that means "beside" rather than "onto". */
const EDGE = 0.25

/** What a drop at this height of a lane would do. */
export function aim({ lane, y, cards, beyond, mayMoveHere, mayLinkTo }: Aim): DropTarget {
  const over = cards.find(({ top, bottom }) => y >= top && y <= bottom)
  if (over !== undefined && mayLinkTo(over.id)) {
    const share = (y - over.top) / (over.bottom - over.top)
    if (!mayMoveHere || (share >= EDGE && share <= 1 - EDGE)) return { do: 'link', lane, onto: over.id }
  }
  if (!mayMoveHere) return { do: 'refuse', lane }
  const next = cards.find(({ top, bottom }) => y < (top + bottom) / 2)
  return { do: 'insert', lane, before: next?.id ?? beyond }
}
