import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import { readNote } from '../../shared/document/tableDocument.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { PATIENCE } from '../cast/patience.ts'
import { startServer, type TestServer } from '../cast/server.ts'
import { stockClient } from '../cast/stockClient.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.remove())

test('a note travels from a tablet to the others at the table and to the plenary, and survives a kill', async () => {
  const organiser = Api.organiser(server.origin)
  const session = await organiser.createSession()
  const [table] = session.tables
  if (table === undefined) throw new Error('a session without tables')
  const anna = await organiser.join(table.code, ['students'])
  const bruno = await organiser.join(table.code, ['sport'])
  const room = roomName({ kind: 'table', tableId: table.id })
  const annas = stockClient(server.origin, room, anna.token)
  const brunos = stockClient(server.origin, room, bruno.token)
  await Promise.all([annas.synced, brunos.synced])

  const added = addNote(annas.doc, { author: anna.seat.authorId as never, category: 'students', lane: 'problem', text: 'Gli autobus finiscono alle otto' }, { nowMs: Date.now })
  if (!added.ok) throw new Error(added.reason)
  await vi.waitFor(() => expect(readNote(brunos.doc, added.value)).toMatchObject({ text: 'Gli autobus finiscono alle otto', deleted: false }), PATIENCE)
  const plenary = stockClient(server.origin, roomName({ kind: 'plenary', sessionId: session.id }), bruno.token)
  await vi.waitFor(() => expect(mirrorNotesOf(plenary.doc).get(added.value)).toMatchObject({ text: 'Gli autobus finiscono alle otto', category: 'students', topic: table.topic }), PATIENCE)

  await server.kill()
  for (const client of [annas, brunos, plenary]) client.leave()
  server = await server.restart()
  const later = stockClient(server.origin, room, bruno.token)
  await later.synced
  expect(readNote(later.doc, added.value)).toMatchObject({ text: 'Gli autobus finiscono alle otto' })
  later.leave()
})
