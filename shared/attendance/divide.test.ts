import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { PRATO } from '../process/prato.ts'
import { divide, type DivideOptions, type Sitter } from './divide.ts'

const CATEGORIES = PRATO.categories.map(({ id }) => id)
const tablesOf = (count: number) => Array.from({ length: count }, (_, i) => `table-${i}`)

const someTables = fc.integer({ min: 1, max: 12 }).map(tablesOf)
const somePeople = (pinned: fc.Arbitrary<string | null>) =>
  fc.array(fc.record({ category: fc.option(fc.constantFrom(...CATEGORIES), { nil: null }), pinnedTo: pinned }), { maxLength: 120 })
    .map((people) => people.map((person, i): Sitter => ({ id: `person-${i}`, ...person })))
const unpinned = somePeople(fc.constant(null))
const handMade = somePeople(fc.option(fc.constantFrom(...tablesOf(15)), { nil: null, freq: 2 }))
const someOptions = fc.record({
  categories: fc.constantFrom('mixed', 'together') satisfies fc.Arbitrary<DivideOptions['categories']>,
  groups: fc.constantFrom(null, PRATO.groups),
  seed: fc.integer(),
})

const sizesOf = (seats: ReadonlyMap<string, string>, tables: readonly string[]) => tables.map((table) => [...seats.values()].filter((each) => each === table).length)
const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers)

it('gives everyone exactly one of the tables, and leaves those who were put somewhere by hand', () => {
  fc.assert(
    fc.property(handMade, someTables, someOptions, (people, tables, options) => {
      const seats = divide(people, tables, options)
      expect([...seats.keys()].sort()).toEqual(people.map(({ id }) => id).sort())
      for (const { id, pinnedTo } of people) {
        expect(tables).toContain(seats.get(id))
        if (pinnedTo !== null && tables.includes(pinnedTo)) expect(seats.get(id)).toBe(pinnedTo)
      }
    }),
  )
})

it('makes tables that differ by one person at most', () => {
  fc.assert(
    fc.property(unpinned, someTables, someOptions, (people, tables, options) => {
      expect(spread(sizesOf(divide(people, tables, { ...options, groups: null }), tables))).toBeLessThanOrEqual(1)
    }),
  )
})

it('fills no table above the others, unless by hand', () => {
  fc.assert(
    fc.property(handMade, someTables, someOptions, (people, tables, options) => {
      const seats = divide(people, tables, { ...options, groups: null })
      const byHand = (table: string) => people.filter(({ pinnedTo }) => pinnedTo === table).length
      const sizes = sizesOf(seats, tables)
      const least = Math.min(...sizes)
      for (const [index, table] of tables.entries()) expect(sizes[index]).toBeLessThanOrEqual(Math.max(least + 1, byHand(table)))
    }),
  )
})

it('mixed: each category is spread as evenly as the tables', () => {
  fc.assert(
    fc.property(unpinned, someTables, fc.integer(), (people, tables, seed) => {
      const seats = divide(people, tables, { categories: 'mixed', groups: null, seed })
      for (const category of [...CATEGORIES, null]) {
        const own = new Map(people.filter((person) => person.category === category).map(({ id }) => [id, seats.get(id) ?? '']))
        expect(spread(sizesOf(own, tables))).toBeLessThanOrEqual(1)
      }
    }),
  )
})

it('together: no more meetings of table and category than tables and categories there are', () => {
  fc.assert(
    fc.property(unpinned, someTables, fc.integer(), (people, tables, seed) => {
      const seats = divide(people, tables, { categories: 'together', groups: null, seed })
      const meetings = new Set(people.map(({ id, category }) => `${category} at ${seats.get(id)}`))
      const categories = new Set(people.map(({ category }) => category))
      // Filling tables one after the other cuts a category at each border between two tables, and nowhere else.
      expect(meetings.size).toBeLessThanOrEqual(categories.size + tables.length - 1)
    }),
  )
})

it('keeps groups apart while there are tables enough, each with tables that differ by one', () => {
  const groupOf = (category: string | null) => PRATO.groups.find(({ categories }) => category !== null && categories.includes(category))?.id
  fc.assert(
    fc.property(unpinned, fc.integer({ min: 4, max: 12 }).map(tablesOf), someOptions, (everyone, tables, options) => {
      const people = everyone.filter(({ category }) => category !== null)
      const seats = divide(people, tables, { ...options, groups: PRATO.groups })
      const groupsAt = new Map<string, Set<string | undefined>>()
      for (const { id, category } of people) {
        const table = seats.get(id) ?? ''
        groupsAt.set(table, (groupsAt.get(table) ?? new Set()).add(groupOf(category)))
      }
      for (const groups of groupsAt.values()) expect(groups.size).toBe(1)
      for (const { id: group } of PRATO.groups) {
        const own = tables.filter((table) => groupsAt.get(table)?.has(group) === true)
        if (own.length > 0) expect(spread(sizesOf(seats, own))).toBeLessThanOrEqual(1)
      }
    }),
  )
})

it('puts two groups at one table rather than half of a group elsewhere, when tables are few', () => {
  const people = CATEGORIES.flatMap((category, i) => [1, 2].map((n): Sitter => ({ id: `${i}-${n}`, category, pinnedTo: null })))
  const seats = divide(people, tablesOf(2), { categories: 'mixed', groups: PRATO.groups, seed: 1 })
  for (const { categories } of PRATO.groups) {
    const tables = new Set(people.filter(({ category }) => category !== null && categories.includes(category)).map(({ id }) => seats.get(id)))
    expect(tables.size).toBe(1)
  }
})

it('divides the same by the same seed, in whatever order people come, and otherwise by another', () => {
  fc.assert(
    fc.property(handMade, someTables, someOptions, (people, tables, options) => {
      const [once, again] = [divide(people, tables, options), divide([...people].reverse(), tables, options)]
      expect(new Map(again)).toEqual(new Map(once))
    }),
  )
  const people = Array.from({ length: 60 }, (_, i): Sitter => ({ id: `person-${i}`, category: 'sport', pinnedTo: null }))
  const by = (seed: number) => divide(people, tablesOf(4), { categories: 'mixed', groups: null, seed })
  expect(by(1)).not.toEqual(by(2))
})

it('without tables nobody sits, and 5,000 people do not make anyone wait', () => {
  const people = Array.from({ length: 5_000 }, (_, i): Sitter => ({ id: `person-${i}`, category: CATEGORIES[i % 14] ?? null, pinnedTo: null }))
  expect(divide(people, [], { categories: 'mixed', groups: null, seed: 1 }).size).toBe(0)
  const began = performance.now()
  for (const categories of ['mixed', 'together'] as const) expect(divide(people, tablesOf(100), { categories, groups: null, seed: 1 }).size).toBe(5_000)
  expect(performance.now() - began).toBeLessThan(5_000)
})
