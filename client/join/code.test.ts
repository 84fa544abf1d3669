import { expect, test } from 'vitest'
import { kindOfCode, spacedCode, tidyCode } from './code.ts'

test('a code may be typed in any way that a person reads it', () => {
  for (const typed of ['K7M3QD', 'k7m 3qd', ' K7M-3QD ', 'k7m.3qd']) expect(tidyCode(typed)).toBe('K7M3QD')
})

test('its length says what it opens', () => {
  expect(kindOfCode('k7m 3qd')).toBe('join')
  expect(kindOfCode('K7M3 QDAA')).toBe('return')
  for (const typed of ['', 'K7M3Q', 'K7M3QDA', 'K7M3QDAAA']) expect(kindOfCode(typed)).toBeNull()
})

test('it is shown in two halves', () => {
  expect(spacedCode('K7M3QD')).toBe('K7M 3QD')
  expect(spacedCode('K7M3QDAA')).toBe('K7M3 QDAA')
})
