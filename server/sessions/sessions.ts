import * as v from 'valibot'
import type { WantedSummons } from '../../shared/api/locks.ts'
import type { DisplayLanguage } from '../../shared/api/display.ts'
import type * as api from '../../shared/api/schemas.ts'
import type { Joining } from '../../shared/document/sessionDocument.ts'
import { leaveReporting } from '../../shared/programme/reporting.ts'
import type { Spotlight } from '../../shared/programme/spotlight.ts'
import { newId, type CommandId, type ProcessId, type ScenarioId, type SessionId, type TableId } from '../../shared/ids.ts'
import { addMinutes, freshClock, remainingMs, replanClock, startClock, stopClock, type Clock } from '../../shared/programme/clock.ts'
import { editProgramme } from '../../shared/programme/editProgramme.ts'
import type { ProgrammeEdit } from '../../shared/programme/programmeEdit.ts'
import { flawsOfSteps } from '../../shared/process/checkDefinition.ts'
import type { Step } from '../../shared/process/definition.ts'
import { workshopOf } from '../../shared/process/workshopOf.ts'
import { JOIN_CODE_LENGTH, newCode } from '../access/codes.ts'
import { HttpProblem } from '../http/problem.ts'
import { hashesOf, type Pictures } from '../pictures/pictures.ts'
import type { Change, RecordOf, Records } from '../records/records.ts'
import type { Commands } from './commands.ts'
import type { Publisher } from './publish.ts'

type Session = RecordOf<'sessions'>
type Table = RecordOf<'tables'>
type Call = v.InferOutput<typeof api.CallRequest>
type StartStep = v.InferOutput<typeof api.StartStepRequest>
type CreateSession = v.InferOutput<typeof api.CreateSessionRequest>

export type SessionPorts = {
  readonly records: Records
  readonly commands: Commands
  readonly publisher: Publisher
  readonly pictures: Pictures
  readonly scenarios: (processId: ProcessId, wanted?: readonly ScenarioId[]) => Promise<ScenarioId[]>
  readonly nowMs: () => number
}

/** Sessions and what their facilitators command: applied once, recorded, then published to every screen. */
export class Sessions {
  private readonly records: Records
  private readonly commands: Commands
  private readonly publisher: Publisher
  private readonly pictures: Pictures
  /** The scenarios of a process's portfolio that a workshop begins with, of these or of all. */
  private readonly scenarios: (processId: ProcessId, wanted?: readonly ScenarioId[]) => Promise<ScenarioId[]>
  private readonly nowMs: () => number

  constructor({ records, commands, publisher, pictures, scenarios, nowMs }: SessionPorts) {
    this.records = records
    this.commands = commands
    this.publisher = publisher
    this.pictures = pictures
    this.scenarios = scenarios
    this.nowMs = nowMs
  }

  /** Without tables in the request: one a topic of the process, named after it. */
  async create(processId: ProcessId, { commandId, name, tables, programme: wantedSteps, template, phase, scenarios: wantedScenarios }: CreateSession, language: 'it' | 'en'): Promise<SessionId> {
    return this.commands.once(processId, commandId, async () => {
      const process = await this.records.get('processes', processId)
      if (process === null) throw new HttpProblem('notFound')
      const { definition: { templates, workshop, ...definition }, version } = process
      const kept = templates?.find(({ id }) => id === template)
      if (template !== undefined && kept === undefined) throw new HttpProblem('notFound', 'no such template')
      const programme = wantedSteps ?? kept?.programme ?? (phase === 'workshop' ? [...workshopOf({ ...definition, ...(workshop === undefined ? {} : { workshop }) })] : definition.programme)
      const [flaw] = flawsOfSteps('programme', definition.tools, programme)
      if (flaw !== undefined) throw new HttpProblem('invalid', `${flaw.at}: ${flaw.reason}`)
      const [first] = programme
      if (first === undefined) throw new HttpProblem('invalid', phase === 'workshop' ? 'the process has no tools of a workshop' : 'the process has no steps')
      const scenarios = phase === 'workshop' ? await this.scenarios(processId, wantedScenarios) : []
      const before = await this.records.find('sessions', 'processId', processId)
      const sessionId = newId<SessionId>()
      const session: Session = {
        processId, definition, definitionVersion: version, createdAtMs: this.nowMs(), programme, step: first.id, joining: 'open', spotlight: null, summons: null, showCategories: true,
        name: name ?? `${definition.name[language] || definition.name.it || definition.name.en} ${before.length + 1}`,
        clock: freshClock(first.minutes), leftClocks: {}, reports: {}, phase, scenarios: scenarios.map((id) => ({ id, tables: [], takenOut: false })),
      }
      const wanted = tables ?? definition.topics.map((topic, i) => ({ name: `${language === 'it' ? 'Tavolo' : 'Table'} ${i + 1}`, topic: topic.id }))
      for (const { topic } of wanted) requireTopic(session, topic)
      const changes = wanted.flatMap((table, position) => newTable(sessionId, { ...table, position }))
      return { answer: sessionId, changes: [{ collection: 'sessions', id: sessionId, value: session }, joinCode(sessionId, null), ...changes, ...(await this.pictures.holding(sessionId, programme))] }
    })
  }

