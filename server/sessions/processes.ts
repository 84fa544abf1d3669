import { newId, type CommandId, type ProcessId } from '../../shared/ids.ts'
import { flawsIn } from '../../shared/process/checkDefinition.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { Change, Records } from '../records/records.ts'
import type { Commands } from './commands.ts'

/** The organiser's processes. A session copies the definition when it opens: nothing that is saved here reaches one that is there. */
export class Processes {
  private readonly records: Records
  private readonly commands: Commands
  private readonly pictures: Pictures

  constructor(records: Records, commands: Commands, pictures: Pictures) {
    this.records = records
    this.commands = commands
    this.pictures = pictures
  }

  /** Throws `invalid`, with the first thing that is wrong. */
  async make({ commandId, definition }: { readonly commandId: CommandId; readonly definition: Definition }): Promise<ProcessId> {
    requireSound(definition)
    return this.commands.once('processes', commandId, async () => {
      const id = newId<ProcessId>()
      return { answer: id, changes: [{ collection: 'processes', id, value: { version: 1, definition } }, ...(await this.held(id, definition))] }
    })
  }

  /** `seen` is the version that was edited: throws `processChanged` if somebody has saved another one since, and nothing is overwritten. */
  async save(id: ProcessId, { commandId, seen, definition }: { readonly commandId: CommandId; readonly seen: number; readonly definition: Definition }): Promise<void> {
    requireSound(definition)
    await this.commands.once(id, commandId, async () => {
      const process = await this.records.get('processes', id)
      if (process === null) throw new HttpProblem('notFound')
      if (process.version !== seen) throw new HttpProblem('processChanged')
      return { answer: null, changes: [{ collection: 'processes', id, value: { version: seen + 1, definition } }, ...(await this.held(id, definition))] }
    })
  }

  /** What its steps show stays, whatever becomes of the session or process that it came from. */
  private held(id: ProcessId, { programme, workshop = [], templates = [] }: Definition): Promise<Change[]> {
    return this.pictures.holding(id, [...programme, ...workshop, ...templates.flatMap((template) => template.programme)])
  }
}

function requireSound(definition: Definition): void {
  const [flaw] = flawsIn(definition)
  if (flaw !== undefined) throw new HttpProblem('invalid', `definition.${flaw.at}: ${flaw.reason}`)
}
