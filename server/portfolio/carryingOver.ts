import type { CarryOverRequest, Outcome } from '../../shared/api/synthesis.ts'
import { fits } from '../../shared/document/portfolioItems.ts'
import { mixIds, type AuthorId, type ClusterId, type NoteId, type ProcessId } from '../../shared/ids.ts'
import { itemsOf } from '../../shared/document/portfolioDocument.ts'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import { carriedFrom, carryOver, type Carried, type Chosen } from '../../shared/portfolio/carryOver.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Synthesis } from '../synthesis/synthesis.ts'

/** The roll-up from the plenaries to the portfolio: copies with their sources, made once. */
export class CarryingOver {
  private readonly rooms: Rooms
  private readonly synthesis: Synthesis

  constructor(rooms: Rooms, synthesis: Synthesis) {
    this.rooms = rooms
    this.synthesis = synthesis
  }

  /**
   * Makes entries of what was chosen, or adds it to one. New ones are known by the command's own id, so a command that is sent twice makes them once.
   * Throws `notFound` (no such process or entry), `invalid` (nothing of it is there, or a field that cannot be).
   */
  async carryOver(processId: ProcessId, author: AuthorId, { commandId, into: root, item, apart, fields, ...wanted }: CarryOverRequest): Promise<ItemId[]> {
    for (const [field, value] of Object.entries(fields)) if (!fits(root, field, value)) throw new HttpProblem('invalid', `${field} cannot be this`)
    // Whatever is no id of a cluster or note is found nowhere.
    const chosen = { clusters: wanted.clusters as ClusterId[], lines: wanted.lines as NoteId[] }
    const { outcomes } = await this.synthesis.outcomes(processId)
    const parts = apart && item === null ? partsOf(outcomes, chosen) : [{ key: null, carried: carriedFrom(outcomes, chosen) }]
    const hasNothing = parts.every(({ carried }) => carried.notes.size === 0)
    if (hasNothing && chosen.clusters.length + chosen.lines.length > 0) throw new HttpProblem('invalid', 'nothing of what was chosen is there any more')
    const open = await this.rooms.open({ kind: 'portfolio', processId })
    if (open === null) throw new HttpProblem('notFound')
    const made = parts.map(({ key, carried }) => ({ id: (item ?? (key === null ? commandId : mixIds(commandId, key))) as ItemId, carried }))
    await open.room.edit((doc) => {
      if (item !== null && !itemsOf(doc, root).has(item)) throw new HttpProblem('notFound', 'no such entry')
      for (const { id, carried } of made) carryOver(doc, { root, id, author, fields }, carried)
    })
    return made.map(({ id }) => id)
  }
}

function partsOf(outcomes: readonly Outcome[], { clusters, lines }: Chosen): { readonly key: ClusterId | NoteId; readonly carried: Carried }[] {
  const each = [...clusters.map((id) => ({ key: id, clusters: [id], lines: [] })), ...lines.map((id) => ({ key: id, clusters: [], lines: [id] }))]
  return each.map(({ key, ...one }) => ({ key, carried: carriedFrom(outcomes, one) })).filter(({ carried }) => carried.notes.size > 0)
}
