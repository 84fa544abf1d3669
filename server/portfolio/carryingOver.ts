import type { AuthorId, CommandId, ProcessId, ScenarioId } from '../../shared/ids.ts'
import { carriedFrom, carryOver, type Chosen } from '../../shared/portfolio/carryOver.ts'
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

  /** Makes a scenario of what was chosen. It is known by the command's own id, so a command that is sent twice makes one. Throws `notFound`, `invalid` (nothing of it is there). */
  async makeScenario(processId: ProcessId, author: AuthorId, commandId: CommandId, chosen: Chosen): Promise<ScenarioId> {
    const id = commandId as string as ScenarioId // both are ids that the client made
    const carried = carriedFrom((await this.synthesis.outcomes(processId)).outcomes, chosen)
    if (carried.notes.size === 0 && chosen.clusters.length + chosen.lines.length > 0) throw new HttpProblem('invalid', 'nothing of what was chosen is there any more')
    const open = await this.rooms.open({ kind: 'portfolio', processId })
    if (open === null) throw new HttpProblem('notFound')
    await open.room.edit((doc) => carryOver(doc, { id, author }, carried))
    return id
  }
}
