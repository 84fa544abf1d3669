import { expect, test } from 'vitest'
import type { Me } from '../../shared/api/schemas.ts'
import { newId, type SessionId, type TableId } from '../../shared/ids.ts'
import { hereOf } from './seatHere.ts'

const table = newId<TableId>()
const session = newId<SessionId>()
const seat: NonNullable<Me['seat']> = { authorId: 'anna', sessionId: session, tableId: table, categories: ['sport'], nickname: 'Anna' }
const facilitator: NonNullable<Me['staff']> = { role: 'facilitator', authorId: 'fabio', name: 'Fabio', sessionId: session, processId: null, tableId: null }

test('a participant is one at their own table alone', () => {
  expect(hereOf({ seat, staff: null }, table, false)).toMatchObject({ as: 'seat', role: 'participant', author: 'anna', categories: ['sport'] })
  expect(hereOf({ seat, staff: null }, newId<TableId>(), false)).toBeNull()
  expect(hereOf({ seat, staff: null }, table, true)).toMatchObject({ as: 'seat' })
})

test('who leads comes to every table, and speaks for no category', () => {
  expect(hereOf({ seat: null, staff: facilitator }, table, false)).toMatchObject({ as: 'staff', role: 'facilitator', categories: [], sessionId: session })
})

test('with both, a seat counts at its table unless the link says otherwise', () => {
  expect(hereOf({ seat, staff: facilitator }, table, false)).toMatchObject({ as: 'seat' })
  expect(hereOf({ seat, staff: facilitator }, table, true)).toMatchObject({ as: 'staff' })
  expect(hereOf({ seat, staff: facilitator }, newId<TableId>(), false)).toMatchObject({ as: 'staff' })
})

test('who leads one table comes to that one alone', () => {
  const helper = { ...facilitator, role: 'tableFacilitator', tableId: table } as const
  expect(hereOf({ seat: null, staff: helper }, table, false)).toMatchObject({ as: 'staff', role: 'tableFacilitator' })
  expect(hereOf({ seat: null, staff: helper }, newId<TableId>(), false)).toBeNull()
})

test('a display opens no table, and nobody is nobody', () => {
  expect(hereOf({ seat: null, staff: { ...facilitator, role: 'display' } }, table, false)).toBeNull()
  expect(hereOf({ seat: null, staff: null }, table, false)).toBeNull()
})
