import * as Y from 'yjs'
import type { DisplayLanguage } from '../api/display.ts'
import type { Ballot, CountedBallot, Counts } from '../ballots/ballot.ts'
import type { BallotId, ProcessId, SessionId, TableId } from '../ids.ts'
import { lockKey, type StandingLock } from '../locks/lock.ts'
import type { Summons } from '../locks/summons.ts'
import type { Definition, Step } from '../process/definition.ts'
import type { Spotlight } from '../programme/spotlight.ts'
import type { Reporting } from '../programme/reporting.ts'
import type { Clock } from '../programme/clock.ts'
import type { SessionScenario } from '../scenarios/sessionScenario.ts'
import type { DocumentSchema } from './schema.ts'
import { byOrder } from './byOrder.ts'

/** The document of a session, `session/<id>`: written by the server alone, on commands. */

export type SessionTable = {
  readonly id: TableId
  readonly name: string
  /** Topic id of the definition. */
  readonly topic: string
  /** Position in lists, from 0. */
  readonly position: number
  /** Since when it calls for a facilitator, server time; null while it does not. */
  readonly callsSinceMs: number | null
  /** When a facilitator said that they come, server time; null once it calls again. */
  readonly comesAtMs: number | null
}

/** What everybody may know of the trays of one table in one private step: numbers, never words. */
export type TableTrays = {
  readonly table: TableId
  readonly step: string
  /** Their notes are at the table; from then on it is a step like any other. */
  readonly revealed: boolean
  /** Who has a tray here: those who are connected to theirs, and those who have written or are done. */
  readonly people: number
  readonly done: number
  readonly notes: number
}

/** How much of what came late to a table nobody has decided on yet. */
export type TableLates = { readonly table: TableId; readonly count: number }

/** What a session is for: to hear what people say, or to make proposals and pathways of it. */
export const PHASES = ['listening', 'workshop'] as const
export type Phase = (typeof PHASES)[number]

/** Whom a session lets in: whoever has a code; only who is in already; nobody but those who lead and look on, once it has ended. */
export const JOINING = ['open', 'closed', 'ended'] as const
export type Joining = (typeof JOINING)[number]

export type SessionState = {
  readonly id: SessionId
  readonly processId: ProcessId | null
  readonly phase: Phase
  readonly name: string
  readonly definition: Definition
  /** The steps of this session, begun as a copy of the process's and edited live. */
  readonly programme: readonly Step[]
  /** The current step's id. */
  readonly step: string
  readonly clock: Clock
  readonly joining: Joining
  /** What fills the projector; null: the step's own picture. */
  readonly spotlight: Spotlight | null
  /** Everyone is called to look at something; null: nobody is. */
  readonly summons: Summons | null
  /** Whether people see which category a note speaks for; the notes know it all the same. */
  readonly showCategories: boolean
  /** What the projector speaks: one language, or the titles in both; null: that of its own browser. */
  readonly displayLanguage: DisplayLanguage
  readonly tables: readonly SessionTable[]
  /** In the order in which they were opened. */
  readonly ballots: readonly CountedBallot[]
  readonly trays: readonly TableTrays[]
  /** How far each step is in which tables report, by step id; those that have not begun are missing. */
  readonly reports: Readonly<Record<string, Reporting>>
  /** What is closed, the longest first. */
  readonly locks: readonly StandingLock[]
  readonly lates: readonly TableLates[]
  /** What a workshop works on, and what was taken out of it, in order. */
  readonly scenarios: readonly SessionScenario[]
}

function stateOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('session')
}

function tablesOf(doc: Y.Doc): Y.Map<SessionTable> {
  return doc.getMap<SessionTable>('tables')
}

function traysOf(doc: Y.Doc): Y.Map<TableTrays> {
  return doc.getMap<TableTrays>('trays')
}

function reportsOf(doc: Y.Doc): Y.Map<Reporting> {
  return doc.getMap<Reporting>('reports')
}

function locksOf(doc: Y.Doc): Y.Map<StandingLock> {
  return doc.getMap<StandingLock>('locks')
}

function scenariosOf(doc: Y.Doc): Y.Map<SessionScenario> {
  return doc.getMap<SessionScenario>('scenarios')
}

function latesOf(doc: Y.Doc): Y.Map<TableLates> {
  return doc.getMap<TableLates>('lates')
}

/** The session, or null before the document has arrived. */
export function readSession(doc: Y.Doc): SessionState | null {
  const state = stateOf(doc)
  const definition = state.get('definition')
  if (definition === undefined) return null
  return {
    // Written by the server through writeSession alone, so the types hold.
    id: state.get('id') as SessionId,
    // Missing in documents from before there were workshops, until they are opened.
    processId: (state.get('processId') ?? null) as ProcessId | null,
    phase: (state.get('phase') ?? 'listening') as Phase,
    name: state.get('name') as string,
    definition: definition as Definition,
    programme: state.get('programme') as readonly Step[],
    step: state.get('step') as string,
    clock: state.get('clock') as Clock,
    joining: state.get('joining') as Joining,
    spotlight: state.get('spotlight') as Spotlight | null,
    summons: (state.get('summons') ?? null) as Summons | null,
    showCategories: state.get('showCategories') as boolean,
    displayLanguage: (state.get('displayLanguage') ?? null) as DisplayLanguage,
    tables: [...tablesOf(doc).values()].sort((a, b) => a.position - b.position),
    ballots: readBallots(doc),
    trays: [...traysOf(doc).values()],
    reports: Object.fromEntries(reportsOf(doc)),
    locks: [...locksOf(doc).values()].sort((a, b) => a.sinceMs - b.sinceMs),
    lates: [...latesOf(doc).values()],
    scenarios: [...scenariosOf(doc).values()].sort(byOrder),
  }
}

