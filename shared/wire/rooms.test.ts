import { expect, it } from 'vitest'
import { newId, type AuthorId, type SessionId, type TableId } from '../ids.ts'
import { CLOSE_CODES, closeReason, type CloseReason } from './closeCodes.ts'
import { parseRoom, roomName, type Room } from './rooms.ts'

it('a room has one name and a name one room', () => {
  const rooms: Room[] = [
    { kind: 'session', sessionId: newId<SessionId>() },
    { kind: 'plenary', sessionId: newId<SessionId>() },
    { kind: 'table', tableId: newId<TableId>() },
    { kind: 'tray', tableId: newId<TableId>(), author: newId<AuthorId>(), step: 'three-n' },
  ]
  for (const room of rooms) expect(parseRoom(roomName(room))).toEqual(room)
})

it.each([
  '', '/', 'table', 'table/', 'table/x', `tables/${newId()}`, `table/${newId()}/`, `table/${newId()}/x`, `/table/${newId()}`, `TABLE/${newId()}`,
  `table/${newId().toUpperCase()}I`, `table/../${newId()}`, `table/${newId()}x`, `tray/${newId()}`, `tray/${newId()}/${newId()}`, `tray/${newId()}/${newId()}/`, `tray/${newId()}/${newId()}/A`, `tray/${newId()}/${newId()}/a/b`, `tray/${newId()}/x/a`, `tray/x/${newId()}/a`, `portfolio/${newId()}x`,
])('no room is called "%s"', (name) => {
  expect(parseRoom(name)).toBeNull()
})

it('each close code has one reason, and those that a client must not come back from are 44xx', () => {
  const reasons = Object.keys(CLOSE_CODES) as CloseReason[] // its own keys
  expect(new Set(Object.values(CLOSE_CODES)).size).toBe(reasons.length)
  for (const reason of reasons) expect(closeReason(CLOSE_CODES[reason])).toBe(reason)
  const comesBack = reasons.filter((reason) => CLOSE_CODES[reason] < 4_400 || CLOSE_CODES[reason] > 4_499)
  expect(new Set(comesBack)).toEqual(new Set(['notStored', 'tooSlow', 'tooMany', 'unreadable', 'restarting']))
})

it('codes of others have no reason of ours', () => {
  for (const code of [1_000, 1_006, 1_009, 4_000, 4_499]) expect(closeReason(code)).toBeNull()
})
