import { afterAll, expect, it, vi } from 'vitest'
import { People, WalkedIn } from '../../shared/api/attendance.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import { openStorage } from '../../server/storage/storage.ts'
import { Api } from '../cast/api.ts'
import { startServer, type TestServer } from '../cast/server.ts'

let server: TestServer | null = null
afterAll(() => server?.remove())

it('a server that was off when the time was over erases as soon as it starts', async () => {
  server = await startServer({ env: { RETENTION_DAYS: '30' } })
  const before = Api.organiser(server.origin)
  const session = await before.createSession()
  const person = { name: 'Anna', email: '', phone: '', organisation: '', network: '', category: 'sport', tableId: null }
  const { id } = await before.call('POST', `/sessions/${session.id}/walk-ins`, WalkedIn, { ...person, commandId: newId<CommandId>() })
  await server.stop()

  const { records, close } = await openStorage(server.dataDir)
  const kept = await records.get('registrations', id)
  if (kept === null) throw new Error('nobody was kept')
  await records.write([{ collection: 'registrations', id, value: { ...kept, changedAtMs: Date.now() - 31 * 86_400_000 } }])
  await close()

  server = await server.restart()
  const after = Api.organiser(server.origin)
  const people = () => after.call('GET', `/sessions/${session.id}/people`, People)
  await vi.waitFor(async () => expect((await people()).people).toEqual([]), { timeout: 10_000 })
  expect((await people()).erased).toMatchObject([{ by: 'retention', counts: { people: 1, attended: 1 } }])
})
