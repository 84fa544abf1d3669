import { expect, test } from 'vitest'
import { savedState, type SavingStatus } from './savedState.ts'

const well: SavingStatus = { connection: 'open', synced: true, saving: false, unsentNotes: 0 }

test('saved is said only when all is known to be with the server', () => {
  expect(savedState(well)).toBe('saved')
  expect(savedState({ ...well, synced: false })).toBe('connecting')
  expect(savedState({ ...well, saving: true })).toBe('saving')
  expect(savedState({ ...well, unsentNotes: 1 })).toBe('saving')
})

test('without a network, notes not yet sent come first', () => {
  expect(savedState({ ...well, connection: 'lost' })).toBe('lost')
  expect(savedState({ ...well, connection: 'lost', unsentNotes: 3 })).toBe('unsent')
  expect(savedState({ ...well, connection: 'connecting', unsentNotes: 3 })).toBe('unsent')
  expect(savedState({ ...well, connection: { closed: 'suspended' }, unsentNotes: 3 })).toBe('unsent')
  expect(savedState({ ...well, connection: { closed: null } })).toBe('closed')
})
