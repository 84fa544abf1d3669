import type { KeyboardCoordinateGetter } from '@dnd-kit/core'
import type { NoteId } from '../../shared/ids.ts'
import type { BoardContext, Words } from './BoardContext.tsx'
import { isSameTarget, type DropTarget } from './dragState.ts'
import { lanesOnScreen, mayLinkOnto, mayMoveTo } from './dropPlaces.ts'

/** How far the lifted card stands off from where it would go, so that both are seen. */
const OFFSET = 16

/**
 * The keyboard's way through the board: up and down from one place to the next (before a card, onto it where that links, after the
 * last), left and right to the next lane. It decides the target and tells dnd-kit where to draw the card.
 */
export function stepByKey(board: BoardContext, words: Words): KeyboardCoordinateGetter {
  return (event) => {
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.code]
    const { active, target } = board.drag.getState()
    if (step === undefined || active === null) return undefined
    const next = nextTarget(active, target, step[0] ?? 0, step[1] ?? 0, board, words)
    if (next === null) return undefined
    board.drag.setState({ target: next })
    return placeOf(next)
  }
}

function nextTarget(active: NoteId, target: DropTarget | null, down: number, right: number, board: BoardContext, words: Words): DropTarget | null {
  // Locked lanes are stepped over.
  const lanes = lanesOnScreen().map((element) => element.dataset['lane'] ?? '').filter((lane) => !words.closed.has(lane))
  const from = target ?? startOf(active, board)
  if (from === null) return null
  const at = lanes.indexOf(from.lane) + right
  const lane = lanes[Math.max(0, Math.min(lanes.length - 1, at))]
  if (lane === undefined) return null
  const places = placesIn(lane, active, board, words)
  const own = placesIn(from.lane, active, board, words)
  const exact = own.findIndex((place) => isSameTarget(place, from))
  // Where a card is alone in its cluster there is no such place without it.
  const before = exact === -1 ? own.findIndex((place) => place.do === 'insert' && from.do === 'insert' && place.before === from.before) : exact
  const index = Math.max(0, Math.min(places.length - 1, Math.max(0, before) + down))
  return places[index] ?? null
}

/** Where the card is when it is picked up: before its neighbour. */
function startOf(id: NoteId, { store, groups }: BoardContext): DropTarget | null {
  const { notes, lanes } = store.getState()
  const note = notes.get(id)
  if (note === undefined) return null
  const order = lanes.get(note.lane) ?? []
  const before = order[order.indexOf(id) + 1] ?? null
  const grouped = groups.getState()
  return { do: 'insert', lane: note.lane, before, ...(grouped === null ? {} : { into: grouped.clusterOf(id) }) }
}

/** Every place of a lane where a drop means something. */
function placesIn(lane: string, active: NoteId, board: BoardContext, words: Words): DropTarget[] {
  const order = (board.store.getState().lanes.get(lane) ?? []).filter((id) => id !== active)
  const mayMove = mayMoveTo(lane, active, board, words)
  const inserts = insertsIn(lane, order, board)
  const places = order.flatMap((id): DropTarget[] => [
    ...(mayMove ? inserts.filter(({ before }) => before === id) : []),
    ...(mayLinkOnto(active, id, board, words) ? [{ do: 'link', lane, onto: id } as const] : []),
  ])
  if (mayMove) places.push(...inserts.filter(({ before }) => before === null))
  return places.length === 0 ? [{ do: 'refuse', lane }] : places
}

type Insert = Extract<DropTarget, { do: 'insert' }>

/** Before each card and after the last; around a cluster once outside and once within it. */
function insertsIn(lane: string, order: readonly NoteId[], { groups }: BoardContext): Insert[] {
  const grouped = groups.getState()
  return [...order, null].flatMap((before, at): Insert[] => {
    if (grouped === null) return [{ do: 'insert', lane, before }]
    const above = order[at - 1] === undefined ? null : grouped.clusterOf(order[at - 1] as NoteId) // just looked
    const below = before === null ? null : grouped.clusterOf(before)
    const between = above === below ? [above] : [...(above === null ? [] : [above]), null, ...(below === null ? [] : [below])]
    return between.map((into) => ({ do: 'insert', lane, before, into }))
  })
}

/** Scrolls the place into view and says where it is. */
function placeOf(target: DropTarget): { x: number; y: number } {
  const lane = document.querySelector(`[data-lane="${target.lane}"]`)
  const id = target.do === 'link' ? target.onto : target.do === 'insert' ? target.before : null
  const element = (id === null ? lane?.querySelector('li:last-child') : document.querySelector(`[data-note="${id}"]`)) ?? lane
  element?.scrollIntoView({ block: 'nearest' })
  const { left = 0, top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {}
  return { x: left + OFFSET, y: (id === null && target.do === 'insert' ? bottom : top) + (target.do === 'link' ? OFFSET : -OFFSET) }
}