  async addTable(sessionId: SessionId, { commandId, name, topic }: { commandId: CommandId; name: string; topic: string }): Promise<void> {
    await this.commands.once(sessionId, commandId, async () => {
      const session = await this.session(sessionId)
      requireTopic(session, topic)
      const tables = await this.records.find('tables', 'sessionId', sessionId)
      requireFreeName(name, tables)
      return { answer: null, changes: newTable(sessionId, { name, topic, position: tables.length }) }
    })
    await this.publisher.publish(sessionId)
  }

  async renameTable(sessionId: SessionId, tableId: TableId, { commandId, name }: { commandId: CommandId; name: string }): Promise<void> {
    await this.changeTable(sessionId, tableId, commandId, async () => {
      requireFreeName(name, (await this.records.find('tables', 'sessionId', sessionId)).filter(({ id }) => id !== tableId))
      return { name }
    })
  }

  /** A table calls for a facilitator, or no more, because one comes or by itself. A call that stands keeps the time it began. */
  async call(tableId: TableId, { commandId, calls, coming }: Call): Promise<void> {
    const table = await this.records.get('tables', tableId)
    if (table === null) throw new HttpProblem('notFound')
    const sessionId = table.sessionId as SessionId // written by newTable
    await this.changeTable(sessionId, tableId, commandId, ({ callsSinceMs }) => ({
      callsSinceMs: calls ? (callsSinceMs ?? this.nowMs()) : null,
      comesAtMs: !calls && coming ? this.nowMs() : null,
    }))
  }

  /**
   * The step's own time is put on the clock, stopped; a step that was left before goes on with what it had. Starting the step that is under
   * way changes nothing: two who press "next" at once are one step further. Throws `stepElsewhere` if `from` is no longer current.
   */
  async startStep(sessionId: SessionId, { commandId, step, from }: StartStep): Promise<void> {
    await this.change(sessionId, commandId, (session) => {
      const next = session.programme.find(({ id }) => id === step)
      if (next === undefined) throw new HttpProblem('notFound', 'no such step')
      if (session.step === step) return {}
      if (from !== undefined && from !== session.step) throw new HttpProblem('stepElsewhere')
      const nowMs = this.nowMs()
      const leftClocks = { ...session.leftClocks, [session.step]: stopClock(session.clock, nowMs) }
      return { step, spotlight: null, summons: null, reports: leftReport(session), leftClocks, clock: unlessUsedUp(leftClocks[step], nowMs) ?? freshClock(next.minutes) }
    })
  }

  /** Fills the projector with one thing of the plenary, until another step begins. */
  async setSpotlight(sessionId: SessionId, commandId: CommandId, spotlight: Spotlight | null): Promise<void> {
    await this.change(sessionId, commandId, () => ({ spotlight }))
  }

  /** Calls every tablet to look at something, or releases them; another step or the session's end does so too. */
  async summon(sessionId: SessionId, commandId: CommandId, summons: WantedSummons): Promise<void> {
    await this.change(sessionId, commandId, () => ({ summons: summons === null ? null : { ...summons, sinceMs: this.nowMs() } }))
  }

  async setClock(sessionId: SessionId, request: v.InferOutput<typeof api.ClockRequest>): Promise<void> {
    await this.change(sessionId, request.commandId, ({ clock }) => ({ clock: turned(clock, request, this.nowMs()) }))
  }

  /** One change of the session's own steps. Other minutes of a step are other minutes on its clock. */
  async editProgramme(sessionId: SessionId, commandId: CommandId, edit: ProgrammeEdit): Promise<void> {
    await this.change(sessionId, commandId, async (session) => {
      const result = editProgramme(session, edit)
      if (!result.ok) throw new HttpProblem(result.reason)
      const programme = [...result.programme]
      await this.requireRevealed(sessionId, session.programme, programme)
      await this.requirePictures(sessionId, edit)
      return edit.do === 'change' ? { programme, ...replanned(session, edit.step.id, edit.seen.minutes, edit.step.minutes) } : { programme }
    })
  }

  async setJoining(sessionId: SessionId, commandId: CommandId, joining: Joining): Promise<void> {
    await this.change(sessionId, commandId, () => (joining === 'ended' ? { joining, summons: null } : { joining }))
  }

  /** Whether people see which category a note speaks for. */
  async setShowCategories(sessionId: SessionId, commandId: CommandId, showCategories: boolean): Promise<void> {
    await this.change(sessionId, commandId, () => ({ showCategories }))
  }

  async setDisplayLanguage(sessionId: SessionId, commandId: CommandId, displayLanguage: DisplayLanguage): Promise<void> {
    await this.change(sessionId, commandId, () => ({ displayLanguage }))
  }

