import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { Outcome } from '../../shared/api/synthesis.ts'
import type { Counts } from '../../shared/attendance/counts.ts'
import { clustersOf } from '../../shared/document/plenaryDocument.ts'
import { itemIds, itemsOf } from '../../shared/document/portfolioDocument.ts'
import type { ItemId, ItemRoot } from '../../shared/document/portfolioItems.ts'
import type { Phase } from '../../shared/document/sessionDocument.ts'
import { notesOf } from '../../shared/document/tableDocument.ts'
import { ID_ALPHABET, type ActionId, type AuthorId, type ClusterId, type CommandId, type NoteId, type ProcessId, type ScenarioId, type SessionId, type TableId, type ThemeId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { createCluster } from '../../shared/ops/createCluster.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { mergeNotes } from '../../shared/ops/mergeNotes.ts'
import { clusterNotes } from '../../shared/ops/placeNotes.ts'
import { linkItems, pick, setEmission, setSame, setTheme } from '../../shared/ops/portfolio.ts'
import { carriedFrom, carryOver } from '../../shared/portfolio/carryOver.ts'
import { synthesise } from '../../shared/synthesis/synthesise.ts'
import { lanesById, type Language, type Localised, type Step } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { WORKSHOP } from '../../shared/process/workshopTools.ts'
import { everythingOf, readTable, rollUp, type TableState } from '../../shared/rollup/mirror.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Records } from '../records/records.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Processes } from '../sessions/processes.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { Synthesis } from '../synthesis/synthesis.ts'
import { ACTIONS, AIM, FINDINGS, IMPACTS, INDICATORS, INTERVENTIONS, LISTENING, NAME, NETWORKS, SAME, SCENARIOS, STRATEGIES, THEMES, WORKSHOP_SESSION, type ToldNote, type ToldSession, type ToldTable } from './borgoverde.ts'

type Means = { readonly records: Records; readonly rooms: Rooms; readonly processes: Processes; readonly sessions: Sessions; readonly synthesis: Synthesis; readonly nowMs: () => number }

const DAY_MS = 86_400_000

/**
 * Makes the example: a process with its sessions, tables, plenaries and portfolio, each written through the same ops as by people. All its ids follow
 * from the command's, and what is there is not written again: sent twice, or again after a kill, it is one example.
 */
export class Example {
  private readonly means: Means

  constructor(means: Means) {
    this.means = means
  }

  async make(commandId: CommandId, language: Language): Promise<ProcessId> {
    const { processes } = this.means
    const processId = await processes.make({ commandId, definition: { ...PRATO, name: NAME, aim: AIM } })
    const told = new Telling(this.means, { processId, commandId, language })
    await told.everything()
    return processId
  }
}

/** One example on its way into rooms and records. */
class Telling {
  private readonly means: Means
  private readonly processId: ProcessId
  private readonly commandId: CommandId
  private readonly language: Language

  constructor(means: Means, { processId, commandId, language }: { readonly processId: ProcessId; readonly commandId: CommandId; readonly language: Language }) {
    this.means = means
    this.processId = processId
    this.commandId = commandId
    this.language = language
  }

  async everything(): Promise<void> {
    for (const session of LISTENING) await this.meet(session, 'listening', PRATO.programme)
    await this.editPortfolio('scenarios', (doc, outcomes) => this.scenarios(doc, outcomes))
    await this.meet(WORKSHOP_SESSION, 'workshop', WORKSHOP)
    await this.editPortfolio('actions', (doc, outcomes) => this.plan(doc, outcomes))
  }

  /** A session with what its tables wrote, and what its plenary made of it; over since long. */
  private async meet(told: ToldSession, phase: Phase, programme: readonly Step[]): Promise<void> {
    const { records, sessions, nowMs } = this.means
    const wanted = told.tables.map(({ topic }, i) => ({ name: `${this.say({ it: 'Tavolo', en: 'Table' })} ${i + 1}`, topic }))
    const name = this.say(told.name)
    const sessionId = await sessions.create(this.processId, { commandId: this.id(name), name, phase, tables: wanted, programme: [...programme] }, this.language)
    const tables = [...(await records.find('tables', 'sessionId', sessionId))].sort((a, b) => a.value.position - b.value.position)
    const states: TableState[] = []
    for (const [i, table] of told.tables.entries()) {
      const there = tables[i]
      if (there !== undefined) states.push(await this.write(there.id as TableId, table, name)) // ids of tables are table ids
    }
    await this.gather(sessionId, told, states)
    await sessions.setJoining(sessionId, this.id(`${name} ends`), 'ended')
    const session = await records.get('sessions', sessionId)
    if (session === null) throw new HttpProblem('notFound')
    const last = session.programme.at(-1)?.id ?? session.step
    await records.write([
      { collection: 'sessions', id: sessionId, value: { ...session, step: last, createdAtMs: nowMs() - told.daysAgo * DAY_MS } },
      { collection: 'erasures', id: this.id(`${name} people`), value: { sessionId, atMs: nowMs(), by: 'retention', counts: countsOf(told.people) } },
    ])
  }

