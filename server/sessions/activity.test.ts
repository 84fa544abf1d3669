import { expect, it } from 'vitest'
import type { Actor } from '../../shared/policy/rights.ts'
import { newId, type SessionId, type TableId } from '../../shared/ids.ts'
import type { OnOpened, Rooms } from '../rooms/rooms.ts'
import { Activity } from './activity.ts'

const session = newId<SessionId>()
const [one, two] = [newId<TableId>(), newId<TableId>()]
const participant = (id: string): Actor => ({ role: 'participant', id, categories: [] })

/** Rooms that open on command, with a hand that writes in each. */
async function hall() {
  let nowMs = 0
  let opened: OnOpened = async () => undefined
  const activity = new Activity({ whenOpened: (call: OnOpened) => void (opened = call) } as unknown as Rooms, () => nowMs) // all that it asks of them
  const open = async (place: object): Promise<(by: Actor) => void> => {
    let writes: (by: Actor) => void = () => undefined
    const room = { watchWriters: (watcher: typeof writes) => void (writes = watcher) }
    await opened({ sessionId: session, table: null, tray: null, room, ...place } as unknown as Parameters<OnOpened>[0])
    return (by) => writes(by)
  }
  return { activity, open, later: (ms: number) => void (nowMs += ms) }
}

it('counts the people who wrote within two minutes, at the table and in their trays, and says how long it is quiet', async () => {
  const { activity, open, later } = await hall()
  const atTable = await open({ table: { id: one, topic: 'energy' } })
  const inTray = await open({ tray: { kind: 'tray', tableId: one, author: 'bruno', step: 's' } })
  const elsewhere = await open({ table: { id: two, topic: 'energy' } })
  expect(activity.of(session)).toEqual([])
  atTable(participant('anna'))
  atTable(participant('anna'))
  later(60_000)
  inTray(participant('bruno'))
  elsewhere(participant('carla'))
  later(60_000)
  expect(activity.of(session)).toEqual([{ tableId: one, active: 2, quietMs: 60_000 }, { tableId: two, active: 1, quietMs: 60_000 }])
  later(61_000)
  expect(activity.of(session)[0]).toEqual({ tableId: one, active: 0, quietMs: 121_000 })
})

it('those who lead do not make a table busy, and another session knows nothing of it', async () => {
  const { activity, open } = await hall()
  const writes = await open({ table: { id: one, topic: 'energy' } })
  writes({ role: 'facilitator', id: 'federica', categories: [] })
  expect(activity.of(session)).toEqual([])
  writes(participant('anna'))
  expect(activity.of(newId<SessionId>())).toEqual([])
})
