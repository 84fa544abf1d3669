import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId, type AuthorId, type NoteId, type TableId } from '../ids.ts'
import { lastReported, leadReport, leaveReporting, nextToReport, NOT_BEGUN, tableClock, tableReport, type LeadReport, type Reporting } from './reporting.ts'

const [one, two, three] = [newId<TableId>(), newId<TableId>(), newId<TableId>()]
const tables = [one, two, three]
const note = newId<NoteId>()
const [anna, bruno] = [newId<AuthorId>(), newId<AuthorId>()]

/** What holds after this; what is refused changes nothing. */
const after = (before: Reporting, act: LeadReport, nowMs = 5): Reporting => leadReport(before, act, nowMs) ?? before
const speak = (table: TableId | null, from: TableId | null, done = true) => ({ do: 'speak', table, from, done }) as const

describe('tables report in turn', () => {
  it('one after the other, with the time since when each speaks, and who has reported', () => {
    const first = after(NOT_BEGUN, speak(nextToReport(tables, NOT_BEGUN), null), 7)
    expect(first).toMatchObject({ table: one, sinceMs: 7, item: null, reported: [] })
    const second = after(first, speak(nextToReport(tables, first), one), 9)
    expect(second).toMatchObject({ table: two, sinceMs: 9, reported: [one] })
    expect(nextToReport(tables, second)).toBe(three)
    expect(lastReported(tables, second)).toBe(one)
  })

  it('who is skipped is passed over, and may still speak', () => {
    const skipped = after(after(NOT_BEGUN, speak(one, null)), { do: 'mark', table: two, as: 'skipped' })
    expect(nextToReport(tables, skipped)).toBe(three)
    expect(after(skipped, speak(two, one))).toMatchObject({ table: two, skipped: [] })
    expect(after(skipped, { do: 'mark', table: two, as: 'open' }).skipped).toEqual([])
  })

  it('going back to a table loses nothing, and forth again goes on where one was', () => {
    const second = after(after(NOT_BEGUN, speak(one, null)), speak(two, one))
    const back = after(second, speak(one, two, false))
    expect(back).toMatchObject({ table: one, reported: [one] })
    expect(nextToReport(tables, back)).toBe(two)
  })

  it('two press "next" at once: one table further; they give the word to two tables: the first holds, the other is told', () => {
    const first = after(NOT_BEGUN, speak(one, null))
    const second = leadReport(first, speak(two, one), 5)
    expect(leadReport(second ?? first, speak(two, one), 6)).toBe(second)
    expect(leadReport(second ?? first, speak(three, one), 6)).toBeNull()
  })

  it('a table that showed something has reported when the step is left', () => {
    const first = after(NOT_BEGUN, speak(one, null))
    expect(leaveReporting(first).reported).toEqual([])
    expect(leaveReporting(after(first, { do: 'show', table: one, item: note, page: 0 })).reported).toEqual([one])
  })

  it('a table that is no longer there is passed over', () => {
    const first = after(NOT_BEGUN, speak(two, null))
    expect(nextToReport([one, three], first)).toBe(one)
    expect(lastReported([three], after(first, speak(three, two)))).toBeNull()
  })
})

it('each table has its part of the step’s minutes, where there are any', () => {
  const speaking = after(NOT_BEGUN, speak(one, null), 1_000)
  expect(tableClock(speaking, 20, 3)).toEqual({ state: 'running', plannedMs: 400_000, elapsedMs: 0, sinceMs: 1_000 })
  expect(tableClock(speaking, 0, 3)).toBeNull()
  expect(tableClock(NOT_BEGUN, 20, 3)).toBeNull()
})

describe('what is shown', () => {
  const speaking = after(NOT_BEGUN, speak(one, null))

  it('is turned by the tablet that took it, by another only once that one took it over, and by no other table', () => {
    const show = { do: 'show', item: note, page: 0 } as const
    expect(tableReport(speaking, one, anna, show)).toBeNull()
    const taken = tableReport(speaking, one, anna, { do: 'take' }) ?? speaking
    expect(tableReport(taken, one, anna, show)).toMatchObject({ item: note })
    expect(tableReport(taken, one, bruno, show)).toBeNull()
    expect(tableReport(taken, two, anna, show)).toBeNull()
    const over = tableReport(taken, one, bruno, { do: 'take' }) ?? taken
    expect(tableReport(over, one, anna, show)).toBeNull()
    expect(tableReport(over, one, bruno, show)).toMatchObject({ item: note, control: bruno })
  })

  it('by whoever leads at any time, but not for a table that speaks no more', () => {
    expect(leadReport(speaking, { do: 'show', table: one, item: note, page: 2 }, 1)).toMatchObject({ item: note, page: 2 })
    expect(leadReport(speaking, { do: 'show', table: two, item: note, page: 0 }, 1)).toBeNull()
  })

  it('is gone with its table, and so is the control', () => {
    const shown = tableReport(tableReport(speaking, one, anna, { do: 'take' }) ?? speaking, one, anna, { do: 'show', item: note, page: 0 }) ?? speaking
    expect(after(shown, speak(two, one))).toMatchObject({ table: two, item: null, page: 0, control: null })
  })
})

it('whatever is pressed, every table comes to its turn once, and no table is counted twice', () => {
  const table = fc.constantFrom(...tables)
  const act: fc.Arbitrary<LeadReport> = fc.oneof(
    fc.record({ do: fc.constant('speak' as const), table: fc.option(table), from: fc.option(table), done: fc.boolean() }),
    fc.record({ do: fc.constant('mark' as const), table, as: fc.constantFrom('reported' as const, 'skipped' as const, 'open' as const) }),
    fc.record({ do: fc.constant('show' as const), table, item: fc.constant(note), page: fc.nat(3) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      let now = acts.reduce((before, one) => after(before, one), NOT_BEGUN)
      for (const list of [now.reported, now.skipped]) expect(new Set(list).size).toBe(list.length)
      for (let turn = 0; turn <= tables.length; turn++) {
        const next = nextToReport(tables, now)
        if (next === null) break
        now = after(now, speak(next, now.table))
      }
      expect(nextToReport(tables, now)).toBeNull()
      for (const id of tables) expect([now.table, ...now.reported, ...now.skipped]).toContain(id)
    }),
    { numRuns: 300, seed: 12 },
  )
})
