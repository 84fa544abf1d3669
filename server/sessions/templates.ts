import type { CommandId, ProcessId, SessionId } from '../../shared/ids.ts'
import { newId } from '../../shared/ids.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { Change, RecordOf, Records } from '../records/records.ts'
import type { Commands } from './commands.ts'

type Template = NonNullable<RecordOf<'processes'>['definition']['templates']>[number]

/** Programmes that a process keeps for sessions to come. Each change is a new version of its definition; sessions keep the one that they opened with. */
export class Templates {
  private readonly records: Records
  private readonly commands: Commands
  private readonly pictures: Pictures

  constructor(records: Records, commands: Commands, pictures: Pictures) {
    this.records = records
    this.commands = commands
    this.pictures = pictures
  }

  /** Keeps the steps of a session as they are now. Throws `tooManyTemplates`. */
  async save(sessionId: SessionId, { commandId, name }: { readonly commandId: CommandId; readonly name: string }): Promise<void> {
    const session = await this.records.get('sessions', sessionId)
    if (session === null) throw new HttpProblem('notFound')
    const template: Template = { id: newId<CommandId>(), name, programme: session.programme } // a slug; ids of templates have no brand
    await this.commands.once(session.processId, commandId, async () => {
      const process = await this.process(session.processId)
      const templates = process.definition.templates ?? []
      if (templates.length >= LIMITS.maxTemplates) throw new HttpProblem('tooManyTemplates')
      const kept: Change = { collection: 'processes', id: session.processId, value: withTemplates(process, [...templates, template]) }
      return { answer: null, changes: [kept, ...(await this.pictures.holding(session.processId, template.programme))] }
    })
  }

  /** Sessions that began with it stay as they are. */
  async remove(processId: ProcessId, id: string): Promise<void> {
    await this.commands.inTurn(processId, async () => {
      const process = await this.process(processId)
      const templates = process.definition.templates ?? []
      if (!templates.some((template) => template.id === id)) throw new HttpProblem('notFound')
      await this.records.write([{ collection: 'processes', id: processId, value: withTemplates(process, templates.filter((template) => template.id !== id)) }])
    })
  }

  private async process(id: string): Promise<RecordOf<'processes'>> {
    const process = await this.records.get('processes', id)
    if (process === null) throw new HttpProblem('notFound')
    return process
  }
}

function withTemplates({ definition, version }: RecordOf<'processes'>, templates: Template[]): RecordOf<'processes'> {
  return { definition: { ...definition, templates }, version: version + 1 }
}
