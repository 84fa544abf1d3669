import type * as v from 'valibot'
import type * as Y from 'yjs'
import type * as api from '../../shared/api/ballots.ts'
import { ranked, type Dots, type ItemId } from '../../shared/ballots/ballot.ts'
import { chooseItems } from '../../shared/ballots/chooseItems.ts'
import { followIn, type FollowItem } from '../../shared/ballots/followItem.ts'
import { settle, sumOf } from '../../shared/ballots/settle.ts'
import { newId, type AuthorId, type BallotId, type CommandId, type SessionId, type TableId } from '../../shared/ids.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import type { Seated } from '../http/guard.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Change, Records } from '../records/records.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { BallotBoard, BallotRecord } from './ballotBoard.ts'
import { BesideOrAlone } from './besideOrAlone.ts'
import type { Commands } from './commands.ts'
import { countNow } from './countDots.ts'
import { readPlenary } from './readPlenary.ts'

type Cast = v.InferOutput<typeof api.CastRequest>
type Round = Pick<BallotRecord, 'round' | 'on' | 'items'>

type Ports = {
  readonly records: Records
  readonly commands: Commands
  readonly rooms: Rooms
  readonly board: BallotBoard
  readonly nowMs: () => number
}

/**
 * Votes with dots. The server counts: what a tablet sends is "my dots on this item are now so many", judged in one queue a voter against what
 * that voter has, so nobody exceeds the budget, whatever they send and however often.
 */
export class Ballots {
  private readonly ports: Ports
  private readonly turns = new BesideOrAlone()

  constructor(ports: Ports) {
    this.ports = ports
  }

  /** Throws `sessionClosed`, `ballotOpen` (one at a time), `nothingToVote`, `tooManyItems`, `invalid` (more on an item than a person has). */
  async open(sessionId: SessionId, { commandId, about, ...settings }: api.OpenBallotRequest): Promise<BallotId> {
    const { records, commands, board, nowMs } = this.ports
    const id = await commands.once(`ballots ${sessionId}`, commandId, async () => {
      const session = await this.requireOpenSession(sessionId)
      const before = await records.find('ballots', 'sessionId', sessionId)
      if (before.some(({ value }) => value.result === null)) throw new HttpProblem('ballotOpen')
      if (settings.maxPerItem > settings.budget) throw new HttpProblem('invalid', 'maxPerItem: more than a person has')
      const round = await this.roundAbout(sessionId, about)
      if (round.items.length === 0) throw new HttpProblem('nothingToVote')
      if (round.items.length > LIMITS.maxBallotItems) throw new HttpProblem('tooManyItems')
      const ballotId = newId<BallotId>()
      const value: BallotRecord = { sessionId, step: session.step, ...settings, ...round, openedAtMs: nowMs(), result: null }
      return { answer: ballotId, changes: [{ collection: 'ballots', id: ballotId, value }] }
    })
    await board.publish(sessionId)
    return id
  }

  /** Throws `forbidden` (it is somebody else's), `notFound`, `sessionClosed`, `ballotClosed`, `itemGone`, `overBudget`: then nothing is changed. */
  async cast({ id: voter, sessionId }: Seated, ballotId: BallotId, { commandId, voter: whose, item, dots }: Cast): Promise<void> {
    const { records, commands, board } = this.ports
    if (whose !== voter) throw new HttpProblem('forbidden', 'voter: not the caller')
    await this.turns.beside(ballotId, () =>
      commands.once(`dots ${dotsId(ballotId, voter)}`, commandId, async () => {
        await this.requireOpenSession(sessionId)
        const ballot = await this.ballot(sessionId, ballotId)
        if (ballot.result !== null) throw new HttpProblem('ballotClosed')
        const before = await records.get('dots', dotsId(ballotId, voter))
        const after = put(before?.dots ?? {}, item, dots, ballot, await this.follow(sessionId))
        return { answer: null, changes: [{ collection: 'dots', id: dotsId(ballotId, voter), value: { ballotId, participantId: voter, dots: after } }] }
      }),
    )
    board.publishSoon(sessionId)
  }

  /** Counts once and for all. A ballot that is closed stays as it is. Throws `notFound`. */
  async close(sessionId: SessionId, ballotId: BallotId, commandId: CommandId): Promise<void> {
    const { commands, board } = this.ports
    await this.turns.aloneWith(ballotId, () =>
      commands.once(`ballots ${sessionId}`, commandId, async () => ({ answer: null, changes: await this.closing(sessionId, ballotId) })),
    )
    await board.publish(sessionId)
  }

