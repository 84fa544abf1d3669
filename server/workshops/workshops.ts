import type { Logger } from 'pino'
import type * as v from 'valibot'
import type { ScenarioList, ScenarioRequest, WholeScenario } from '../../shared/api/scenarios.ts'
import { itemIds, readItem } from '../../shared/document/portfolioDocument.ts'
import type { Scenario } from '../../shared/document/portfolioItems.ts'
import { readSession, writeScenario } from '../../shared/document/sessionDocument.ts'
import { byOrder } from '../../shared/document/byOrder.ts'
import type { ProcessId, ScenarioId, SessionId, TableId } from '../../shared/ids.ts'
import { copyScenarios, SHORT, WHOLE, type Measure, type ScenarioCopy } from '../../shared/scenarios/copyScenario.ts'
import { FOLLOW_PORTFOLIO_MS, LIMITS } from '../../shared/wire/limits.ts'
import { HttpProblem } from '../http/problem.ts'
import type { RecordOf, Records } from '../records/records.ts'
import { lookInto } from '../rooms/lookInto.ts'
import type { OpenPortfolio, Rooms } from '../rooms/rooms.ts'
import type { Commands } from '../sessions/commands.ts'

type Ports = { readonly rooms: Rooms; readonly records: Records; readonly commands: Commands; readonly log: Logger }
type Order = v.InferOutput<typeof ScenarioRequest>

/**
 * The scenarios that workshops work on: which ones is in the session's record, what they say in the portfolio, and a copy of both in the session's document.
 * The copy follows the portfolio until the session ends, with nobody asking for it: whoever mends a title or adds a case while tables write means it for them.
 * A scenario that is taken off there stays in the document, marked. Written again whenever the session or the portfolio is opened, so a kill is made good.
 */
export class Workshops {
  private readonly ports: Ports
  private readonly following = new Set<ProcessId>()

  constructor(ports: Ports) {
    this.ports = ports
    const { rooms, log } = ports
    rooms.whenOpened(async ({ settings, sessionId }) => {
      if (settings.kind !== 'session') return
      // Not awaited: a portfolio that cannot be read keeps nobody out of the room.
      this.tell(sessionId).catch((error: unknown) => log.error({ session: sessionId, err: error }, 'the scenarios cannot be told'))
    })
    rooms.whenPortfolioOpened((open) => this.follow(open))
  }

  /** Of the process's scenarios those that are wanted, or all. Throws `invalid` if one is wanted that is not there. */
  async scenariosOf(processId: ProcessId, wanted?: readonly ScenarioId[]): Promise<ScenarioId[]> {
    const all = (await this.inPortfolio(processId)).map(({ id }) => id)
    if (wanted?.some((id) => !all.includes(id)) === true) throw new HttpProblem('invalid', 'scenarios: one that the process does not have')
    return wanted === undefined ? all.slice(0, LIMITS.maxSessionScenarios) : [...new Set(wanted)]
  }

  /** What there is in the portfolio, whether the session works on it or not. */
  async offered(sessionId: SessionId): Promise<ScenarioList> {
    const { processId } = await this.session(sessionId)
    return (await this.inPortfolio(processId as ProcessId)).map(({ id, title, topic }) => ({ id, title, topic })) // written by create
  }

  /** Brings a scenario in, gives it to tables, or takes it out. Throws `notFound` (no such scenario or table) and `invalid` (no workshop, or too many). */
  async change(sessionId: SessionId, { commandId, scenario, tables, takenOut }: Order): Promise<void> {
    const { records, commands, rooms } = this.ports
    await commands.once(sessionId, commandId, async () => {
      const session = await this.session(sessionId)
      if (session.phase !== 'workshop') throw new HttpProblem('invalid', 'a listening session works on no scenarios')
      const known = session.scenarios.find(({ id }) => id === scenario)
      if (known === undefined) await this.requireInPortfolio(session.processId as ProcessId, scenario) // written by create
      const there = (await records.find('tables', 'sessionId', sessionId)).map(({ id }) => id)
      if (tables.some((id) => !there.includes(id))) throw new HttpProblem('notFound', 'no such table')
      const now = { id: scenario, tables, takenOut }
      const scenarios = known === undefined ? [...session.scenarios, now] : session.scenarios.map((one) => (one === known ? now : one))
      if (scenarios.filter((one) => !one.takenOut).length > LIMITS.maxSessionScenarios) throw new HttpProblem('invalid', `more than ${LIMITS.maxSessionScenarios} scenarios`)
      return { answer: null, changes: [{ collection: 'sessions', id: sessionId, value: { ...session, scenarios } }] }
    })
    // Before any tablet hears of it, so that no note for it is refused.
    rooms.scenarios.ofSession(sessionId, [scenario])
    await this.tell(sessionId)
  }

