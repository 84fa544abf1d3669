import type { CarryOverRequest } from '../../shared/api/synthesis.ts'
import { fits, ITEM_ROOTS } from '../../shared/document/portfolioItems.ts'
import { mixIds, type AuthorId, type ClusterId, type NoteId, type ProcessId, type ThemeId } from '../../shared/ids.ts'
import { itemsOf } from '../../shared/document/portfolioDocument.ts'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import { carriedFrom, carryOver, type Carried, type Chosen } from '../../shared/portfolio/carryOver.ts'
import { HttpProblem } from '../http/problem.ts'
import { readPortfolio } from '../../shared/portfolio/readPortfolio.ts'
import { synthesise, type Synthesis as WhatWasSaid } from '../../shared/synthesis/synthesise.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { lookInto } from '../rooms/lookInto.ts'
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
   * Throws `notFound` (no such process or entry), `invalid` (nothing of it is there, a field that cannot be, or a command that made something of another kind), `tooLarge`.
   */
  async carryOver(processId: ProcessId, author: AuthorId, { commandId, into: root, item, apart, fields, ...wanted }: CarryOverRequest): Promise<ItemId[]> {
    for (const [field, value] of Object.entries(fields)) if (!fits(root, field, value)) throw new HttpProblem('invalid', `${field} cannot be this`)
    // Whatever is no id of a theme, cluster or note is found nowhere.
    const chosen = { themes: wanted.themes as ThemeId[], clusters: wanted.clusters as ClusterId[], lines: wanted.lines as NoteId[] }
    const open = await this.rooms.open({ kind: 'portfolio', processId })
    if (open === null) throw new HttpProblem('notFound')
    const [{ outcomes }, together] = await Promise.all([this.synthesis.outcomes(processId), lookInto(open.room, readPortfolio)])
    const said = synthesise(outcomes, together)
    const parts = apart && item === null ? partsOf(said, chosen) : [{ key: null, carried: carriedFrom(said, chosen) }]
    const hasNothing = parts.every(({ carried }) => carried.notes.size === 0)
    if (hasNothing && chosen.themes.length + chosen.clusters.length + chosen.lines.length > 0) throw new HttpProblem('invalid', 'nothing of what was chosen is there any more')
    const made = parts.map(({ key, carried }) => ({ id: (item ?? (key === null ? commandId : mixIds(commandId, key))) as ItemId, carried }))
    await open.room.edit((doc) => {
      if (item !== null && !itemsOf(doc, root).has(item)) throw new HttpProblem('notFound', 'no such entry')
      // Notes stand behind an id, whatever its kind: two entries of one id would have each other's.
      if (made.some(({ id }) => ITEM_ROOTS.some((other) => other !== root && itemsOf(doc, other).has(id)))) throw new HttpProblem('invalid', 'this command made something of another kind')
      const more = made.filter(({ id }) => !itemsOf(doc, root).has(id)).length
      if (itemsOf(doc, root).size + more > LIMITS.maxItems) throw new HttpProblem('tooLarge', `a portfolio holds ${LIMITS.maxItems} of a kind`)
      for (const { id, carried } of made) carryOver(doc, { root, id, author, fields }, carried)
    })
    return made.map(({ id }) => id)
  }
}

function partsOf(said: WhatWasSaid, { themes, clusters, lines }: Required<Chosen>): { readonly key: ThemeId | ClusterId | NoteId; readonly carried: Carried }[] {
  const each = [
    ...themes.map((id) => ({ key: id, themes: [id], clusters: [], lines: [] })),
    ...clusters.map((id) => ({ key: id, clusters: [id], lines: [] })),
    ...lines.map((id) => ({ key: id, clusters: [], lines: [id] })),
  ]
  return each.map(({ key, ...one }) => ({ key, carried: carriedFrom(said, one) })).filter(({ carried }) => carried.notes.size > 0)
}