export function currentStep(session: Pick<SessionState, 'programme' | 'step'>): Step | undefined {
  return session.programme.find((step) => step.id === session.step)
}

/** Sets what is given, writes nothing that is already so. Call inside a transaction. */
export function writeSession(doc: Y.Doc, change: Partial<Omit<SessionState, 'tables' | 'ballots' | 'trays' | 'reports' | 'locks' | 'lates' | 'scenarios'>>): void {
  const state = stateOf(doc)
  for (const [key, value] of Object.entries(change)) {
    if (JSON.stringify(state.get(key)) !== JSON.stringify(value)) state.set(key, value)
  }
}

export function writeTable(doc: Y.Doc, table: SessionTable): void {
  const tables = tablesOf(doc)
  if (JSON.stringify(tables.get(table.id)) !== JSON.stringify(table)) tables.set(table.id, table)
}

export function writeReport(doc: Y.Doc, step: string, reporting: Reporting): void {
  const reports = reportsOf(doc)
  if (JSON.stringify(reports.get(step)) !== JSON.stringify(reporting)) reports.set(step, reporting)
}

/** A ballot whose counts have not come yet has none. */
const NO_COUNTS: Counts = { voted: 0, seats: 0, totals: null, categories: null }

function readBallots(doc: Y.Doc): CountedBallot[] {
  const counts = doc.getMap<Counts>('ballotCounts')
  const ballots = [...doc.getMap<Ballot>('ballots').values()]
  return ballots.map((ballot) => ({ ...ballot, counts: counts.get(ballot.id) ?? NO_COUNTS })).sort((a, b) => a.openedAtMs - b.openedAtMs)
}

/** What is counted is apart from the ballot: it changes with every dot, and is small. */
export function writeBallot(doc: Y.Doc, ballot: Ballot, counts: Counts): void {
  setIfNew(doc.getMap<Ballot>('ballots'), ballot.id, ballot)
  setIfNew(doc.getMap<Counts>('ballotCounts'), ballot.id, counts)
}

function setIfNew<Value>(map: Y.Map<Value>, id: BallotId, value: Value): void {
  if (JSON.stringify(map.get(id)) !== JSON.stringify(value)) map.set(id, value)
}

/** What is revealed stays revealed, whatever is counted. */
export function writeTrays(doc: Y.Doc, trays: TableTrays): void {
  const all = traysOf(doc)
  const key = `${trays.table}.${trays.step}`
  if (all.get(key)?.revealed === true && !trays.revealed) return
  if (JSON.stringify(all.get(key)) !== JSON.stringify(trays)) all.set(key, trays)
}

/** These are all that there are. Call inside a transaction. */
export function writeLocks(doc: Y.Doc, locks: readonly StandingLock[]): void {
  const all = locksOf(doc)
  const wanted = new Map(locks.map((lock) => [lockKey(lock), lock]))
  for (const key of all.keys()) if (!wanted.has(key)) all.delete(key)
  for (const [key, lock] of wanted) if (all.get(key)?.sinceMs !== lock.sinceMs) all.set(key, lock)
}

export function writeLates(doc: Y.Doc, { table, count }: TableLates): void {
  if ((latesOf(doc).get(table)?.count ?? 0) !== count) latesOf(doc).set(table, { table, count })
}

/** None ever goes: notes name them. */
export function writeScenario(doc: Y.Doc, scenario: SessionScenario): void {
  if (JSON.stringify(scenariosOf(doc).get(scenario.id)) !== JSON.stringify(scenario)) scenariosOf(doc).set(scenario.id, scenario)
}

/** The private step that this table writes in now: none once its trays are revealed. */
export function privateStep(session: Pick<SessionState, 'programme' | 'step' | 'trays'>, table: TableId): Step | null {
  const step = currentStep(session)
  if (step?.mode !== 'write' || !step.privately) return null
  return session.trays.some((trays) => trays.table === table && trays.step === step.id && trays.revealed) ? null : step
}

/** Nobody but the server writes here; the gate needs no more than the names of the roots. */
export const sessionSchema: DocumentSchema = {
  session: { holds: 'values', write: 'server', maxEntries: 20, isKey: () => true, accepts: () => true },
  tables: { holds: 'values', write: 'server', maxEntries: 500, isKey: () => true, accepts: () => true },
  ballots: { holds: 'values', write: 'server', maxEntries: 500, isKey: () => true, accepts: () => true },
  ballotCounts: { holds: 'values', write: 'server', maxEntries: 500, isKey: () => true, accepts: () => true },
  reports: { holds: 'values', write: 'server', maxEntries: 500, isKey: () => true, accepts: () => true },
  trays: { holds: 'values', write: 'server', maxEntries: 20_000, isKey: () => true, accepts: () => true },
  locks: { holds: 'values', write: 'server', maxEntries: 20_000, isKey: () => true, accepts: () => true },
  lates: { holds: 'values', write: 'server', maxEntries: 500, isKey: () => true, accepts: () => true },
  scenarios: { holds: 'values', write: 'server', maxEntries: 500, isKey: () => true, accepts: () => true },
}
