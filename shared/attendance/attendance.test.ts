import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRATO } from '../process/prato.ts'
import { addCounts, countAttendance, foldSmall, type Counted } from './counts.ts'
import { MIN_GROUP } from '../wire/limits.ts'
import { matchCategory } from './matchCategory.ts'
import { personFinder } from './samePerson.ts'
import { writeCsv } from './writeCsv.ts'

describe('the category that a list means', () => {
  it.each([
    ['Imprese', 'enterprises'],
    ['  IMPRESE ', 'enterprises'],
    ['società sportive', 'sport'],
    ['Societa’ sportive', 'sport'],
    ['Sport', 'sport'],
    ['Università', 'university'],
    ['UNIVERSITA', 'university'],
    ['Ambientalisti', 'environment'],
    ['Terzo settore', 'third-sector'],
    ['Third sector', 'third-sector'],
    ['Utilities', 'utilities'],
    ['Trasporti', 'transport'],
    ['Cultura', 'culture'],
    ['Consiglio degli studenti', 'students'],
    ['Students', 'students'],
    ['Comitati di cittadini', 'committees'],
  ])('%s is %s', (said, category) => expect(matchCategory(said, PRATO.categories)).toBe(category))

  it.each([['Associazioni'], ['Giornalisti'], [''], ['   '], ['di'], ['e'], ['—'], ['?']])('%s is for a person to say', (said) =>
    expect(matchCategory(said, PRATO.categories)).toBeNull(),
  )

  it('every category is found by its own names', () => {
    for (const { id, name } of PRATO.categories) expect([matchCategory(name.it, PRATO.categories), matchCategory(name.en, PRATO.categories)]).toEqual([id, id])
  })
})

describe('who is on the list already', () => {
  const anna = { name: 'Anna Rossi', email: 'anna@example.org', organisation: 'Uisp' }
  const bruno = { name: 'Bruno Neri', email: '', organisation: 'Coop Àncora' }
  const finder = personFinder([anna, bruno])

  it('an address that two people have says nothing about a third', () => {
    const luca = { ...anna, name: 'Luca Rossi' }
    const both = personFinder([anna, luca])
    expect([both.find(luca), both.find({ ...anna, name: 'Giulia' })]).toEqual([luca, null])
  })

  it.each([
    ['the same address in another case', { ...anna, email: 'ANNA@Example.org' }, anna],
    ['the same address under a corrected name', { ...anna, name: 'Anna Rossi Verdi' }, anna],
    ['the same name and organisation, as people type them', { name: ' bruno  NERI', email: '', organisation: 'coop ancora' }, bruno],
    ['a person who now gives an address', { ...bruno, email: 'bruno@example.org' }, bruno],
    ['the same name elsewhere', { ...bruno, organisation: 'Coop' }, null],
    ['the same name with another address', { ...anna, email: 'rossi@example.com' }, null],
    ['somebody else who was booked with one address', { name: 'Luca Rossi', email: 'anna@example.org', organisation: '', emailIsShared: true }, null],
    ['who booked for others', { ...anna, emailIsShared: true }, anna],
    ['nobody', { name: '', email: '', organisation: '' }, null],
  ])('%s', (_, person, expected) => expect(finder.find(person)).toBe(expected))
})

describe('who was invited and who came', () => {
  const person = fc.record({
    category: fc.option(fc.constantFrom('sport', 'culture', 'students'), { nil: null }),
    network: fc.constantFrom('', 'Confcommercio', 'Arci', 'CNR'),
    invitedAtMs: fc.option(fc.constant(1), { nil: null }),
    attendedAtMs: fc.option(fc.constant(2), { nil: null }),
  }) satisfies fc.Arbitrary<Counted>

  it('is counted the same at once or before and after an erasure', () => {
    fc.assert(
      fc.property(fc.array(person), fc.array(person), (before, after) => {
        expect(addCounts(countAttendance(before), countAttendance(after))).toEqual(countAttendance([...before, ...after]))
      }),
    )
  })

  it('shows no small group apart, and loses nobody', () => {
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const counts = countAttendance(people)
        for (const rows of [counts.byCategory, counts.byNetwork]) {
          const folded = foldSmall(rows)
          for (const part of ['people', 'invited', 'attended'] as const) expect(folded.reduce((sum, row) => sum + row[part], 0)).toBe(counts[part])
          if (people.length >= MIN_GROUP) for (const row of folded) expect(row.people).toBeGreaterThanOrEqual(MIN_GROUP)
        }
      }),
    )
  })
})

it('a CSV for spreadsheets runs nothing, and reads back as it was', () => {
  expect(writeCsv([['=1+1', '+39 055', '-', '@cmd'], ['a;b', 'say "hi"', 'two\nlines', 7]])).toBe("\uFEFF'=1+1;'+39 055;'-;'@cmd\r\n\"a;b\";\"say \"\"hi\"\"\";\"two\nlines\";7\r\n")
})
