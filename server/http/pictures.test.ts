import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId, type AuthorId, type NoteId, type ProcessId, type ScenarioId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { addItem, removeItem } from '../../shared/ops/portfolio.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { chunk, EXIF_WITH_GPS, jpeg, png, webp } from '../../shared/pictures/samplePictures.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { roomName, type Room as Address } from '../../shared/wire/rooms.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from './testApp.ts'

/** How much later it is than the machine says. */
let ageMs = 0
let app: TestApp
let session: schemas.SessionDetail
let other: schemas.SessionDetail
let processId: string
beforeAll(async () => {
  app = await startTestApp({ nowMs: () => Date.now() + ageMs })
  processId = (await answer<schemas.ProcessList>(app.ask('GET', '/api/processes', { token: TEST_KEY })))[0]?.id ?? ''
  const process = await app.records.get('processes', processId)
  if (process === null) throw new Error('no process')
  const [tool, ...tools] = process.definition.tools
  const [lane, ...lanes] = tool?.lanes ?? []
  if (tool === undefined || lane === undefined) throw new Error('a process without lanes')
  other = await answer(app.command(`/api/processes/${processId}/sessions`, {}))
  const drawn = { ...process.definition, tools: [{ ...tool, lanes: [{ ...lane, pictures: 'allowed' as const }, ...lanes] }, ...tools] }
  await app.records.write([{ collection: 'processes', id: processId, value: { ...process, definition: drawn } }])
  session = await answer(app.command(`/api/processes/${processId}/sessions`, {}))
})
afterAll(async () => {
  await app.close()
  app.remove()
})

async function answer<T>(response: Promise<Response>): Promise<T> {
  const got = await response
  if (!got.ok) throw new Error(`${got.status} ${await got.text()}`)
  return (await got.json()) as T // the type that the route answers with
}

const upload = (path: string, bytes: Uint8Array<ArrayBuffer>, token = TEST_KEY, type = 'image/jpeg') => app.upload(`/api${path}`, bytes, { token, headers: { 'content-type': type } })
const keep = (bytes: Uint8Array<ArrayBuffer>, token?: string) => answer<schemas.Picture>(upload(`/sessions/${session.id}/pictures`, bytes, token))
const get = (hash: string, token = TEST_KEY, id = session.id) => app.ask('GET', `/api/sessions/${id}/pictures/${hash}`, { token })

async function invite(role: string, fields: object = {}, id = session.id): Promise<string> {
  const { path } = await answer<{ path: string }>(app.command(`/api/sessions/${id}/invitations`, { role, name: role, ...fields }))
  return path.replace('/enter#', '')
}
const sit = (at: schemas.SessionDetail, table = 0) =>
  answer<schemas.Joined>(app.command('/api/join', { code: at.tables[table]?.code, categories: ['students'] }, { token: undefined as never })).then(({ token }) => token)
const tablePath = (at = session, table = 0) => `/tables/${at.tables[table]?.id ?? ''}/pictures`

it('what is kept comes back byte for byte, inert, and never changes under its name', async () => {
  for (const [type, bytes] of [['image/jpeg', jpeg()], ['image/png', png()], ['image/webp', webp()]] as const) {
    const picture = await keep(bytes)
    expect(picture).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), width: 4, height: 3, type })
    const response = await get(picture.hash)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    })
  }
})

it('the same picture twice, from two tablets at once, is one', async () => {
  const bytes = jpeg({ seed: 11 })
  const [anna, bruno] = await Promise.all([sit(session), sit(session, 1)])
  const kept = await Promise.all([
    answer<schemas.Picture>(upload(tablePath(), bytes, anna)), answer<schemas.Picture>(upload(tablePath(session, 1), bytes, bruno)), keep(bytes),
  ])
  expect(new Set(kept.map(({ hash }) => hash)).size).toBe(1)
  expect((await app.records.find('pictureHolds', 'hash', kept[0].hash)).length).toBe(1)
})

