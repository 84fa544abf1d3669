import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RoomName } from '../../shared/wire/rooms.ts'
import { NotStored, type Journal, type NewRecord } from '../journal/journal.ts'
import { journalTables } from '../journal/journalTables.ts'
import { sqliteJournal } from '../journal/sqliteJournal.ts'
import type { Records } from '../records/records.ts'
import { recordTables } from '../records/recordTables.ts'
import { sqliteRecords } from '../records/sqliteRecords.ts'
import { startCommitter } from './committer.ts'
import type { Database } from './database.ts'
import { connect } from './link.ts'
import type { Report, Request } from './messages.ts'
import { openDatabase } from './openDatabase.ts'
import { serve } from './serve.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const RED = 'table/red' as RoomName // No journal but this test's is asked for them.
const BLUE = 'table/blue' as RoomName
const PAGE_BYTES = 4_096

let folder: ReturnType<typeof temporaryFolder>
let db: Database
beforeEach(() => {
  folder = temporaryFolder()
  db = openDatabase(folder.path)
})
afterEach(() => {
  db.close()
  folder.remove()
})

/** The disk has room for so many more pages than there are now: SQLite fails beyond them as it does on a full disk. */
function leaveRoomFor(pages: number): void {
  const [now] = db.prepare<{ page_count: number }>('PRAGMA page_count').all()
  db.prepare(`PRAGMA max_page_count = ${(now?.page_count ?? 0) + pages}`).all()
}

describe('when the disk is full', () => {
  let channel: MessageChannel
  let journal: Journal
  let records: Records
  beforeEach(() => {
    channel = new MessageChannel()
    serve(db, channel.port1, () => undefined)
    const link = connect(channel.port2)
    journal = sqliteJournal(link)
    records = sqliteRecords(link)
  })
  afterEach(() => channel.port1.close())

  it('stores nothing of the commit, says so to each writer, and goes on once there is room', async () => {
    await journal.append(RED, record(10))
    leaveRoomFor(5)
    const outcomes = Promise.allSettled([
      journal.append(BLUE, record(10)),
      journal.append(RED, record(10 * PAGE_BYTES)),
      journal.append(RED, record(10)),
      records.write([{ collection: 'settings', id: 'address', value: { value: 'http://192.168.1.7:3000' } }]),
    ])
    const loaded = journal.load(RED)
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotStored) })
      expect(outcome).toMatchObject({ reason: { message: expect.stringContaining('full') } })
    }
    expect(await loaded).toMatchObject({ sequence: 1 })
    expect(await records.get('settings', 'address')).toBeNull()

    expect(await journal.append(BLUE, record(10))).toBe(1)
    leaveRoomFor(50)
    expect(await journal.append(RED, record(10 * PAGE_BYTES))).toBe(2)
    expect((await journal.load(RED)).records.map(({ sequence }) => sequence)).toEqual([1, 2])
  })
})

describe('group commit', () => {
  let reports: Report[]
  let commit: (requests: readonly Request[], failuresSeen?: number) => void
  beforeEach(() => {
    reports = []
    const committer = startCommitter(db, { ...journalTables(db), ...recordTables(db) }, (report) => reports.push(report))
    commit = (requests, failuresSeen = 0) => {
      committer.take({ kind: 'batch', requests, failuresSeen })
      committer.flush()
    }
  })

  it('refuses what follows a lost record of the same room, until its writer can know of the loss', () => {
    leaveRoomFor(5)
    commit([append(RED, 10 * PAGE_BYTES)])
    commit([append(RED, 10), append(BLUE, 10)])
    commit([append(RED, 10)], 1)
    expect(reports.map(({ failures, faults }) => [failures, [...faults.keys()]])).toEqual([
      [1, [0]],
      [1, [0]],
      [1, []],
    ])
    expect(reports.map(({ answers }) => answers)).toEqual([[null], [null, 1], [1]])
  })

  it('leaves a reader of damaged data alone with it: the writers beside it are stored', () => {
    commit([append(RED, 10)])
    db.execute('UPDATE journal SET checksum = 0')
    commit([append(BLUE, 10), { kind: 'load', ask: RED }, append(BLUE, 10)])
    expect(reports[1]?.answers).toEqual([1, null, 2])
    expect([...(reports[1]?.faults ?? [])]).toMatchObject([[1, { kind: 'corruptRecord' }]])
  })
})

function append(room: RoomName, bytes: number): Request {
  return { kind: 'append', ask: { room, atMs: 1, entries: new Uint8Array(bytes), bindings: [] } }
}

function record(bytes: number): NewRecord {
  return { atMs: 1, entries: [{ author: 'alice', update: new Uint8Array(bytes) }], bindings: [] }
}