  private async change(sessionId: SessionId, commandId: CommandId, by: (session: Session) => Partial<Session> | Promise<Partial<Session>>): Promise<void> {
    await this.commands.once(sessionId, commandId, async () => {
      const session = await this.session(sessionId)
      return { answer: null, changes: [{ collection: 'sessions', id: sessionId, value: { ...session, ...(await by(session)) } }] }
    })
    await this.publisher.publish(sessionId)
  }

  /** What somebody wrote privately would be out of everyone's sight once its step is gone, or private no more. */
  private async requireRevealed(sessionId: SessionId, before: readonly Step[], after: readonly Step[]): Promise<void> {
    const still = new Set(after.filter(isPrivate).map(({ id }) => id))
    const opened = new Set(before.filter((step) => isPrivate(step) && !still.has(step.id)).map(({ id }) => id))
    if (opened.size === 0) return
    const [trays, reveals] = await Promise.all([this.records.find('trays', 'sessionId', sessionId), this.records.find('reveals', 'sessionId', sessionId)])
    const isRevealed = ({ tableId, step }: RecordOf<'trays'>) => reveals.some(({ value }) => value.tableId === tableId && value.step === step)
    if (trays.some(({ value }) => opened.has(value.step) && !isRevealed(value))) throw new HttpProblem('stepPrivate')
  }

  /** A step that names a picture which was never kept would be a hole on every screen. */
  private async requirePictures(sessionId: SessionId, edit: ProgrammeEdit): Promise<void> {
    if (edit.do !== 'add' && edit.do !== 'change') return
    const held = await Promise.all(hashesOf([edit.step]).map((hash) => this.pictures.isHeld(sessionId, hash)))
    if (held.includes(false)) throw new HttpProblem('invalid', 'a picture that the session does not have')
  }

  private async changeTable(sessionId: SessionId, tableId: TableId, commandId: CommandId, by: (table: Table) => Partial<Table> | Promise<Partial<Table>>): Promise<void> {
    await this.commands.once(sessionId, commandId, async () => {
      const table = await this.records.get('tables', tableId)
      if (table === null || table.sessionId !== sessionId) throw new HttpProblem('notFound')
      return { answer: null, changes: [{ collection: 'tables', id: tableId, value: { ...table, ...(await by(table)) } }] }
    })
    await this.publisher.publish(sessionId)
  }

  private async session(id: SessionId): Promise<Session> {
    const session = await this.records.get('sessions', id)
    if (session === null) throw new HttpProblem('notFound')
    return session
  }
}

function leftReport({ reports, step }: Session): Session['reports'] {
  const left = reports[step]
  return left === undefined ? reports : { ...reports, [step]: leaveReporting(left) }
}

function isPrivate(step: Step): boolean {
  return step.mode === 'write' && step.privately
}

function turned(clock: Clock, request: v.InferOutput<typeof api.ClockRequest>, nowMs: number): Clock {
  switch (request.action) {
    case 'start':
      return startClock(clock, nowMs)
    case 'stop':
      return stopClock(clock, nowMs)
    case 'add':
      return addMinutes(clock, request.minutes, nowMs)
  }
}

/** Whoever goes back to a step whose time was up begins it anew. */
function unlessUsedUp(clock: Clock | undefined, nowMs: number): Clock | null {
  return clock === undefined || (remainingMs(clock, nowMs) ?? 1) <= 0 ? null : clock
}

function replanned({ step, clock, leftClocks }: Session, id: string, from: number, to: number): Partial<Session> {
  if (id === step) return { clock: replanClock(clock, from, to) }
  const left = leftClocks[id]
  return left === undefined ? {} : { leftClocks: { ...leftClocks, [id]: replanClock(left, from, to) } }
}

/** People find their table by its name. */
function requireFreeName(name: string, others: readonly { readonly value: Table }[]): void {
  const heard = (text: string) => text.trim().toLocaleLowerCase()
  if (others.some(({ value }) => heard(value.name) === heard(name))) throw new HttpProblem('nameTaken')
}

function requireTopic({ definition }: Session, topic: string): void {
  if (!definition.topics.some(({ id }) => id === topic)) throw new HttpProblem('invalid', `no topic "${topic}"`)
}

function newTable(sessionId: SessionId, table: { readonly name: string; readonly topic: string; readonly position: number }): Change[] {
  const tableId = newId<TableId>()
  return [{ collection: 'tables', id: tableId, value: { sessionId, ...table, callsSinceMs: null, comesAtMs: null } }, joinCode(sessionId, tableId)]
}

/** Two equal codes of 148 million: the write would replace the older one, at a chance of 1 in a million for 148 tables. */
function joinCode(sessionId: SessionId, tableId: TableId | null): Change {
  return { collection: 'joinCodes', id: newCode(JOIN_CODE_LENGTH), value: { sessionId, tableId } }
}