it('a file is what its bytes are, whatever it calls itself', async () => {
  const page = Uint8Array.from(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))
  expect(await refusalIn(await upload(`/sessions/${session.id}/pictures`, page, TEST_KEY, 'image/png'))).toBe('notAPicture')
  const { type, hash } = await answer<schemas.Picture>(upload(`/sessions/${session.id}/pictures`, png({ seed: 12 }), TEST_KEY, 'text/html'))
  expect(type).toBe('image/png')
  expect((await get(hash)).headers.get('content-type')).toBe('image/png')
})

it('where a photo was taken never reaches the disk', async () => {
  const told = jpeg({ seed: 13 }, EXIF_WITH_GPS)
  expect(Buffer.from(told).includes('GPS 43.88N')).toBe(true)
  expect(await refusalIn(await upload(`/sessions/${session.id}/pictures`, told))).toBe('notAPicture')
  expect(await refusalIn(await upload(`/sessions/${session.id}/pictures`, png({}, chunk('tEXt', [65, 0, 65]))))).toBe('notAPicture')
  const stored = await app.records.list('pictures')
  expect(stored.some(({ value }) => Buffer.from(value.base64, 'base64').includes('GPS'))).toBe(false)
})

it('an upload cut in half, a bomb and a huge file leave nothing', async () => {
  const before = (await app.records.list('pictures')).length
  const whole = jpeg({ seed: 14 })
  const path = `/sessions/${session.id}/pictures`
  expect(await refusalIn(await upload(path, whole.slice(0, whole.length / 2)))).toBe('notAPicture')
  expect(await refusalIn(await upload(path, new Uint8Array()))).toBe('notAPicture')
  expect(await refusalIn(await upload(path, png({ width: 60_000, height: 60_000 })))).toBe('tooLarge')
  expect(await refusalIn(await upload(path, new Uint8Array(LIMITS.maxPictureBytes + 1)))).toBe('tooLarge')
  expect((await app.records.list('pictures')).length).toBe(before)
})

it('leading roles keep pictures for steps; who sits at a table keeps them for its notes, where a lane takes them', async () => {
  const seat = await sit(session)
  const stranger = await sit(other)
  const lead = await invite('facilitator')
  const [display, atTable] = [await invite('display'), await invite('tableFacilitator', { tableId: session.tables[0]?.id })]
  expect((await upload(`/sessions/${session.id}/pictures`, jpeg(), lead)).status).toBe(200)
  for (const token of [seat, display, atTable]) expect((await upload(`/sessions/${session.id}/pictures`, jpeg(), token)).ok).toBe(false)
  for (const token of [seat, lead, atTable]) expect((await upload(tablePath(), jpeg(), token)).status).toBe(200)
  for (const token of [stranger, display]) expect(await refusalIn(await upload(tablePath(), jpeg(), token))).toBe('forbidden')
  expect(await refusalIn(await upload(tablePath(session, 1), jpeg(), seat))).toBe('forbidden')
  expect(await refusalIn(await upload(tablePath(other), jpeg(), stranger))).toBe('forbidden')
  expect(await refusalIn(await upload(tablePath(), jpeg(), 'participant.x.y'))).toBe('unauthorised')
})

it('everyone in the session sees them, and nobody else', async () => {
  const { hash } = await keep(jpeg({ seed: 15 }))
  const within = [await sit(session), await invite('display'), await invite('expert'), await invite('lab')]
  for (const token of within) expect((await get(hash, token)).status).toBe(200)
  for (const token of [await sit(other), await invite('facilitator', {}, other.id)]) expect(await refusalIn(await get(hash, token))).toBe('forbidden')
  expect(await refusalIn(await get(hash, 'nobody'))).toBe('unauthorised')
  expect(await refusalIn(await get(hash, TEST_KEY, other.id))).toBe('notFound')
  expect(await refusalIn(await get('../../../etc/passwd'.padEnd(64, '0'), TEST_KEY))).toBe('notFound')
})

