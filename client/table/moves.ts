import type { NoteId } from '../../shared/ids.ts'
import type { Destination } from '../../shared/ops/moveNote.ts'
import type { Definition, Lane } from '../../shared/process/definition.ts'

export type Move = 'top' | 'up' | 'down' | 'bottom'

/** Where a move takes a note in a lane (its own or another); null if it is there already. */
export function destinationOf(id: NoteId, lane: string, move: Move, order: readonly NoteId[]): Destination | null {
  const at = order.indexOf(id)
  const others = order.filter((other) => other !== id)
  const here = at === -1 ? others.length : at
  const index = { top: 0, up: Math.max(0, here - 1), down: Math.min(others.length, here + 1), bottom: others.length }[move]
  return index === at ? null : { lane, before: others[index] ?? null }
}

/** The other lanes of the tool that a lane belongs to. */
export function besides(definition: Definition, lane: string): Lane[] {
  const tool = definition.tools.find(({ lanes }) => lanes.some(({ id }) => id === lane))
  return tool?.lanes.filter(({ id }) => id !== lane) ?? []
}
