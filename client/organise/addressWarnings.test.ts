import { expect, test } from 'vitest'
import { addressWarning } from './addressWarnings.ts'

test('tablets cannot reach the loopback, whatever the organiser uses', () => {
  expect(addressWarning('http://localhost:3000', 'http://localhost:3000')).toBe('local')
  expect(addressWarning('http://127.0.0.1:3000', 'http://192.168.1.20:3000')).toBe('local')
})

test('another address than one’s own is worth a word', () => {
  expect(addressWarning('http://192.168.1.20:3000', 'http://localhost:3000')).toBe('elsewhere')
  expect(addressWarning('http://192.168.1.20:3000', 'http://192.168.1.20:3000')).toBeNull()
})
