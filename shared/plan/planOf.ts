import type { ActionPlan, LeftOut, PlanFigures, PlanNote, PlanQuery, Table } from '../api/plan.ts'
import type { ItemId } from '../document/portfolioItems.ts'
import type { NoteId, SessionId } from '../ids.ts'
import { readPathways } from '../pathways/readPathways.ts'
import { headsOfActions, withMergedActions } from '../portfolio/mergedActions.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'
import { planWordsOf } from '../process/planWords.ts'
import type { Definition, Localised } from '../process/definition.ts'
import { laneOf } from '../synthesis/synthesise.ts'
import { shownCategory } from '../trace/countNotes.ts'
import { traceBack } from '../trace/trace.ts'
import { actionsTable, outlineTables } from './actionTables.ts'
import { barriersTable, resultsTable } from './barriers.ts'
import { categoryName, countsTable } from './countsTable.ts'
import { indicatorsTable, interventionsTable } from './indicatorTables.ts'
import { nameOf, type Making } from './making.ts'
import { pathwaysTable } from './pathwaysTable.ts'
import { planSaying } from './planTexts.ts'
import { stakeholdersTable } from './stakeholders.ts'

export type PlanParts = PlanQuery & { readonly definition: Definition; readonly portfolio: Portfolio; readonly figures: PlanFigures }

/**
 * The Action Plan of a process: every table of the Climate City Contract that its portfolio speaks to. Nothing in it is made up: what nobody said is a gap,
 * and each cell knows the entry that says it and the notes behind that.
 */
export function planOf({ definition, portfolio: whole, figures, language, levers }: PlanParts): ActionPlan {
  const say = planSaying(language)
  const told = new Map<string, LeftOut>()
  const tell = (one: LeftOut) => void told.set(`${one.what} ${one.why}`, one)
  const united = withMergedActions(whole)
  const portfolio = withoutParked(united)
  const words = planWordsOf(definition)
  const inLanguage = (text: Localised) => text[language] || text.it || text.en
  const pathways = readPathways(portfolio, { levers: definition.levers, coBenefits: words.coBenefits, say: inLanguage })
  const making: Making = { definition, words, portfolio, pathways, figures, language, levers, say, behind: notesBehind(united), tell }
  tellOfActions(making, whole, united)
  const tables = [
    barriersTable(making), resultsTable(making), stakeholdersTable(making), pathwaysTable(making), actionsTable(making), ...outlineTables(making),
    indicatorsTable(making), interventionsTable(making, 'governance'), interventionsTable(making, 'social'), countsTable(making),
  ]
  const notes = notesOf(making, tables)
  tellOfTheRest(making, whole, notes.length)
  return { process: inLanguage(definition.name), language, levers, tables, notes, leftOut: [...told.values()] }
}

/** Parked actions are in no table. What leads to them, and what they lead to, is there without them. */
function withoutParked(portfolio: Portfolio): Portfolio {
  const parked = new Set<ItemId>(portfolio.actions.filter(({ state }) => state === 'parked').map(({ id }) => id))
  if (parked.size === 0) return portfolio
  return { ...portfolio, actions: portfolio.actions.filter(({ id }) => !parked.has(id)), links: portfolio.links.filter(({ from, to }) => !parked.has(from) && !parked.has(to)) }
}

/** The notes that stand behind an entry itself; if there are none, those of what it follows from. */
function notesBehind(portfolio: Portfolio): (of: ItemId) => readonly NoteId[] {
  const known = new Map<ItemId, readonly NoteId[]>()
  return (of) => {
    const found = known.get(of) ?? (portfolio.sources.get(of) ?? traceBack(portfolio, of).notes).map(({ id }) => id)
    known.set(of, found)
    return found
  }
}

function tellOfActions({ say, tell }: Making, whole: Portfolio, united: Portfolio): void {
  const heads = headsOfActions(whole)
  const nameOfAction = new Map(whole.actions.map(({ id, name }) => [id, name.trim() || say('unnamedAction')]))
  for (const { id } of whole.actions) {
    const head = heads.get(id)
    if (head !== undefined && head !== id) tell({ what: say('left.merged', { name: nameOfAction.get(id) ?? '' }), why: say('left.merged.why', { into: nameOfAction.get(head) ?? '' }) })
  }
  for (const { id, state } of united.actions) {
    if (state !== 'parked') continue
    const reason = whole.decisions.filter((decision) => decision.action === id && decision.state === 'parked').sort((a, b) => b.atMs - a.atMs)[0]?.reason.trim() ?? ''
    tell({ what: say('left.parked', { name: nameOfAction.get(id) ?? '' }), why: reason === '' ? say('left.parked.why') : say('left.parked.reason', { reason }) })
  }
}

function tellOfTheRest({ say, tell, figures }: Making, whole: Portfolio, used: number): void {
  for (const name of figures.unreadable) tell({ what: say('left.session', { name }), why: say('left.session.why') })
  if (whole.carried.size > used) tell({ what: say('left.unused', { count: whole.carried.size - used }), why: say('left.unused.why') })
  const apart = whole.scenarios.length + whole.cases.length
  if (apart > 0) tell({ what: say('left.scenarios', { count: apart }), why: say('left.scenarios.why') })
}

/** Every note that a table stands on, in the order in which they come to it. */
function notesOf(making: Making, tables: readonly Table[]): PlanNote[] {
  const { definition, portfolio, figures, language } = making
  const ids = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ sources }) => sources)))
  const shown = new Map(Object.entries(figures.shown).map(([session, categories]) => [session as SessionId, new Set(categories)] as const)) // its keys are session ids
  return [...ids].flatMap((id, at): PlanNote[] => {
    const note = portfolio.carried.get(id)
    if (note === undefined) return []
    const lane = laneOf(definition.tools, note.lane)
    return [{
      id,
      number: at + 1,
      session: note.sessionName,
      table: note.tableName,
      category: note.category === null ? null : categoryName(making, shownCategory(note, shown)),
      kind: lane === undefined ? note.lane : lane.noteName[language] || lane.noteName.it,
      lever: note.lever === null ? null : nameOf(making, definition.levers, note.lever),
      text: note.text,
    }]
  })
}
