import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, writeNumber, type Quantity } from './readNumber.ts'

const value = (typed: string, quantity: Quantity = 'plain', language: 'it' | 'en' = 'it') => {
  const read = readNumber(typed, quantity, language)
  return read.is === 'number' ? read.value : read.is === 'wrong' ? read.why : read.is
}

describe('numbers as people write them', () => {
  it.each([
    ['1200', 1200], ['1.200,50', 1200.5], ['1,200.50', 1200.5], ['1 200,50', 1200.5], ['1\u202f200', 1200], ["1'200.50", 1200.5], ['1’200', 1200],
    ['1.200.000', 1_200_000], ['1,200,000', 1_200_000], ['1.200.000,5', 1_200_000.5], ['12 000', 12_000], ['0,5', 0.5], ['0.500', 0.5], [',5', 0.5], ['.25', 0.25],
    ['1,5', 1.5], ['1.5', 1.5], ['1234.567', 1234.567], ['1234,5678', 1234.5678], ['1 200.500', 1200.5], ['-5', -5], ['−1.200,5', -1200.5], ['- 3', -3], ['+7', 7], ['-0', 0], ['  42\n', 42], ['１２', 12], ['0', 0],
  ])('%s is %d in both languages', (typed, is) => {
    for (const language of ['it', 'en'] as const) expect(readNumber(typed, 'plain', language)).toEqual({ is: 'number', value: is, other: null })
  })

  it('one point or comma before three digits is what the page’s language makes of it, and may be meant the other way', () => {
    expect(readNumber('1.200', 'plain', 'it')).toEqual({ is: 'number', value: 1200, other: 1.2 })
    expect(readNumber('1.200', 'plain', 'en')).toEqual({ is: 'number', value: 1.2, other: 1200 })
    expect(readNumber('1,200', 'plain', 'it')).toEqual({ is: 'number', value: 1.2, other: 1200 })
    expect(readNumber('1,200', 'plain', 'en')).toEqual({ is: 'number', value: 1200, other: 1.2 })
    expect(readNumber('-12.500 mln €', 'euro', 'en')).toEqual({ is: 'number', value: -12_500_000, other: -12_500_000_000 })
  })
})

describe('units come to the one that is kept', () => {
  it.each<[string, Quantity, number]>([
    ['1.200,50 €', 'euro', 1200.5], ['€ 1,200.50', 'euro', 1200.5], ['€1.200,50', 'euro', 1200.5], ['EUR 300', 'euro', 300], ['300 euro', 'euro', 300], ['-€ 5', 'euro', -5], ['€ -5', 'euro', -5],
    ['1,2 mln €', 'euro', 1_200_000], ['1,2 milioni di euro', 'euro', 1_200_000], ['2.5 MEUR', 'euro', 2_500_000], ['2.3 M€', 'euro', 2_300_000], ['€2.3M', 'euro', 2_300_000], ['850k€', 'euro', 850_000],
    ['12 mila', 'euro', 12_000], ['1,5 mld', 'euro', 1.5e9], ['2.5 million euros', 'euro', 2_500_000], ['3 Mio. €', 'euro', 3_000_000], ['3 mln. €', 'euro', 3_000_000], ['3 bn EUR', 'euro', 3e9],
    ['3,5 t', 'tonnes', 3.5], ['3,5 tCO2e', 'tonnes', 3.5], ['3.5 t CO₂e/anno', 'tonnes', 3.5], ['12 t CO2 eq', 'tonnes', 12], ['12 tCO2eq/a', 'tonnes', 12], ['1,2 kt', 'tonnes', 1200], ['0.5 Mt CO2e per year', 'tonnes', 500_000],
    ['500 kg', 'tonnes', 0.5], ['40 tonnellate di CO2', 'tonnes', 40], ['40 tonnellate all’anno', 'tonnes', 40], ['40 tonnes a year', 'tonnes', 40], ['2 mln t', 'tonnes', 2_000_000], ['7 t/y', 'tonnes', 7],
    ['850 kWh', 'energy', 0.85], ['1,5 GWh', 'energy', 1500], ['1.5 GWh/year', 'energy', 1500], ['12 MWh/anno', 'energy', 12], ['2 TWh', 'energy', 2_000_000], ['100 tep', 'energy', 1163], ['12 mwh annui', 'energy', 12], ['12 MWh p.a.', 'energy', 12],
  ])('%s', (typed, quantity, is) => {
    for (const language of ['it', 'en'] as const) expect(value(typed, quantity, language)).toBe(is)
  })
})

describe('what cannot be meant is not guessed', () => {
  it.each<[string, Quantity, string]>([
    ['', 'euro', 'empty'], [' \u00a0', 'euro', 'empty'],
    ['molto', 'euro', 'noNumber'], ['€', 'euro', 'noNumber'], ['-', 'plain', 'noNumber'], ['NaN', 'plain', 'noNumber'], ['∞', 'plain', 'noNumber'],
    ['10-20', 'plain', 'several'], ['da 10 a 20 €', 'euro', 'several'], ['1 20', 'plain', 'several'], ['1.20.300', 'plain', 'several'], ['1,200.300,5', 'plain', 'several'], ['1.2.3', 'plain', 'several'], ['12 3456', 'plain', 'several'], ['1.200 000', 'plain', 'several'], ['1/2', 'plain', 'several'], ['0x10', 'plain', 'several'],
    ['3 t', 'euro', 'unit'], ['3 €', 'tonnes', 'unit'], ['3 kW', 'energy', 'unit'], ['3 t', 'energy', 'unit'], ['5 %', 'plain', 'unit'], ['5 $', 'euro', 'unit'], ['5 t/mese', 'tonnes', 'unit'], ['5 mln mln €', 'euro', 'unit'], ['5 € €', 'euro', 'unit'], ['circa 5', 'plain', 'unit'], ['=5', 'plain', 'unit'], ['5 constructor', 'euro', 'unit'],
    ['2000 mld €', 'euro', 'large'], ['9'.repeat(400), 'plain', 'large'],
  ])('%s', (typed, quantity, why) => {
    for (const language of ['it', 'en'] as const) expect(value(typed, quantity, language)).toBe(why)
  })

  it('whatever is typed, it is read without a fault, and what is read is a number that the document takes', () => {
    const pieces = fc.array(fc.constantFrom('1', '23', '456', '.', ',', ' ', '’', '-', '€', 'mln', 'k', 't', 'MWh', 'CO2e', '/anno', 'a', '__proto__'), { maxLength: 9 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string(), pieces), fc.constantFrom<Quantity>('euro', 'tonnes', 'energy', 'plain'), fc.constantFrom<'it' | 'en'>('it', 'en'), (typed, quantity, language) => {
        const read = readNumber(typed, quantity, language)
        if (read.is !== 'number') return
        for (const each of [read.value, read.other ?? 0]) expect(Number.isFinite(each)).toBe(true)
        expect(Math.abs(read.value)).toBeLessThanOrEqual(1e12)
      }),
      { seed: 6, numRuns: 2_000 },
    )
  })
})

it('what a language writes it reads back as it was', () => {
  const numbers = fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1_000), fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((each) => each === 0 || Math.abs(each) >= 0.001))
  fc.assert(
    fc.property(numbers, fc.constantFrom<'it' | 'en'>('it', 'en'), fc.constantFrom('', ' €'), (number, language, unit) => {
      expect(value(`${writeNumber(number, language)}${unit}`, 'euro', language)).toBe(number === 0 ? 0 : number)
    }),
    { seed: 7, numRuns: 2_000 },
  )
})