  private async write(tableId: TableId, { topic, notes }: ToldTable, session: string): Promise<TableState> {
    const open = await this.means.rooms.open({ kind: 'table', tableId })
    if (open === null) throw new HttpProblem('notFound')
    const lanes = lanesById(PRATO)
    let state: TableState | null = null
    await open.room.edit((doc) => {
      if (notesOf(doc).size === 0) {
        for (const note of notes) {
          const author = this.id<AuthorId>(`${session} ${topic} ${note.category}`)
          addNote(doc, { ...this.asked(note), id: this.id(note.key), author, category: note.category, lane: note.lane, text: this.say(note.text), lever: note.lever ?? null }, this.means)
        }
        for (const { key, category, to = [] } of notes) {
          for (const other of to) linkNotes(doc, { author: this.id(`${session} ${topic} ${category}`), from: this.id(key), to: this.id(other), lanes })
        }
      }
      state = readTable(doc, everythingOf(doc), { table: tableId, topic }, 0)
    })
    if (state === null) throw new Error('the edit did not run')
    return state
  }

  /** What workshops ask of a note besides its words. */
  private asked({ scenario, ratings, pick: picked }: ToldNote) {
    return { scenario: scenario === undefined ? null : this.id<ScenarioId>(scenario), ratings: ratings ?? null, pick: picked ?? null }
  }

  private async gather(sessionId: SessionId, { clusters, same }: ToldSession, states: readonly TableState[]): Promise<void> {
    const open = await this.means.rooms.open({ kind: 'plenary', sessionId })
    if (open === null) throw new HttpProblem('notFound')
    await open.room.edit((doc) => {
      // Not awaiting the mirror: it does the same again, to no effect.
      doc.transact(() => {
        for (const state of states) rollUp(doc, state)
      })
      if (clustersOf(doc).size > 0) return
      for (const [head, others] of Object.entries(same)) mergeNotes(doc, others.map((key) => this.id<NoteId>(key)), this.id(head))
      for (const [i, { key, title, colour, notes }] of clusters.entries()) {
        const made = createCluster(doc, { id: this.id(key), author: this.id('facilitator'), title: this.say(title), colour, x: i * 900, y: 0 })
        if (made.ok) clusterNotes(doc, notes.map((note) => this.id<NoteId>(note)), made.value)
      }
    })
  }

  /** Unless it has entries of this kind already. */
  private async editPortfolio(root: ItemRoot, change: (doc: Y.Doc, outcomes: readonly Outcome[]) => void): Promise<void> {
    const { outcomes } = await this.means.synthesis.outcomes(this.processId)
    const open = await this.means.rooms.open({ kind: 'portfolio', processId: this.processId })
    if (open === null) throw new HttpProblem('notFound')
    await open.room.edit((doc) => {
      if (itemIds(doc, root).length === 0) doc.transact(() => change(doc, outcomes))
    })
  }

  private scenarios(doc: Y.Doc, outcomes: readonly Outcome[]): void {
    for (const { title, colour, topic, clusters } of THEMES) {
      const id = this.item(doc, 'themes', this.say(title), { title }, { colour, topic })
      setTheme(doc, clusters.map((key) => this.id<ClusterId>(key)), id as ThemeId)
    }
    for (const [into, line] of SAME) setSame(doc, [this.id(line)], this.id(into))
    for (const { key, title, description, topic, clusters, lines, cases } of SCENARIOS) {
      const scenario = this.item(doc, 'scenarios', key, { title, description }, { topic }, { outcomes, clusters, lines })
      for (const { title: called, place, text, shows } of cases) this.item(doc, 'cases', this.say(called), { title: called, place, text, shows }, { scenario })
    }
  }