it('one tablet sends so many a minute, and nobody once the session has ended', async () => {
  const seat = await sit(session)
  const results = await Promise.all(Array.from({ length: LIMITS.picturesPerMinute + 1 }, (_, seed) => upload(tablePath(), webp({ seed: 100 + seed }), seat)))
  expect(results.filter(({ status }) => status === 429).length).toBe(1)
  const ended = await answer<schemas.SessionDetail>(app.command(`/api/processes/${processId}/sessions`, {}))
  const late = await sit(ended)
  await answer(app.command(`/api/sessions/${ended.id}/joining`, { joining: 'ended' }))
  expect((await upload(tablePath(ended), jpeg(), late)).ok).toBe(false)
})

it('a session that is full says so, and goes on showing what it has', async () => {
  const full = await answer<schemas.SessionDetail>(app.command(`/api/processes/${processId}/sessions`, {}))
  const { hash } = await answer<schemas.Picture>(upload(`/sessions/${full.id}/pictures`, jpeg({ seed: 16 })))
  await app.records.write([{ collection: 'pictureHolds', id: `${full.id}.filler`, value: { owner: full.id, hash: 'filler', bytes: LIMITS.maxPicturesBytes - 100 } }])
  expect(await refusalIn(await upload(`/sessions/${full.id}/pictures`, jpeg({ seed: 17 })))).toBe('picturesFull')
  expect((await upload(`/sessions/${full.id}/pictures`, jpeg({ seed: 16 }))).status).toBe(200)
  expect((await get(hash, TEST_KEY, full.id)).status).toBe(200)
})

const briefing = (pictures: readonly object[]) => ({ mode: 'show', id: 'briefing', minutes: 5, title: { it: 'Dati', en: 'Data' }, text: { it: 'Testo', en: 'Text' }, pictures })
const shown = ({ hash, width, height }: schemas.Picture) => ({ hash, width, height, caption: { it: 'Il fiume', en: 'The river' } })
const add = (step: object) => app.command(`/api/sessions/${session.id}/programme`, { edit: { do: 'add', step, after: null } })

it('a step shows pictures that the session has, and its template takes them along to the next session', async () => {
  const picture = await keep(jpeg({ seed: 18 }))
  expect(await refusalIn(await add(briefing([{ ...shown(picture), hash: '0'.repeat(64) }])))).toBe('invalid')
  expect(await refusalIn(await add(briefing(Array.from({ length: LIMITS.maxStepPictures + 1 }, () => shown(picture)))))).toBe('invalid')
  expect((await add(briefing([shown(picture)]))).status).toBe(200)
  await answer(app.command(`/api/sessions/${session.id}/templates`, { name: 'Con dati' }))
  const process = await answer<schemas.ProcessDetail>(app.ask('GET', `/api/processes/${processId}`, { token: TEST_KEY }))
  const next = await answer<schemas.SessionDetail>(app.command(`/api/processes/${processId}/sessions`, { template: process.definition.templates?.at(-1)?.id }))
  expect((await get(picture.hash, TEST_KEY, next.id)).status).toBe(200)
})

it('as many pages as a step takes, with long captions, fit into the request that changes it', async () => {
  const picture = await keep(jpeg({ seed: 19 }))
  const long = 'la città '.repeat(20).slice(0, LIMITS.maxCaptionLength)
  const step = briefing(Array.from({ length: LIMITS.maxStepPictures }, () => ({ ...shown(picture), caption: { it: long, en: long } })))
  const seen = { ...step, id: 'full', text: { it: 'a'.repeat(LIMITS.maxTextLength), en: 'a'.repeat(LIMITS.maxTextLength) } }
  await answer(add(seen))
  const response = await app.command(`/api/sessions/${session.id}/programme`, { edit: { do: 'change', step: { ...seen, minutes: 6 }, seen } })
  expect(response.status).toBe(200)
})

it('the picture of a hidden note is shown to those who lead alone, until the note is shown again', async () => {
  const [shownOne, hiddenOne] = [await keep(jpeg({ seed: 21 })), await keep(jpeg({ seed: 22 }))]
  const within = [await sit(session), await invite('display')]
  const setHidden = (hidden: boolean) =>
    app.records.write([{ collection: 'hiddenNotes', id: 'note', value: { sessionId: session.id, tableId: 'table', hidden, picture: hiddenOne.hash, log: [] } }])
  await setHidden(true)
  for (const token of within) expect(await refusalIn(await get(hiddenOne.hash, token))).toBe('notFound')
  for (const token of within) expect((await get(shownOne.hash, token)).status).toBe(200)
  expect((await get(hiddenOne.hash, await invite('facilitator'))).status).toBe(200)
  await setHidden(false)
  for (const token of within) expect((await get(hiddenOne.hash, token)).status).toBe(200)
})

