import * as v from 'valibot'
import { MIN_GROUP } from '../wire/limits.ts'

const Row = v.object({
  /** A category's id or a network's name; empty: not known. */
  key: v.string(),
  /** Who was on the list before. */
  invited: v.number(),
  /** Who came, on the list or not. */
  attended: v.number(),
  /** Whoever was invited or came: at most the sum of both. */
  people: v.number(),
})
export type CountRow = v.InferOutput<typeof Row>

/** Who was invited and who came, in numbers alone: what table A-3 of the Action Plan needs, and what stays after an erasure. */
export const Counts = v.object({ people: v.number(), invited: v.number(), attended: v.number(), byCategory: v.array(Row), byNetwork: v.array(Row) })
export type Counts = v.InferOutput<typeof Counts>

export type Counted = { readonly category: string | null; readonly network: string; readonly invitedAtMs: number | null; readonly attendedAtMs: number | null }

export function countAttendance(people: readonly Counted[]): Counts {
  const total = rowOf('', people)
  return {
    people: total.people,
    invited: total.invited,
    attended: total.attended,
    byCategory: rowsBy(people, ({ category }) => category ?? ''),
    byNetwork: rowsBy(people, ({ network }) => network.trim()),
  }
}

/** What was counted before an erasure and what was counted since, as one. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    people: a.people + b.people,
    invited: a.invited + b.invited,
    attended: a.attended + b.attended,
    byCategory: addRows([...a.byCategory, ...b.byCategory]),
    byNetwork: addRows([...a.byNetwork, ...b.byNetwork]),
  }
}

/**
 * Rows of fewer than `MIN_GROUP` people become one, its key null. If that one is still too small, the next smallest joins it: a row that is
 * the difference to the total would tell the same.
 */
export function foldSmall(rows: readonly CountRow[]): (Omit<CountRow, 'key'> & { readonly key: string | null })[] {
  const bySize = [...rows].sort((a, b) => a.people - b.people)
  const small = bySize.filter(({ people }) => people < MIN_GROUP)
  if (small.length === 0) return [...rows]
  let folded = sum(small)
  for (const next of bySize.slice(small.length)) {
    if (folded.people >= MIN_GROUP) break
    small.push(next)
    folded = sum(small)
  }
  return [...rows.filter((row) => !small.includes(row)), { ...folded, key: null }]
}

function rowsBy(people: readonly Counted[], keyOf: (person: Counted) => string): CountRow[] {
  const groups = new Map<string, Counted[]>()
  for (const person of people) groups.set(keyOf(person), [...(groups.get(keyOf(person)) ?? []), person])
  return [...groups].map(([key, members]) => rowOf(key, members)).sort(byKey)
}

function rowOf(key: string, people: readonly Counted[]): CountRow {
  const count = (is: (person: Counted) => boolean) => people.filter(is).length
  return { key, people: people.length, invited: count(({ invitedAtMs }) => invitedAtMs !== null), attended: count(({ attendedAtMs }) => attendedAtMs !== null) }
}

function addRows(rows: readonly CountRow[]): CountRow[] {
  const keys = [...new Set(rows.map(({ key }) => key))]
  return keys.map((key) => ({ ...sum(rows.filter((row) => row.key === key)), key })).sort(byKey)
}

function sum(rows: readonly CountRow[]): Omit<CountRow, 'key'> {
  const of = (part: 'people' | 'invited' | 'attended') => rows.reduce((total, row) => total + row[part], 0)
  return { people: of('people'), invited: of('invited'), attended: of('attended') }
}

/** What is not known comes last. */
function byKey(a: CountRow, b: CountRow): number {
  return Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : 1)
}