  /** All that stands behind a scenario of the session. Throws `notFound`. */
  async whole(sessionId: SessionId, scenario: ScenarioId): Promise<WholeScenario> {
    const { processId, scenarios } = await this.session(sessionId)
    if (!scenarios.some(({ id }) => id === scenario)) throw new HttpProblem('notFound', 'no such scenario')
    const [copy] = await this.copies(processId as ProcessId, [scenario], WHOLE) // written by create
    if (copy === undefined) throw new HttpProblem('notFound', 'no such scenario')
    return { ...copy, behind: [...copy.behind], cases: copy.cases.map((one) => ({ ...one, pictures: [...one.pictures] })) }
  }

  /** One after the other, so that none writes what is older than what another one wrote. */
  private tell(sessionId: SessionId): Promise<void> {
    return this.ports.commands.inTurn(`scenarios ${sessionId}`, () => this.tellNow(sessionId))
  }

  /** Makes the session's document say which scenarios there are and what the portfolio says of them. */
  private async tellNow(sessionId: SessionId): Promise<void> {
    const { records, rooms } = this.ports
    const session = await records.get('sessions', sessionId)
    if (session === null || session.scenarios.length === 0) return
    const ids = session.scenarios.map(({ id }) => id as ScenarioId) // written by create and change
    const copies = new Map((await this.copies(session.processId as ProcessId, ids, SHORT)).map((copy) => [copy.id, copy]))
    const open = await rooms.open({ kind: 'session', sessionId })
    await open?.room.edit((doc) => {
      const before = new Map(readSession(doc)?.scenarios.map((one) => [one.id, one]))
      for (const { id, tables, takenOut } of session.scenarios) {
        const [told, copy] = [before.get(id as ScenarioId), copies.get(id as ScenarioId)]
        // Once the session has ended, it stays as people knew it.
        const content = session.joining === 'ended' ? (told ?? copy) : (copy ?? told)
        if (content !== undefined) writeScenario(doc, { ...content, tables: tables as TableId[], takenOut })
      }
    })
  }

  private async copies(processId: ProcessId, ids: readonly ScenarioId[], measure: Measure): Promise<ScenarioCopy[]> {
    const portfolio = await this.ports.rooms.open({ kind: 'portfolio', processId })
    return portfolio === null ? [] : lookInto(portfolio.room, (doc) => copyScenarios(doc, ids, measure))
  }

  private follow({ room, processId }: OpenPortfolio): void {
    let told: number | null = null
    room.follow({
      opened: () => undefined,
      // Told after every turn, also when it only read.
      committed: (sequence) => {
        if (sequence !== told) this.soon(processId)
        told = sequence
      },
    })
  }

  /** At most once a second: letters come one by one. */
  private soon(processId: ProcessId): void {
    if (this.following.has(processId)) return
    this.following.add(processId)
    setTimeout(() => {
      this.following.delete(processId)
      this.tellAll(processId).catch((error: unknown) => this.ports.log.error({ process: processId, err: error }, 'the scenarios cannot be told'))
    }, FOLLOW_PORTFOLIO_MS).unref()
  }

  /** Those that somebody may be looking at; the others are told when they are opened. */
  private async tellAll(processId: ProcessId): Promise<void> {
    const { records, rooms } = this.ports
    for (const { id, value } of await records.find('sessions', 'processId', processId)) {
      const sessionId = id as SessionId // ids of sessions are session ids
      if (value.scenarios.length > 0 && rooms.isOpen({ kind: 'session', sessionId })) await this.tell(sessionId)
    }
  }

  private async inPortfolio(processId: ProcessId): Promise<Scenario[]> {
    const portfolio = await this.ports.rooms.open({ kind: 'portfolio', processId })
    if (portfolio === null) throw new HttpProblem('notFound')
    const there = await lookInto(portfolio.room, (doc) => itemIds(doc, 'scenarios').flatMap((id) => readItem(doc, 'scenarios', id) ?? []))
    return there.filter(({ deleted }) => !deleted).sort(byOrder)
  }

  private async requireInPortfolio(processId: ProcessId, scenario: ScenarioId): Promise<void> {
    const all = await this.copies(processId, [scenario], SHORT)
    if (all.every(({ gone }) => gone)) throw new HttpProblem('notFound', 'no such scenario')
  }

  private async session(id: SessionId): Promise<RecordOf<'sessions'>> {
    const session = await this.ports.records.get('sessions', id)
    if (session === null) throw new HttpProblem('notFound')
    return session
  }
}
