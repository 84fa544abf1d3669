import i18next from 'i18next'
import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '../../shared/api/schemas.ts'
import type { Refusal } from '../../shared/ops/op.ts'
import { CLOSE_CODES } from '../../shared/wire/closeCodes.ts'
import { say } from './addTexts.ts'
import { LANGUAGES } from './language.ts'
import { faultTexts } from './texts.ts'

// A record, so that a refusal added to the ops and forgotten here is a type error.
const REFUSALS: Record<Refusal, true> = {
  empty: true, tooLong: true, unknownNote: true, unknownLane: true, unknownCluster: true, unknownInk: true, inkFull: true, linkNotAllowed: true, alreadyLinked: true, wouldCircle: true,
}
const reasons = [
  ...Object.keys(CLOSE_CODES).map((reason) => `closed.${reason}`),
  ...Object.keys(REFUSALS).map((reason) => `refused.${reason}`),
  ...Object.keys(PROBLEMS).map((reason) => `problem.${reason}`),
]

// Every area's words, whoever wrote them.
await Promise.all(Object.values(import.meta.glob('../**/texts.ts')).map((load) => load()))

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(reasons)('%s has a sentence', (reason) => {
    expect(i18next.getResource(language, faultTexts.area, reason)).toMatch(/\w.*[.!]$/)
  })

  test('no text is empty', () => {
    for (const [area, words] of areasOf(language))
      for (const [key, text] of Object.entries(words)) expect(text.trim(), `${area}: ${key}`).not.toBe('')
  })
})

test('both languages leave the same blanks to fill', () => {
  const english = new Map(areasOf('en'))
  for (const [area, words] of areasOf('it')) {
    for (const [key, text] of Object.entries(words)) {
      const other = english.get(area)?.[key.replace(/_many$/, '_other')] ?? ''
      expect(blanksOf(other), `${area}: ${key}`).toEqual(blanksOf(text))
    }
  }
})

test('what is counted has all its plural forms', () => {
  for (const [area, words] of areasOf('it')) {
    for (const key of Object.keys(words)) {
      const stem = /^(.*)_(one|many|other)$/.exec(key)?.[1]
      if (stem === undefined) continue
      for (const form of ['one', 'many', 'other']) expect(words, area).toHaveProperty([`${stem}_${form}`])
    }
  }
})

test('counting speaks the language’s own plurals', async () => {
  const { uiTexts } = await import('../ui/texts.ts')
  await i18next.changeLanguage('it')
  expect(say(uiTexts, 'status.unsent', { count: 1 })).toBe('Non ancora inviata: 1 nota')
  expect(say(uiTexts, 'status.unsent', { count: 3 })).toBe('Non ancora inviate: 3 note')
  await i18next.changeLanguage('en')
  expect(say(uiTexts, 'status.unsent', { count: 1 })).toBe('1 note not sent yet')
})

function areasOf(language: string): [string, Record<string, string>][] {
  // addTexts registers flat records of words and nothing else.
  return Object.entries(i18next.getDataByLanguage(language) ?? {}) as unknown as [string, Record<string, string>][]
}

function blanksOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()
}
