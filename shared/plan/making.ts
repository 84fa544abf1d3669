import type { Cell, Column, LeftOut, Part, PlanFigures, PlanLevers, Row, Table } from '../api/plan.ts'
import type { ItemId } from '../document/portfolioItems.ts'
import type { NoteId } from '../ids.ts'
import type { Pathways } from '../pathways/pathways.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'
import type { Definition, Language, Named, PlanWords } from '../process/definition.ts'
import type { PlanText, SayPlan } from './planTexts.ts'

/** What every table of the plan is made from. */
export type Making = {
  readonly definition: Pick<Definition, 'name' | 'topics' | 'levers' | 'categories' | 'tools'>
  readonly words: PlanWords
  /** Its merged actions are one, and parked ones are out. */
  readonly portfolio: Portfolio
  /** Of that portfolio. */
  readonly pathways: Pathways
  readonly figures: PlanFigures
  readonly language: Language
  readonly levers: PlanLevers
  readonly say: SayPlan
  /** The notes behind an entry. */
  readonly behind: (of: ItemId) => readonly NoteId[]
  /** Tells of what is not in the plan, or not as it should be. The same is told once. */
  readonly tell: (told: LeftOut) => void
}

/** Words that an entry says. */
export function said({ behind }: Making, of: ItemId, text: string): Part[] {
  return text.trim() === '' ? [] : [{ text: text.trim(), amount: null, of, sources: [...behind(of)] }]
}

/** A number that an entry says; `text`: what of. */
export function counted({ behind }: Making, of: ItemId, number: number | null, unit: string, text = ''): Part[] {
  return number === null ? [] : [{ text, amount: { number, unit }, of, sources: [...behind(of)] }]
}

/** A word of the process, or a count: nobody has to have said it. */
export function word(text: string | null): Part[] {
  return text === null || text === '' ? [] : [{ text, amount: null, of: null, sources: [] }]
}

/** A word of the process that an entry names. */
export function named(making: Making, of: ItemId, list: readonly Named[], slug: string | null): Part[] {
  return slug === null ? [] : said(making, of, nameOf(making, list, slug))
}

/** One that was taken off the process's list while the portfolio names it is told by its id. */
export function nameOf({ language, say, tell }: Making, list: readonly Named[], slug: string): string {
  const found = list.find(({ id }) => id === slug)
  if (found === undefined) tell({ what: say('left.gone', { name: slug }), why: say('left.gone.why') })
  return found === undefined ? slug : found.name[language] || found.name.it || found.name.en
}

export function cellOf(parts: readonly Part[], of: ItemId | null): Cell {
  return { parts: [...parts], gap: parts.length === 0, of }
}

/** `outline` tables have their sections with the columns. */
export function columnsOf({ say }: Making, texts: readonly PlanText[], sections: Readonly<Partial<Record<PlanText, PlanText>>> = {}): Column[] {
  let section: string | null = null
  return texts.map((text) => {
    const begins = sections[text]
    if (begins !== undefined) section = say(begins)
    return { id: text, heading: say(text), section }
  })
}

export function rowOf(of: ItemId | null, cells: readonly Cell[]): Row {
  const parts = cells.flatMap((cell) => cell.parts)
  return { of, cells: [...cells], sources: [...new Set(parts.flatMap(({ sources }) => sources))], unsourced: parts.some((part) => part.of !== null && part.sources.length === 0) }
}

/** A table without a row has one of gaps, so that what is missing is seen. */
export function tableOf(table: Omit<Table, 'gaps' | 'rows' | 'layout'> & { readonly rows: readonly Row[]; readonly layout?: Table['layout'] }): Table {
  const rows = table.rows.length > 0 ? [...table.rows] : [rowOf(null, table.columns.map(() => cellOf([], null)))]
  return { layout: 'rows', ...table, rows, gaps: rows.reduce((sum, { cells }) => sum + cells.filter(({ gap }) => gap).length, 0) }
}

/** In the order of a list of the process, what is in none of it last. */
export function byPlaceIn<Each>(list: readonly Named[], slugOf: (one: Each) => string | null): (a: Each, b: Each) => number {
  const places = new Map(list.map(({ id }, at) => [id, at]))
  const place = (one: Each) => places.get(slugOf(one) ?? '') ?? list.length
  return (a, b) => place(a) - place(b)
}

/** A lever as this plan's version names it; null: none of the mission's. */
export type LeverName = { readonly key: string; readonly text: string }