  /** Empty once a secret ballot is closed. Throws `notFound`. */
  async ownDots({ id: voter, sessionId }: Seated, ballotId: BallotId): Promise<Dots> {
    await this.ballot(sessionId, ballotId)
    return (await this.ports.records.get('dots', dotsId(ballotId, voter)))?.dots ?? {}
  }

  /** Throws `notFound`, `secretBallot`, `ballotOpen` (before it is closed nobody looks over a voter's shoulder). */
  async voices(sessionId: SessionId, ballotId: BallotId): Promise<api.Voices> {
    const { records } = this.ports
    const ballot = await this.ballot(sessionId, ballotId)
    if (ballot.secret) throw new HttpProblem('secretBallot')
    if (ballot.result === null) throw new HttpProblem('ballotOpen')
    const cast = await records.find('dots', 'ballotId', ballotId)
    const voices = await Promise.all(cast.map(async ({ value: { participantId, dots } }) => ({ participantId, dots, who: await records.get('participants', participantId) })))
    return voices.flatMap(({ participantId, dots, who }) => {
      if (who === null || sumOf(dots) === 0) return []
      const { nickname, categories, tableId } = who
      return { authorId: participantId as AuthorId, nickname, categories, tableId: tableId as TableId, dots } // both written by join
    })
  }

  private async closing(sessionId: SessionId, ballotId: BallotId): Promise<Change[]> {
    const { records, rooms, nowMs } = this.ports
    const ballot = await this.ballot(sessionId, ballotId)
    if (ballot.result !== null) return []
    const { votes, ...counted } = await countNow({ records, rooms }, ballotId, ballot)
    const closed: Change = { collection: 'ballots', id: ballotId, value: { ...ballot, result: { closedAtMs: nowMs(), ...counted } } }
    // What is counted stays; of a secret ballot nothing else does.
    const settled = votes.map(({ participantId, dots }): Change => {
      return { collection: 'dots', id: dotsId(ballotId, participantId), value: ballot.secret ? null : { ballotId, participantId, dots } }
    })
    return [closed, ...settled]
  }

  private async roundAbout(sessionId: SessionId, about: api.BallotAbout): Promise<Round> {
    if (about.on !== 'round') return { round: 1, on: about.on, items: await this.plenary(sessionId, (doc) => chooseItems(doc, about)) }
    const { round, on, items, result } = await this.ballot(sessionId, about.ballot)
    if (result === null) throw new HttpProblem('ballotOpen')
    const follow = await this.follow(sessionId)
    const standing = (items as ItemId[]).filter((item) => follow(item) === item) // written by open
    return { round: round + 1, on, items: ranked(standing, result.totals).slice(0, about.first) }
  }

  private async requireOpenSession(sessionId: SessionId): Promise<{ readonly step: string }> {
    const session = await this.ports.records.get('sessions', sessionId)
    if (session === null) throw new HttpProblem('notFound')
    if (session.joining === 'ended') throw new HttpProblem('sessionClosed')
    return session
  }

  private async ballot(sessionId: SessionId, ballotId: BallotId): Promise<BallotRecord> {
    const ballot = await this.ports.records.get('ballots', ballotId)
    if (ballot === null || ballot.sessionId !== sessionId) throw new HttpProblem('notFound')
    return ballot
  }

  private follow(sessionId: SessionId): Promise<FollowItem> {
    return this.plenary(sessionId, followIn)
  }

  private plenary<T>(sessionId: SessionId, look: (doc: Y.Doc) => T): Promise<T> {
    return readPlenary(this.ports.rooms, sessionId, look)
  }
}

/** One person's dots after they said how many are on one item. What was on items that are gone is theirs again, and is not kept. */
function put(before: Dots, item: string, dots: number, ballot: BallotRecord, follow: FollowItem): Dots {
  const items = ballot.items as ItemId[] // written by open
  const { counted } = settle(before, { items, maxPerItem: ballot.maxPerItem }, follow)
  const asked = items.find((id) => id === item)
  const stands = asked !== undefined && follow(asked) === asked
  // Taking dots away from what is gone is no mistake: they are away.
  if (!stands && dots > 0) throw new HttpProblem('itemGone')
  const { [item]: _, ...others } = counted
  const after = dots > 0 ? { ...others, [item]: dots } : others
  if (dots > ballot.maxPerItem || sumOf(after) > ballot.budget) throw new HttpProblem('overBudget')
  return after
}

function dotsId(ballotId: BallotId, voter: string): string {
  return `${ballotId}.${voter}`
}
