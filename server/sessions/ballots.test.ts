import * as fc from 'fast-check'
import { pino } from 'pino'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CastRequest, type BallotAbout } from '../../shared/api/ballots.ts'
import { sumOf } from '../../shared/ballots/settle.ts'
import { clustersOf, mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import { readSession } from '../../shared/document/sessionDocument.ts'
import { newId, type AuthorId, type BallotId, type CommandId, type NoteId, type SessionId, type TableId } from '../../shared/ids.ts'
import { mergeNotes } from '../../shared/ops/mergeNotes.ts'
import type { RecordOf } from '../records/records.ts'
import { HttpProblem } from '../http/problem.ts'
import { createMetrics } from '../metrics.ts'
import { recordsOfOneTable } from '../rooms/recordsOfOneTable.ts'
import { Rooms } from '../rooms/rooms.ts'
import { openStorage, type Storage } from '../storage/storage.ts'
import { temporaryFolder } from '../storage/temporaryFolder.ts'
import { BallotBoard } from './ballotBoard.ts'
import { Ballots } from './ballots.ts'
import { Commands } from './commands.ts'
import { Publisher } from './publish.ts'
import { furnish } from './votingHall.ts'
import type { Seated } from '../http/guard.ts'

const BUDGET = 3
const MOST = 2
const metrics = createMetrics()
const folder = temporaryFolder()
let storage: Storage
beforeAll(async () => {
  storage = await openStorage(folder.path)
})
afterAll(async () => {
  await storage.close()
  folder.remove()
})

type Hall = Awaited<ReturnType<typeof enterHall>>

/** A session with five notes in its plenary and so many voters, each a student. */
async function enterHall(people = 3) {
  const { records, journal } = storage
  const log = pino({ level: 'silent' })
  let open = true
  const fail = (error: unknown) => {
    if (open) throw error
  }
  const rooms = new Rooms({ journal, nowMs: Date.now, log, metrics, onRefused: () => undefined }, records)
  const commands = new Commands(records, Date.now)
  new Publisher(rooms, records)
  const board = new BallotBoard(rooms, records, commands, fail)
  const ballots = new Ballots({ records, commands, rooms, board, nowMs: Date.now })
  const sessionId = newId<SessionId>()
  await records.write([{ collection: 'sessions', id: sessionId, value: await aSession() }])
  const voters: Seated[] = []
  for (let i = 0; i < people; i++) {
    const id = newId<AuthorId>()
    const tableId = newId<TableId>()
    const value = { sessionId, tableId, categories: ['students'], nickname: `voter ${i}`, createdAtMs: 1, tokenHash: id, returnCodeHash: id, suspended: false }
    await records.write([{ collection: 'participants', id, value }])
    voters.push({ role: 'participant', id, sessionId, tableId, categories: ['students'] })
  }
  const edit = async (change: Parameters<NonNullable<Awaited<ReturnType<Rooms['open']>>>['room']['edit']>[0]) => {
    await (await rooms.open({ kind: 'plenary', sessionId }))?.room.edit(change)
  }
  const close = () => {
    open = false
    board.close()
    rooms.close()
  }
  let made: ReturnType<typeof furnish> | undefined
  await edit((doc) => void (made ??= furnish(doc, 5)))
  if (made === undefined) throw new Error('no plenary')
  return { records, rooms, ballots, sessionId, voters, edit, ...made, close }
}

async function aSession(): Promise<RecordOf<'sessions'>> {
  const [session] = await recordsOfOneTable().list('sessions')
  if (session === undefined) throw new Error('no session')
  return session.value
}

const SETTINGS = { question: '', budget: BUDGET, maxPerItem: MOST, secret: true, hidden: true }
const ALL_NOTES: BallotAbout = { on: 'notes', lane: null, cluster: null }

function opens({ ballots, sessionId }: Hall, settings: Partial<typeof SETTINGS> = {}, about = ALL_NOTES): Promise<BallotId> {
  return ballots.open(sessionId, { commandId: newId<CommandId>(), about, ...SETTINGS, ...settings })
}

function casts({ ballots }: Hall, voter: Seated | undefined, ballot: BallotId, item: string | undefined, dots: number, commandId = newId<CommandId>()): Promise<void> {
  if (voter === undefined || item === undefined) throw new Error('no such voter or item')
  return ballots.cast(voter, ballot, { commandId, voter: voter.id, item, dots })
}

const closes = ({ ballots, sessionId }: Hall, ballot: BallotId) => ballots.close(sessionId, ballot, newId<CommandId>())

async function told({ rooms, sessionId }: Hall, ballot: BallotId) {
  const open = await rooms.open({ kind: 'session', sessionId })
  const session = await new Promise<ReturnType<typeof readSession>>((resolve, reject) => {
    open?.room.edit((doc) => resolve(readSession(doc))).catch(reject)
  })
  return session?.ballots.find(({ id }) => id === ballot)
}

const refusal = (reason: string) => expect.objectContaining({ reason })

describe('a ballot', () => {
  let hall: Hall
  beforeAll(async () => {
    hall = await enterHall()
  })
  afterAll(() => hall.close())

  it('is about notes, those of one lane or one cluster, or clusters', async () => {
    const itemsOf = async (about: BallotAbout) => {
      const id = await opens(hall, {}, about)
      await closes(hall, id)
      return (await told(hall, id))?.items
    }
    const { notes, cluster } = hall
    expect(new Set(await itemsOf(ALL_NOTES))).toEqual(new Set(notes))
    expect(new Set(await itemsOf({ on: 'notes', lane: 'cause', cluster: null }))).toEqual(new Set([notes[1], notes[3]]))
    expect(new Set(await itemsOf({ on: 'notes', lane: null, cluster }))).toEqual(new Set(notes.slice(0, 2)))
    expect(await itemsOf({ on: 'clusters' })).toEqual([cluster])
    await expect(opens(hall, {}, { on: 'notes', lane: 'next', cluster: null })).rejects.toEqual(refusal('nothingToVote'))
  })

  it('is open alone, and sent twice it is one', async () => {
    const commandId = newId<CommandId>()
    const open = () => hall.ballots.open(hall.sessionId, { commandId, about: ALL_NOTES, ...SETTINGS })
    const [first, again] = await Promise.all([open(), open()])
    expect(again).toBe(first)
    await expect(opens(hall)).rejects.toEqual(refusal('ballotOpen'))
    await closes(hall, first)
  })

  it('tells nobody its totals before it is closed, if so set; who has voted is only counted', async () => {
    const { voters: [anna], notes: [first] } = hall
    const ballot = await opens(hall)
    await casts(hall, anna, ballot, first, 2)
    await expect.poll(() => told(hall, ballot)).toMatchObject({ counts: { voted: 1, seats: 3, totals: null, categories: null } })
    await closes(hall, ballot)
    expect(await told(hall, ballot)).toMatchObject({ counts: { voted: 1, totals: { [String(first)]: 2 }, categories: [] } })
  })

  it('of the open kind tells them at once', async () => {
    const { voters: [anna], notes: [first] } = hall
    const ballot = await opens(hall, { hidden: false })
    await casts(hall, anna, ballot, first, 2)
    await expect.poll(async () => (await told(hall, ballot))?.counts.totals).toEqual({ [String(first)]: 2 })
    await closes(hall, ballot)
  })

  it('that is secret keeps nobody’s dots once it is closed; the other kind says who gave them', async () => {
    const { voters: [anna], notes: [first], ballots, sessionId, records } = hall
    const secret = await opens(hall)
    await casts(hall, anna, secret, first, 1)
    await closes(hall, secret)
    expect(await records.find('dots', 'ballotId', secret)).toEqual([])
    await expect(ballots.voices(sessionId, secret)).rejects.toEqual(refusal('secretBallot'))
    const known = await opens(hall, { secret: false })
    await casts(hall, anna, known, first, 1)
    await expect(ballots.voices(sessionId, known)).rejects.toEqual(refusal('ballotOpen'))
    await closes(hall, known)
    expect(await ballots.voices(sessionId, known)).toMatchObject([{ nickname: 'voter 0', dots: { [String(first)]: 1 } }])
  })

  it('takes nothing after it was closed', async () => {
    const { voters: [anna], notes: [first] } = hall
    const ballot = await opens(hall)
    await closes(hall, ballot)
    await expect(casts(hall, anna, ballot, first, 1)).rejects.toEqual(refusal('ballotClosed'))
    expect(await told(hall, ballot)).toMatchObject({ counts: { voted: 0, totals: {} } })
  })

  it('is followed by a round about what it put first', async () => {
    const { voters: [anna, bruno], notes: [first, second, third] } = hall
    const ballot = await opens(hall)
    await casts(hall, anna, ballot, second, 2)
    await casts(hall, bruno, ballot, second, 1)
    await casts(hall, bruno, ballot, third, 1)
    await casts(hall, anna, ballot, first, 0)
    await closes(hall, ballot)
    const next = await opens(hall, {}, { on: 'round', ballot, first: 2 })
    expect(await told(hall, next)).toMatchObject({ round: 2, items: [second, third] })
    await closes(hall, next)
  })
})

describe('a dot on what has just gone', () => {
  let hall: Hall
  beforeAll(async () => {
    hall = await enterHall()
  })
  afterAll(() => hall.close())
  const withdraw = (note: NoteId | undefined, withdrawn = true) =>
    hall.edit((doc) => {
      const value = mirrorNotesOf(doc).get(String(note))
      if (note !== undefined && value !== undefined) mirrorNotesOf(doc).set(note, { ...value, withdrawn })
    })

  it('is its voter’s again, who may give it elsewhere; a new one is refused', async () => {
    const { voters: [anna, bruno], notes: [first, second, third] } = hall
    const ballot = await opens(hall)
    await casts(hall, anna, ballot, first, 2)
    await casts(hall, anna, ballot, second, 1)
    await withdraw(first)
    await expect(casts(hall, bruno, ballot, first, 1)).rejects.toEqual(refusal('itemGone'))
    await casts(hall, anna, ballot, third, 2)
    // Should it come back, what was given again is not there twice.
    await withdraw(first, false)
    await closes(hall, ballot)
    expect((await told(hall, ballot))?.counts.totals).toEqual({ [String(second)]: 1, [String(third)]: 2 })
  })

  it('follows a merged note to its head, as far as its limit goes', async () => {
    const { voters: [anna, bruno], notes: [, second, third, fourth] } = hall
    if (second === undefined || third === undefined || fourth === undefined) throw new Error('too few notes')
    const ballot = await opens(hall)
    await casts(hall, anna, ballot, second, 2)
    await casts(hall, anna, ballot, third, 1)
    await casts(hall, bruno, ballot, third, 1)
    await hall.edit((doc) => void mergeNotes(doc, [third], second))
    await expect(casts(hall, bruno, ballot, third, 2)).rejects.toEqual(refusal('itemGone'))
    // What no longer fits on the head is hers again.
    await casts(hall, anna, ballot, fourth, 1)
    await closes(hall, ballot)
    expect((await told(hall, ballot))?.counts.totals).toEqual({ [second]: 3, [fourth]: 1 })
    const next = await opens(hall)
    expect((await told(hall, next))?.items).not.toContain(third)
    await closes(hall, next)
  })

  it('does not count for a cluster that was dissolved', async () => {
    const { voters: [anna], cluster } = hall
    const ballot = await opens(hall, {}, { on: 'clusters' })
    await casts(hall, anna, ballot, cluster, 1)
    await hall.edit((doc) => clustersOf(doc).get(cluster)?.set('deleted', true))
    await closes(hall, ballot)
    expect(await told(hall, ballot)).toMatchObject({ counts: { voted: 0, totals: {} } })
  })
})

describe('whatever they send', () => {
  it('nobody exceeds the budget, what was acknowledged counts, and nothing else does', async () => {
    const said = fc.record({
      voter: fc.nat({ max: 2 }),
      /** Says to be somebody else. */
      asAnother: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      item: fc.oneof({ weight: 6, arbitrary: fc.nat({ max: 4 }) }, { weight: 1, arbitrary: fc.constantFrom('unknown', 'ballot', '__proto__', '') }),
      dots: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(-1, 0.5, 1e9, Number.NaN, '1', null, -0) }),
      /** A few ids for all of them: each other's and their own, again. */
      command: fc.option(fc.nat({ max: 5 })),
      /** Waits for the answer, or goes on at once. */
      waits: fc.boolean(),
    })
    let counted = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 25 }), fc.nat({ max: 25 }), async (attack, closesAt) => {
        const hall = await enterHall()
        const ballot = await opens(hall, { secret: false })
        const shared = Array.from({ length: 6 }, () => newId<CommandId>())
        const answers: Promise<void>[] = []
        const closing: Promise<void>[] = []
        for (const [at, { voter, asAnother, item, dots, command, waits }] of attack.entries()) {
          if (at === closesAt) closing.push(closes(hall, ballot))
          const body = { voter: hall.voters[asAnother ? (voter + 1) % 3 : voter]?.id, commandId: command === null ? newId<CommandId>() : shared[command], item: typeof item === 'number' ? hall.notes[item] : item === 'ballot' ? ballot : item, dots }
          const parsed = v.safeParse(CastRequest, body)
          const sender = hall.voters[voter]
          if (!parsed.success || sender === undefined) {
            refused++
            continue
          }
          const sent = hall.ballots.cast(sender, ballot, parsed.output).catch((error: unknown) => {
            if (!(error instanceof HttpProblem)) throw error
            refused++
          })
          answers.push(sent)
          if (waits) await sent
        }
        await Promise.all([...answers, ...closing])
        await closes(hall, ballot)
        const held = await Promise.all(hall.voters.map((voter) => hall.ballots.ownDots(voter, ballot)))
        const expected: Record<string, number> = {}
        for (const dots of held) {
          expect(sumOf(dots)).toBeLessThanOrEqual(BUDGET)
          for (const [item, count] of Object.entries(dots)) {
            expect(hall.notes).toContain(item)
            expect(count).toBeGreaterThan(0)
            expect(count).toBeLessThanOrEqual(MOST)
            expect(Number.isInteger(count)).toBe(true)
            expected[item] = (expected[item] ?? 0) + count
          }
        }
        expect(await told(hall, ballot)).toMatchObject({ counts: { voted: held.filter((dots) => sumOf(dots) > 0).length } })
        expect((await told(hall, ballot))?.counts.totals).toEqual(expected)
        counted += sumOf(expected)
        hall.close()
      }),
      { numRuns: 25, seed: 20_221_021 },
    )
    // The run was about something.
    expect(counted).toBeGreaterThan(25)
    expect(refused).toBeGreaterThan(25)
  }, 60_000)

  it('a dot that races the closing is either acknowledged and counted, or refused and not', async () => {
    for (let i = 0; i < 20; i++) {
      const hall = await enterHall(6)
      const ballot = await opens(hall)
      const [item] = hall.notes
      const cast = hall.voters.map((voter) => casts(hall, voter, ballot, item, 1).then(() => 1, () => 0))
      const rest = closes(hall, ballot)
      const late = hall.voters.map((voter) => casts(hall, voter, ballot, hall.notes[1], 1).then(() => 1, () => 0))
      const acknowledged = (await Promise.all([...cast, ...late])).reduce<number>((sum, one) => sum + one, 0)
      await rest
      expect(sumOf((await told(hall, ballot))?.counts.totals ?? {})).toBe(acknowledged)
      hall.close()
    }
  }, 60_000)

  it('a dot sent twice, at once or later, counts once', async () => {
    const hall = await enterHall()
    const ballot = await opens(hall)
    const { voters: [anna], notes: [first] } = hall
    const commandId = newId<CommandId>()
    await Promise.all([casts(hall, anna, ballot, first, 1, commandId), casts(hall, anna, ballot, first, 1, commandId)])
    await casts(hall, anna, ballot, first, 2)
    // The first answer was lost on the way: the tablet's copy of that command arrives long after.
    await casts(hall, anna, ballot, first, 1, commandId)
    await closes(hall, ballot)
    expect((await told(hall, ballot))?.counts.totals).toEqual({ [String(first)]: 2 })
    hall.close()
  })
})
