import type { Definition } from '../process/definition.ts'

export type Sitter = {
  readonly id: string
  readonly category: string | null
  /** The table where somebody put them by hand, or null. They stay there. */
  readonly pinnedTo: string | null
}

export type DivideOptions = {
  /** `mixed`: every table hears every category. `together`: a category sits at as few tables as sizes allow. */
  readonly categories: 'mixed' | 'together'
  /** The process's groups have tables of their own. Without them everyone may sit anywhere. */
  readonly groups: Definition['groups'] | null
  /** Another number shuffles otherwise; the same one divides the same. */
  readonly seed: number
}

/**
 * People to tables, by their ids, with sizes as even as the people who were put somewhere by hand allow (they differ by one at most). With groups, that
 * holds for the tables of each group. Whoever has no group fills the emptiest tables.
 */
export function divide(people: readonly Sitter[], tables: readonly string[], options: DivideOptions): Map<string, string> {
  const seats = new Seats(tables)
  const free: Sitter[] = []
  for (const person of people) {
    if (person.pinnedTo !== null && tables.includes(person.pinnedTo)) seats.take(person, person.pinnedTo)
    else free.push(person)
  }
  if (tables.length === 0) return seats.of
  const shuffled = shuffle(free, options.seed)
  const fill = options.categories === 'mixed' ? fillMixed : fillTogether
  if (options.groups === null) {
    fill(shuffled, tables, seats)
    return seats.of
  }
  const groupOf = new Map(options.groups.flatMap(({ id, categories }) => categories.map((category) => [category, id] as const)))
  const idOf = ({ category }: Sitter) => (category === null ? undefined : groupOf.get(category))
  const shares = shareTables(people, tables, idOf)
  for (const [group, own] of shares) fill(shuffled.filter((person) => idOf(person) === group), own, seats)
  fill(shuffled.filter((person) => idOf(person) === undefined), tables, seats)
  return seats.of
}

/** Who sits where so far, and how many of which category. */
class Seats {
  readonly of = new Map<string, string>()
  private readonly counts: ReadonlyMap<string, Map<string | null, number>>
  private readonly sizes: Map<string, number>

  constructor(tables: readonly string[]) {
    this.counts = new Map(tables.map((table) => [table, new Map()]))
    this.sizes = new Map(tables.map((table) => [table, 0]))
  }

  take({ id, category }: Sitter, table: string): void {
    this.of.set(id, table)
    this.sizes.set(table, this.size(table) + 1)
    this.counts.get(table)?.set(category, this.count(table, category) + 1)
  }

  size(table: string): number {
    return this.sizes.get(table) ?? 0
  }

  count(table: string, category: string | null): number {
    return this.counts.get(table)?.get(category) ?? 0
  }
}

/** One after the other to the smallest table, among those the one with the fewest of the same category. */
function fillMixed(people: readonly Sitter[], tables: readonly string[], seats: Seats): void {
  for (const [, members] of byCategory(people)) {
    for (const person of members) {
      const table = best(tables, (each) => [seats.size(each), seats.count(each, person.category)])
      if (table !== undefined) seats.take(person, table)
    }
  }
}

/**
 * The largest category first, to the table whose free places fit it best; where none is large enough it fills the largest and goes on at the next.
 * How many places a table has is known before: that keeps sizes even.
 */
function fillTogether(people: readonly Sitter[], tables: readonly string[], seats: Seats): void {
  const places = new Map(tables.map((table) => [table, 0]))
  for (const _ of people) {
    const table = best(tables, (each) => [seats.size(each) + (places.get(each) ?? 0)])
    if (table !== undefined) places.set(table, (places.get(table) ?? 0) + 1)
  }
  const left = byCategory(people).map(([, members]) => [...members])
  for (;;) {
    const next = left.sort((a, b) => b.length - a.length)[0]
    if (next === undefined || next.length === 0) return
    const [{ category }] = next as [Sitter]
    const free = (table: string) => places.get(table) ?? 0
    const table = best(tables.filter((each) => free(each) > 0), (each) => {
      const fits = free(each) >= next.length
      // First where the category sits already, then the closest fit, then the largest.
      return [fits ? 0 : 1, -Math.min(1, seats.count(each, category)), fits ? free(each) : -free(each)]
    })
    if (table === undefined) return
    for (const person of next.splice(0, free(table))) {
      seats.take(person, table)
      places.set(table, free(table) - 1)
    }
  }
}

/** Tables by group, in the order of the tables, as many as its share of the people; more groups than tables share tables. */
function shareTables(people: readonly Sitter[], tables: readonly string[], groupOf: (person: Sitter) => string | undefined): Map<string, string[]> {
  const sizes = new Map<string, number>()
  for (const person of people) {
    const group = groupOf(person)
    if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  const groups = [...sizes.keys()].sort()
  const share = new Map<string, string[]>(groups.map((group) => [group, []]))
  if (groups.length > tables.length) {
    const load = new Map(tables.map((table) => [table, 0]))
    for (const group of groups.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))) {
      const table = best(tables, (each) => [load.get(each) ?? 0])
      if (table === undefined) continue
      share.get(group)?.push(table)
      load.set(table, (load.get(table) ?? 0) + (sizes.get(group) ?? 0))
    }
    return share
  }
  const given = new Map(groups.map((group) => [group, 1]))
  for (let left = tables.length - groups.length; left > 0; left--) {
    const group = best(groups, (each) => [-(sizes.get(each) ?? 0) / (given.get(each) ?? 1)])
    if (group !== undefined) given.set(group, (given.get(group) ?? 0) + 1)
  }
  // People who were put somewhere by hand draw their group's tables there.
  const free = new Set(tables)
  for (const group of groups) {
    const pinned = (table: string) => people.filter((person) => person.pinnedTo === table && groupOf(person) === group).length
    for (let count = given.get(group) ?? 0; count > 0; count--) {
      const table = best([...free], (each) => [-pinned(each)])
      if (table === undefined) break
      free.delete(table)
      share.get(group)?.push(table)
    }
  }
  return share
}

/** The first of those with the least rank, rank by rank. */
function best<T>(choices: readonly T[], rank: (choice: T) => readonly number[]): T | undefined {
  const ranked = choices.map((choice) => ({ choice, by: rank(choice) }))
  const [first] = ranked.sort((a, b) => a.by.reduce((known, value, index) => known || value - (b.by[index] ?? 0), 0))
  return first?.choice
}

/** Categories in a stable order, those without one last. */
function byCategory(people: readonly Sitter[]): (readonly [string | null, readonly Sitter[]])[] {
  const keys = [...new Set(people.map(({ category }) => category))].sort((a, b) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1))
  return keys.map((key) => [key, people.filter(({ category }) => category === key)] as const)
}

/** Fisher and Yates, with mulberry32: the order in which people came says nothing about where they sit. */
function shuffle<T extends { readonly id: string }>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [shuffled[i], shuffled[j]]
    if (a !== undefined && b !== undefined) [shuffled[i], shuffled[j]] = [b, a]
  }
  return shuffled
}
