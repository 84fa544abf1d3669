import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSession } from '../../shared/document/sessionDocument.ts'
import { readReport } from '../../shared/document/tableDocument.ts'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { reportNote } from '../../shared/ops/reportNote.ts'
import type { Reporting } from '../../shared/programme/reporting.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { ORGANISER_KEY, startServer, type TestServer } from '../cast/server.ts'
import { stockClient } from '../cast/stockClient.ts'

/** The power goes while a table reports: whoever comes back, or comes late, finds who speaks, what is shown, and who has reported. */

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.remove())

it('after each kill the report stands where it was when it was last told', async () => {
  const step = { id: 'report', mode: 'report', title: { it: 'R', en: 'R' }, minutes: 10 } as const
  const session = await Api.organiser(server.origin).createSession({ programme: [step, { ...step, id: 'other' }] })
  const [one, two] = session.tables
  if (one === undefined || two === undefined) throw new Error('a session has tables')
  const anna = await Api.organiser(server.origin).join(one.code)
  const atTable = stockClient(server.origin, roomName({ kind: 'table', tableId: one.id }), anna.token)
  await atTable.synced
  const write = (text: string): NoteId => {
    const added = addNote(atTable.doc, { author: anna.seat.authorId as AuthorId, category: 'students', lane: 'problem', text }, { nowMs: Date.now })
    if (!added.ok) throw new Error(added.reason)
    return added.value
  }
  const notes = [write('una'), write('due')] as const
  reportNote(atTable.doc, notes[1], null)
  reportNote(atTable.doc, notes[0], null)
  // Another copy of the table's document says that it has arrived.
  const witness = stockClient(server.origin, roomName({ kind: 'table', tableId: one.id }), ORGANISER_KEY)
  await expect.poll(() => readReport(witness.doc).length).toBe(2)
  witness.leave()
  atTable.leave()

  const lead = (act: object) => Api.organiser(server.origin).command(`/sessions/${session.id}/report`, { act })
  const fromTable = (act: object) => new Api(server.origin, anna.token).command(`/tables/${one.id}/report`, { act })
  const acts: readonly [() => Promise<unknown>, Partial<Reporting>][] = [
    [() => lead({ do: 'speak', table: one.id, from: null, done: true }), { table: one.id, item: null }],
    [async () => { await fromTable({ do: 'take' }); await fromTable({ do: 'show', item: notes[1], page: 1 }) }, { table: one.id, item: notes[1], page: 1, control: anna.seat.authorId }],
    [() => lead({ do: 'speak', table: two.id, from: one.id, done: true }), { table: two.id, item: null, control: null, reported: [one.id] }],
  ]
  for (const [act, expected] of acts) {
    await act()
    await server.kill()
    server = await server.restart()
    const late = stockClient(server.origin, roomName({ kind: 'session', sessionId: session.id }), ORGANISER_KEY)
    await late.synced
    expect(readSession(late.doc)?.reports['report']).toMatchObject(expected)
    late.leave()
    const table = stockClient(server.origin, roomName({ kind: 'table', tableId: one.id }), anna.token)
    await table.synced
    expect(readReport(table.doc).map(({ id }) => id)).toEqual([notes[1], notes[0]])
    table.leave()
  }
}, 60_000)