it('erasing a session’s people takes the pictures along that nothing shows any more', async () => {
  const [used, unused] = [await keep(jpeg({ seed: 23 })), await keep(jpeg({ seed: 24 }))]
  await answer(add({ ...briefing([shown(used)]), id: 'kept' }))
  await answer(app.command(`/api/sessions/${session.id}/erasure`, {}))
  expect((await get(used.hash)).status).toBe(200)
  expect(await refusalIn(await get(unused.hash))).toBe('notFound')
  expect(await app.records.get('pictures', unused.hash)).toBeNull()
})

it('what the notes at a table and in a tray carry stays; what a deleted one carried goes', async () => {
  const [atTable, inTray, thrownAway] = [await keep(jpeg({ seed: 25 })), await keep(jpeg({ seed: 26 })), await keep(jpeg({ seed: 27 }))]
  const [tableId, author] = [session.tables[0]?.id ?? newId<TableId>(), newId<AuthorId>()]
  const tray: Address = { kind: 'tray', tableId, author, step: 'alone' }
  await app.records.write([{ collection: 'trays', id: roomName(tray), value: { sessionId: session.id, tableId, author, step: 'alone', brought: null } }])
  const write = async (address: Address, { hash, width, height }: schemas.Picture) => {
    const open = await app.rooms.open(address)
    if (open === null) throw new Error('no such room')
    const id = newId<NoteId>()
    const note = { id, author, category: 'students', lane: PRATO.tools[0]?.lanes[0]?.id ?? '', text: '', picture: { hash, width, height } }
    await open.room.edit((doc) => void addNote(doc, note, { nowMs: Date.now }))
    return { room: open.room, id }
  }
  await write({ kind: 'table', tableId }, atTable)
  await write(tray, inTray)
  const { room, id } = await write({ kind: 'table', tableId }, thrownAway)
  await room.edit((doc) => void deleteNote(doc, id))
  await answer(app.command(`/api/sessions/${session.id}/erasure`, {}))
  for (const { hash } of [atTable, inTray]) expect((await get(hash)).status).toBe(200)
  expect(await refusalIn(await get(thrownAway.hash))).toBe('notFound')
})

