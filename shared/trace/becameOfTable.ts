import type { Outcome, OutcomeNote } from '../api/synthesis.ts'
import type { TableBecame, Told } from '../api/trace.ts'
import type { ItemId } from '../document/portfolioItems.ts'
import type { TableId } from '../ids.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'
import type { PlanWords } from '../process/definition.ts'
import { LIMITS } from '../wire/limits.ts'
import { traceBack, traceForward, type Became } from './trace.ts'

type Content = Pick<Outcome, 'notes' | 'lines'>
type Taken = Pick<TableBecame, 'taken' | 'open'>

/**
 * What those at a table may know of what became of their notes: findings, scenarios, actions that are a draft, agreed or parked, and the effects
 * of such actions where the notes themselves stand behind them. Ideas, what still goes by another table's words, and whatever has no name yet, are "being looked at". What its author took back is not told of.
 */
export function becameOfTable(portfolio: Portfolio, { notes, lines }: Content, table: TableId, words: PlanWords): Taken {
  const alike = new Map(lines.flatMap(({ sources }) => sources.map((source) => [source, sources] as const)))
  const groups = new Map<string, { readonly notes: OutcomeNote[]; readonly became: readonly Became[] }>()
  let open = 0
  for (const note of notes) {
    if (note.table !== table || note.withdrawn) continue
    const became = traceForward(portfolio, note.id, alike.get(note.id))
    if (became.length === 0) {
      open++
      continue
    }
    const told = became.filter((one) => mayTell(portfolio, one) && !isBorrowed(portfolio, one, table)).sort((a, b) => ORDER.indexOf(a.root) - ORDER.indexOf(b.root))
    const key = told.map(({ id }) => id).join(' ')
    const group = groups.get(key) ?? { notes: [], became: told }
    group.notes.push(note)
    groups.set(key, group)
  }
  const taken = [...groups.values()].map(({ notes: here, became }) => ({ notes: here.map(({ id, lane, text }) => ({ id, lane, text })), became: became.map((one) => tell(portfolio, words, one, became)) }))
  return { taken: taken.sort((a, b) => b.became.length - a.became.length), open }
}

/** What was found, the future it became part of, what is to be done about it, and what that leads to. */
const ORDER: readonly Became['root'][] = ['findings', 'scenarios', 'actions', 'impacts']

function mayTell(portfolio: Portfolio, { id, root, title, state, into, coBenefit, why }: Became): boolean {
  if (!ORDER.includes(root) || (title === '' && coBenefit === null)) return false
  if (root === 'actions') return isTold(state) && !(into !== null && portfolio.actions.some((one) => one.id === into))
  return root !== 'impacts' || (why === 'note' && isLedToByToldAction(portfolio, id))
}

/** What was carried over is called by the words of a note until the lab finds others. If another table's they are, they are not told before it is agreed. */
function isBorrowed(portfolio: Portfolio, { id, title, state }: Became, table: TableId): boolean {
  if (title === '' || state === 'agreed') return false
  const saying = traceBack(portfolio, id).notes.filter(({ text }) => text.trim() === title || (title.length >= LIMITS.maxTitleLength - 1 && text.startsWith(title)))
  return saying.length > 0 && saying.every((note) => note.table !== table)
}

function isTold(state: Became['state']): state is 'draft' | 'agreed' | 'parked' {
  return state === 'draft' || state === 'agreed' || state === 'parked'
}

/** An expected result of a mere idea would tell the idea. */
function isLedToByToldAction(portfolio: Portfolio, impact: ItemId): boolean {
  const behind = new Set(traceBack(portfolio, impact).behind.map(({ id }) => id))
  return portfolio.actions.some(({ id, state }) => behind.has(id) && isTold(state))
}

function tell(portfolio: Portfolio, words: PlanWords, one: Became, all: readonly Became[]): Told {
  const { notes, tables } = traceBack(portfolio, one.id).counts
  const told = { title: one.title, from: (one.from === null ? undefined : all.find(({ id }) => id === one.from))?.title ?? null, notes, tables }
  switch (one.root) {
    case 'findings':
      return { kind: 'finding', ...told }
    case 'scenarios':
      return { kind: 'scenario', ...told }
    case 'impacts':
      return { kind: 'impact', ...told, picked: words.coBenefits.find(({ id }) => id === one.coBenefit)?.name ?? null }
    default:
      return { kind: 'action', ...told, state: isTold(one.state) ? one.state : 'draft', outline: outlineOf(portfolio, words, one.id) }
  }
}

/** What an agreed action is about. Who is responsible for it, what it costs and what was remarked on it stays with the lab. */
function outlineOf({ actions }: Portfolio, words: PlanWords, id: ItemId): Extract<Told, { kind: 'action' }>['outline'] {
  const action = actions.find((each) => each.id === id)
  if (action?.state !== 'agreed') return null
  return { description: action.description, field: words.fields.find((field) => field.id === action.field)?.name ?? null }
}