  private plan(doc: Y.Doc, outcomes: readonly Outcome[]): void {
    const { nowMs } = this.means
    for (const { key, kind, text, from } of FINDINGS) this.item(doc, 'findings', key, { text }, { kind }, { outcomes, lines: from })
    for (const { key, ...texts } of STRATEGIES) this.item(doc, 'strategies', key, texts)
    for (const { key, fields, strategy, scenario, levers, emissions, from, against, decisions, ...texts } of ACTIONS) {
      const { name, description, responsible, scale, stakeholders, comments, removedEnergy } = texts
      const action = this.item(doc, 'actions', key, { name, description, responsible, scale, stakeholders, comments, removedEnergy }, { ...fields, strategy: this.id(strategy), scenario: this.id(scenario) }, { outcomes, lines: from })
      for (const lever of levers) pick(doc, action, 'levers', lever, true)
      for (const [sector, tonnes] of Object.entries(emissions)) setEmission(doc, action as ActionId, sector, tonnes)
      for (const finding of against) linkItems(doc, this.id(finding), action)
      for (const { state, reason, daysAgo } of decisions) this.item(doc, 'decisions', `${key} ${state}`, {}, { action, state, reason: this.say(reason), atMs: nowMs() - daysAgo * DAY_MS })
    }
    for (const { key, stage, text, coBenefit = null, indirect = false, field, from, after } of IMPACTS) {
      const impact = this.item(doc, 'impacts', key, { text }, { stage, coBenefit, indirect, field }, { outcomes, lines: from })
      for (const before of after) linkItems(doc, this.id(before), impact)
    }
    for (const { number, name, unit, of, ...targets } of INDICATORS) {
      const indicator = this.item(doc, 'indicators', number, { number: { it: number, en: number }, name, unit }, targets)
      for (const one of of) linkItems(doc, indicator, this.id(one))
    }
    for (const { kind, picks, from, ...texts } of INTERVENTIONS) {
      const intervention = this.item(doc, 'interventions', this.say(texts.name), texts, { kind }, { outcomes, lines: from })
      for (const coBenefit of picks) pick(doc, intervention, 'coBenefits', coBenefit, true)
    }
    for (const { name, description, invited, attended, ...fields } of NETWORKS) this.item(doc, 'networks', this.say(name), { name, description, invited, attended }, fields)
  }

  /** An entry with its words, standing on the notes and clusters of these keys. */
  private item(doc: Y.Doc, root: ItemRoot, key: string, texts: Readonly<Record<string, Localised>>, fields: object = {}, from: From = { outcomes: [] }): ItemId {
    const id = this.id<ItemId>(key)
    const carried = carriedFrom(synthesise(from.outcomes), { clusters: (from.clusters ?? []).map((one) => this.id<ClusterId>(one)), lines: (from.lines ?? []).map((one) => this.id<NoteId>(one)) })
    carryOver(doc, { root, id, author: this.id('lab'), fields: { ...fields } }, { ...carried, title: '' })
    for (const [field, text] of Object.entries(texts)) {
      const live = itemsOf(doc, root).get(id)?.get(field)
      if (live instanceof Y.Text) live.insert(0, this.say(text))
    }
    return id
  }

  /** Of the command and a key of the story. */
  private id<T extends ItemId | NoteId | ClusterId | CommandId | AuthorId>(key: string): T {
    const bytes = createHash('sha256').update(`${this.commandId} ${key}`).digest()
    return Array.from({ length: 20 }, (_, i) => ID_ALPHABET[(bytes[i] ?? 0) & 31]).join('') as T // in the shape of an id
  }

  private say(text: Localised): string {
    return text[this.language]
  }
}

type From = { readonly outcomes: readonly Outcome[]; readonly clusters?: readonly string[]; readonly lines?: readonly string[] }

function countsOf(people: ToldSession['people']): Counts {
  const byCategory = Object.entries(people).map(([key, [invited, attended]]) => ({ key, people: invited, invited, attended }))
  const all = byCategory.reduce((sum, row) => ({ people: sum.people + row.people, invited: sum.invited + row.invited, attended: sum.attended + row.attended }), { people: 0, invited: 0, attended: 0 })
  return { ...all, byCategory, byNetwork: [] }
}
