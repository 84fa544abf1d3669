import type { ClusterId, NoteId } from '../../shared/ids.ts'
import { mayChange, type BoardContext, type Words } from './BoardContext.tsx'
import { aim, type CardPlace, type DropTarget } from './dragState.ts'
import { typeBetween } from './linkPhrase.ts'

/** The lanes that are on the screen, from left to right. */
export function lanesOnScreen(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-lane]')]
}

/** What a drop at this point of the viewport would do; null beside all lanes. */
export function aimAt({ x, y }: { readonly x: number; readonly y: number }, active: NoteId, board: BoardContext, words: Words): DropTarget | null {
  const element = lanesOnScreen().find((lane) => contains(lane.getBoundingClientRect(), x, y))
  const lane = element?.dataset['lane']
  if (element === undefined || lane === undefined) return null
  const order = board.store.getState().lanes.get(lane) ?? []
  const cards = cardsIn(element, active)
  const last = cards.at(-1)
  const beyond = last === undefined ? null : (order.slice(order.indexOf(last.id) + 1).find((id) => id !== active) ?? null)
  const target = aim({
    lane,
    y,
    cards,
    beyond,
    mayMoveHere: mayMoveTo(lane, active, board, words),
    mayLinkTo: (onto) => mayLinkOnto(active, onto, board, words),
  })
  return target.do === 'insert' && board.groups.getState() !== null ? { ...target, into: clusterAt(element, y) } : target
}

/** The cluster whose cards are at this height: from the middle of its title down to its last card. */
function clusterAt(lane: HTMLElement, y: number): ClusterId | null {
  const ends = new Map<string, { top: number; bottom: number }>()
  for (const row of lane.querySelectorAll<HTMLElement>('[data-cluster-row]')) {
    const cluster = row.dataset['clusterRow'] ?? ''
    const { top, bottom } = row.getBoundingClientRect()
    const before = ends.get(cluster)
    ends.set(cluster, { top: before?.top ?? (row.dataset['note'] === undefined ? (top + bottom) / 2 : top), bottom: Math.max(bottom, before?.bottom ?? 0) })
  }
  for (const [cluster, { top, bottom }] of ends) if (y >= top && y <= bottom) return cluster as ClusterId // LaneRow writes it
  return null
}

/** Within a lane everyone may reorder; to another one only who wrote the note, or a facilitator; to a locked one nobody. */
export function mayMoveTo(lane: string, id: NoteId, { store, here }: BoardContext, { closed }: Words): boolean {
  const note = store.getState().notes.get(id)
  return note !== undefined && !closed.has(lane) && (note.lane === lane || mayChange(here, note.author))
}

/** A cause or a barrier onto what it explains, once. */
export function mayLinkOnto(id: NoteId, onto: NoteId, { store }: BoardContext, { lanes, closed }: Words): boolean {
  const { notes, links, linksOf } = store.getState()
  const from = notes.get(id)
  const to = notes.get(onto)
  if (from === undefined || to === undefined || id === onto || closed.has(to.lane) || typeBetween(from.lane, to.lane, lanes) === null) return false
  return !(linksOf.get(id) ?? []).some((link) => links.get(link)?.from === id && links.get(link)?.to === onto)
}

function cardsIn(lane: HTMLElement, active: NoteId): CardPlace[] {
  return [...lane.querySelectorAll<HTMLElement>('[data-note]')]
    .map((card) => {
      const { top, bottom } = card.getBoundingClientRect()
      return { id: card.dataset['note'] as NoteId, top, bottom } // NoteShell writes it
    })
    .filter(({ id }) => id !== active)
    .sort((a, b) => a.top - b.top)
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}
