import { expect, test } from 'vitest'
import { localised } from './localised.ts'
import { pickLanguage } from './language.ts'

test('the first wish that we speak is granted', () => {
  expect(pickLanguage(['de-AT', 'en-GB', 'it'])).toBe('en')
  expect(pickLanguage(['it-IT', 'en'])).toBe('it')
  expect(pickLanguage([null, 'EN-us'])).toBe('en')
})

test('without a wish that we speak it is Italian', () => {
  expect(pickLanguage([])).toBe('it')
  expect(pickLanguage(['fr', null])).toBe('it')
})

test('a word that a lab left empty in one language is shown in the other', () => {
  expect(localised({ it: 'Tavolo', en: 'Table' }, 'en')).toBe('Table')
  expect(localised({ it: 'Tavolo', en: '' }, 'en')).toBe('Tavolo')
  expect(localised({ it: '', en: 'Table' }, 'it')).toBe('Table')
})
