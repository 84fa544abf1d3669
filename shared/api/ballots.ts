import * as v from 'valibot'
import { ID_SHAPE, type AuthorId, type BallotId, type ClusterId, type CommandId, type TableId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'

/** What goes in and out of the calls about ballots, apart from the rest (schemas.ts), so that a table loads it only to vote. */

const id = <T extends string>() => v.pipe(v.string(), v.regex(ID_SHAPE)) as unknown as v.GenericSchema<T> // the brand is the type checker's
const command = { commandId: id<CommandId>() }
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const Dots = v.record(v.string(), v.number())

/** What is voted on: all clusters; notes, of one lane or in one cluster if so said; or what an earlier ballot put first. */
export const BallotAbout = v.variant('on', [
  v.object({ on: v.literal('clusters') }),
  v.object({ on: v.literal('notes'), lane: v.nullable(v.string()), cluster: v.nullable(id<ClusterId>()) }),
  v.object({ on: v.literal('round'), ballot: id<BallotId>(), first: whole(1, LIMITS.maxBallotItems) }),
])
export type BallotAbout = v.InferOutput<typeof BallotAbout>

/** `budget`: dots a person. `secret`: nobody learns who voted what. `hidden`: totals are told when it is closed, and not before. */
export const OpenBallotRequest = v.object({
  ...command,
  question: v.pipe(v.string(), v.trim(), v.maxLength(LIMITS.maxQuestionLength)),
  about: BallotAbout,
  budget: whole(1, LIMITS.maxBudget),
  maxPerItem: whole(1, LIMITS.maxBudget),
  secret: v.boolean(),
  hidden: v.boolean(),
})
export type OpenBallotRequest = v.InferOutput<typeof OpenBallotRequest>
export const BallotOpened = v.object({ id: id<BallotId>() })
export const CloseBallotRequest = v.object({ ...command })

/** "My dots on this item are now so many": said twice, or late, it comes to the same. `voter`: a tablet that changed hands must not vote for the next person. */
export const CastRequest = v.object({ ...command, voter: v.string(), item: v.pipe(v.string(), v.regex(ID_SHAPE)), dots: whole(0, LIMITS.maxBudget) })
/** The caller's own dots by item, as the server holds them. */
export const OwnDots = v.object({ dots: Dots })
/** Who put dots where, once a ballot that is not secret is closed. */
export const Voices = v.array(v.object({ authorId: id<AuthorId>(), nickname: v.string(), categories: v.array(v.string()), tableId: id<TableId>(), dots: Dots }))
export type Voices = v.InferOutput<typeof Voices>
