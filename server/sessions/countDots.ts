import type { CategoryCount, Dots, ItemId } from '../../shared/ballots/ballot.ts'
import { followIn } from '../../shared/ballots/followItem.ts'
import { settle } from '../../shared/ballots/settle.ts'
import { byCategory, haveVoted, totalsOf } from '../../shared/ballots/tally.ts'
import type { BallotId, SessionId } from '../../shared/ids.ts'
import type { RecordOf, Records } from '../records/records.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { readPlenary } from './readPlenary.ts'

export type Counted = {
  readonly voted: number
  readonly seats: number
  readonly totals: Record<string, number>
  readonly categories: (Omit<CategoryCount, 'totals'> & { readonly totals: Record<string, number> })[]
  readonly votes: readonly { readonly participantId: string; readonly dots: Record<string, number>; readonly categories: readonly string[] }[]
}

/** What the ballot would come to if it were closed now. */
export async function countNow(ports: { readonly records: Records; readonly rooms: Rooms }, ballotId: BallotId, ballot: RecordOf<'ballots'>): Promise<Counted> {
  const { records, rooms } = ports
  const sessionId = ballot.sessionId as SessionId // written by open
  const [cast, participants, follow] = await Promise.all([
    records.find('dots', 'ballotId', ballotId),
    records.find('participants', 'sessionId', sessionId),
    readPlenary(rooms, sessionId, followIn),
  ])
  const categoriesOf = new Map(participants.map(({ id, value }) => [id, value.categories]))
  const settings = { items: ballot.items as ItemId[], maxPerItem: ballot.maxPerItem } // written by open
  const votes = cast.map(({ value: { participantId, dots } }) => ({
    participantId,
    dots: { ...settle(dots, settings, follow).counted },
    categories: categoriesOf.get(participantId) ?? [],
  }))
  return { voted: haveVoted(votes).length, seats: participants.length, totals: plain(totalsOf(votes)), categories: byCategory(votes).map((count) => ({ ...count, totals: plain(count.totals) })), votes }
}

function plain(dots: Dots): Record<string, number> {
  return { ...dots }
}
