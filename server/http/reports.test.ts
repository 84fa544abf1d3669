import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId, type AuthorId, type CommandId, type NoteId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import type { Reporting } from '../../shared/programme/reporting.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from './testApp.ts'

/** Federica and Giulio lead; Anna and Bruno sit at the first table, Carla at the second. */

let app: TestApp
let session: schemas.SessionDetail
let note: NoteId
let people: { anna: string; bruno: string; carla: string }
const table = (at: number) => session.tables[at]?.id ?? ''
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
  app.remove()
})
beforeEach(async () => {
  const [process] = (await (await app.ask('GET', '/api/processes', { token: TEST_KEY })).json()) as schemas.ProcessList
  session = await (await app.command(`/api/processes/${process?.id}/sessions`, {})).json()
  const join = async (at: number) => ((await (await app.command('/api/join', { code: session.tables[at]?.code, categories: ['students'] })).json()) as schemas.Joined).token
  people = { anna: await join(0), bruno: await join(0), carla: await join(1) }
  note = await writeAt(0)
  const step = { id: 'report', mode: 'report', minutes: 20, title: { it: 'I tavoli riportano', en: 'The tables report' } }
  await app.command(`/api/sessions/${session.id}/programme`, { edit: { do: 'add', step, after: 'problems' } })
  await app.command(`/api/sessions/${session.id}/step`, { step: 'report' })
})

/** What somebody wrote before the server started, so to speak. */
async function writeAt(at: number): Promise<NoteId> {
  const doc = new Y.Doc()
  const added = addNote(doc, { author: newId<AuthorId>(), category: 'students', lane: 'problem', text: 'Bollette' }, { nowMs: () => 1 })
  if (!added.ok) throw new Error(added.reason)
  const entries = [{ author: 'somebody', update: Y.encodeStateAsUpdate(doc) }]
  await app.journal.append(roomName({ kind: 'table', tableId: table(at) as TableId }), { atMs: 1, entries, bindings: [] }) // the server's word
  return added.value
}

const lead = (act: object, token = TEST_KEY) => app.command(`/api/sessions/${session.id}/report`, { act }, { token })
const atTable = (at: number, token: string, act: object) => app.command(`/api/tables/${table(at)}/report`, { act }, { token })
const speaks = (at: number | null, from: number | null = null) => lead({ do: 'speak', table: at === null ? null : table(at), from: from === null ? null : table(from), done: true })
async function reporting(): Promise<Reporting | undefined> {
  return (await app.records.get('sessions', session.id))?.reports['report']
}

it('the facilitator gives the word; a tablet of the table takes the pages and turns them', async () => {
  expect((await speaks(0)).status).toBe(200)
  expect((await atTable(0, people.anna, { do: 'take' })).status).toBe(200)
  expect((await atTable(0, people.anna, { do: 'show', item: note })).status).toBe(200)
  expect(await reporting()).toMatchObject({ table: table(0), item: note, page: 0 })
  expect((await speaks(1, 0)).status).toBe(200)
  expect(await reporting()).toMatchObject({ table: table(1), item: null, control: null, reported: [table(0)] })
})

it('nobody turns another table’s pages, nor one that a neighbour turns by now', async () => {
  await speaks(0)
  await atTable(0, people.anna, { do: 'take' })
  expect(await refusalIn(await atTable(0, people.carla, { do: 'show', item: note }))).toBe('forbidden')
  expect(await refusalIn(await atTable(1, people.carla, { do: 'take' }))).toBe('stepElsewhere')
  expect(await refusalIn(await atTable(0, people.bruno, { do: 'show', item: note }))).toBe('stepElsewhere')
  await atTable(0, people.bruno, { do: 'take' })
  expect((await atTable(0, people.bruno, { do: 'show', item: note })).status).toBe(200)
  expect(await refusalIn(await lead({ do: 'show', table: table(0), item: note }, people.anna))).toBe('forbidden')
})

it('two facilitators press "next table" at once: one table further', async () => {
  await speaks(0)
  const answers = await Promise.all([speaks(1, 0), speaks(1, 0)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await reporting()).toMatchObject({ table: table(1), reported: [table(0)] })
  expect(await refusalIn(await speaks(2, 0))).toBe('stepElsewhere')
})

it('a command sent twice counts once', async () => {
  const commandId = newId<CommandId>()
  const twice = { commandId, act: { do: 'speak', table: table(0), from: null, done: true } }
  await app.command(`/api/sessions/${session.id}/report`, twice)
  await speaks(1, 0)
  expect((await app.command(`/api/sessions/${session.id}/report`, twice)).status).toBe(200)
  expect(await reporting()).toMatchObject({ table: table(1) })
})

it('what is not there is not shown, and nothing is reported in another step', async () => {
  await speaks(0)
  expect(await refusalIn(await lead({ do: 'show', table: table(0), item: newId() }))).toBe('notFound')
  expect(await refusalIn(await lead({ do: 'speak', table: newId(), from: table(0), done: true }))).toBe('notFound')
  expect(await refusalIn(await lead({ do: 'show', table: table(0), item: 'x' }))).toBe('invalid')
  await lead({ do: 'show', table: table(0), item: note })
  await app.command(`/api/sessions/${session.id}/step`, { step: 'problems' })
  expect(await refusalIn(await speaks(1, 0))).toBe('stepElsewhere')
  // It was left in the middle: that table has reported, and whoever goes back finds it as it was.
  expect(await reporting()).toMatchObject({ table: table(0), item: note, reported: [table(0)] })
})