describe('pictures of reference cases', () => {
  const path = () => `/processes/${processId}/pictures`
  const bring = (seed: number, token = TEST_KEY) => upload(path(), jpeg({ seed }), token)
  const ask = (hash: string, token = TEST_KEY, id = processId) => app.ask('GET', `/api/processes/${id}/pictures/${hash}`, { token })
  const inviteToAll = async (role: string) => (await answer<{ path: string }>(app.command(`/api/processes/${processId}/invitations`, { role, name: role }))).path.replace('/enter#', '')

  it('are brought by those who write the portfolio, under the same checks, and by nobody else', async () => {
    for (const role of ['lab', 'expert', 'facilitator']) expect((await bring(40, await inviteToAll(role))).status).toBe(200)
    for (const token of [await sit(session), await invite('expert'), await invite('lab'), await invite('facilitator'), await invite('display')]) expect(await refusalIn(await bring(40, token))).toMatch(/^(forbidden|unauthorised)$/)
    const stranger = await answer<schemas.ProcessDetail>(app.command('/api/processes', { definition: PRATO }))
    expect(await refusalIn(await upload(`/processes/${stranger.id}/pictures`, jpeg(), await inviteToAll('lab')))).toBe('forbidden')
    expect(await refusalIn(await upload(`/processes/${newId()}/pictures`, jpeg()))).toBe('notFound')
    expect(await refusalIn(await upload(path(), jpeg({ seed: 41 }, EXIF_WITH_GPS)))).toBe('notAPicture')
    expect(await refusalIn(await upload(path(), jpeg({ seed: 42 }).slice(0, 40)))).toBe('notAPicture')
    expect(await refusalIn(await upload(path(), new Uint8Array(LIMITS.maxPictureBytes + 1)))).toBe('tooLarge')
  })

  it('are seen by everyone in the process and in its workshops, and by nobody of another', async () => {
    const workshop = await answer<schemas.SessionDetail>(app.command(`/api/processes/${processId}/sessions`, { phase: 'workshop' }))
    const { hash } = await answer<schemas.Picture>(bring(43))
    for (const token of [await inviteToAll('expert'), await sit(workshop), await invite('display', {}, workshop.id), await invite('tableFacilitator', { tableId: workshop.tables[0]?.id }, workshop.id)]) {
      const response = await ask(hash, token)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
    const elsewhere = await answer<schemas.ProcessDetail>(app.command('/api/processes', { definition: PRATO }))
    const theirs = await answer<schemas.SessionDetail>(app.command(`/api/processes/${elsewhere.id}/sessions`, {}))
    for (const token of [await sit(theirs), await sit(session)]) expect(await refusalIn(await ask(hash, token))).toBe('forbidden')
    expect(await refusalIn(await ask(hash, 'nobody'))).toBe('unauthorised')
    expect(await refusalIn(await ask(hash, TEST_KEY, elsewhere.id))).toBe('notFound')
    expect(await refusalIn(await ask('x'))).toBe('notFound')
  })

  it('stay as long as a case shows them, whatever is cleaned up; what none has shown for a day goes', async () => {
    const [shownInCase, ofCaseTakenOff, unused] = await Promise.all([44, 45, 46].map((seed) => answer<schemas.Picture>(bring(seed))))
    if (shownInCase === undefined || ofCaseTakenOff === undefined || unused === undefined) throw new Error('kept')
    await answer(upload(`/sessions/${session.id}/pictures`, jpeg({ seed: 44 })))
    const open = await app.rooms.open({ kind: 'portfolio', processId: processId as ProcessId })
    if (open === null) throw new Error('no portfolio')
    await open.room.edit((doc) => {
      for (const { hash, width, height } of [shownInCase, ofCaseTakenOff]) {
        const id = addItem(doc, 'cases', { author: newId<AuthorId>(), once: { scenario: newId<ScenarioId>() }, fields: { pictures: [{ hash, width, height, caption: '' }] } })
        if (hash === ofCaseTakenOff.hash) removeItem(doc, 'cases', id)
      }
    })
    await answer(app.command(`/api/sessions/${session.id}/erasure`, {}))
    for (const { hash } of [shownInCase, ofCaseTakenOff, unused]) expect((await ask(hash)).status).toBe(200)
    ageMs = 2 * 86_400_000
    await answer(app.command(`/api/sessions/${other.id}/erasure`, {}))
    expect((await ask(shownInCase.hash)).status).toBe(200)
    for (const { hash } of [ofCaseTakenOff, unused]) expect(await refusalIn(await ask(hash))).toBe('notFound')
  })
})

it('no byte of a picture that was taken away stays in the files', async () => {
  const letters = Array.from({ length: 300 }, (_, at) => 65 + (at % 26))
  const bytes = png({ seed: 20 }, chunk('iCCP', letters))
  const { hash } = await keep(bytes)
  const base64 = Buffer.from(bytes).toString('base64').slice(60, 120)
  const inFiles = () => readdirSync(app.folder).filter((name) => name.includes('sqlite')).some((name) => readFileSync(join(app.folder, name)).includes(base64))
  expect(inFiles()).toBe(true)
  expect(await app.pictures.letGo(session.id, (held) => held !== hash)).toBe(true)
  await app.records.scrub()
  expect(inFiles()).toBe(false)
  expect(await refusalIn(await get(hash))).toBe('notFound')
})

it('the definition of Prato itself shows no pictures: nobody’s budget pays for them', () => {
  expect(PRATO.tools.flatMap(({ lanes }) => lanes).every((lane) => lane.pictures === undefined)).toBe(true)
})
