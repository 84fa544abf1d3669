import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import { readSession } from '../../shared/document/sessionDocument.ts'
import { noteIds, readNote } from '../../shared/document/tableDocument.ts'
import type { AuthorId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { PATIENCE } from '../cast/patience.ts'
import { startServer, type TestServer } from '../cast/server.ts'
import { stockClient, type StockClient } from '../cast/stockClient.ts'

/** Locks over a kill of the server, and the unpatched provider that knows of none. */

let server: TestServer
let organiser: Api
let session: schemas.SessionDetail
let table: schemas.TableDetail
beforeAll(async () => {
  server = await startServer()
  organiser = Api.organiser(server.origin)
  session = await organiser.createSession()
  const [first] = session.tables
  if (first === undefined) throw new Error('a session without tables')
  table = first
})
afterAll(() => server.remove())

function write({ doc }: StockClient, { seat }: schemas.Joined, text: string): void {
  const added = addNote(doc, { author: seat.authorId as AuthorId, category: 'students', lane: 'problem', text }, { nowMs: Date.now })
  if (!added.ok) throw new Error(added.reason)
}

it('a stock client that writes into a lock is not sent away: what it wrote is kept and marked, over a kill too', async () => {
  const anna = await organiser.join(table.code, ['students'])
  const client = stockClient(server.origin, roomName({ kind: 'table', tableId: table.id }), anna.token)
  let closed: number | null = null
  void client.closed.then((code) => (closed = code))
  await client.synced
  write(client, anna, 'prima')
  const marks = async () => {
    const witness = stockClient(server.origin, roomName({ kind: 'table', tableId: table.id }), (await organiser.join(table.code, ['sport'])).token)
    await witness.synced
    const read = noteIds(witness.doc).flatMap((id) => readNote(witness.doc, id) ?? []).map(({ text, late }) => [text, late])
    witness.leave()
    return Object.fromEntries(read) as Record<string, boolean>
  }
  await vi.waitFor(async () => expect(await marks()).toEqual({ prima: false }), PATIENCE)

  // Two facilitators at once, and the power goes as soon as both are answered.
  await Promise.all([
    organiser.command(`/sessions/${session.id}/locks`, { lock: { on: 'table', table: table.id }, locked: true }),
    organiser.command(`/sessions/${session.id}/locks`, { lock: { on: 'kind', kind: 'cause' }, locked: true }),
  ])
  await server.kill()
  write(client, anna, 'mentre era spento')
  server = await server.restart()
  await vi.waitFor(async () => expect(await marks()).toEqual({ prima: false, 'mentre era spento': true }), PATIENCE)
  expect(client.doc.getMap('notes').size).toBe(2)
  expect(closed).toBeNull()

  const hall = stockClient(server.origin, roomName({ kind: 'session', sessionId: session.id }), anna.token)
  await hall.synced
  await vi.waitFor(() => expect(readSession(hall.doc)?.lates).toEqual([{ table: table.id, count: 1 }]), PATIENCE)
  expect(readSession(hall.doc)?.locks.map(({ on }) => on).toSorted()).toEqual(['kind', 'table'])
  for (const one of [client, hall]) one.leave()
})
