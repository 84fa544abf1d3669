import type { Context } from 'hono'
import { PROBLEMS, type ProblemReason } from '../../shared/api/schemas.ts'

/** A refusal on its way out as RFC 9457 problem details; thrown anywhere in a route. `detail` is for people who write tools. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly reason: ProblemReason

  constructor(reason: ProblemReason, detail?: string) {
    super(detail ?? reason)
    this.reason = reason
  }
}

const TITLES: Readonly<Record<ProblemReason, string>> = {
  invalid: 'The request does not have the form that this call takes',
  unauthorised: 'Nobody is signed in, or the invitation was revoked',
  forbidden: 'This role may not do that',
  wrongOrigin: 'The page that asks is not from this server',
  notFound: 'There is no such thing here',
  unknownCode: 'No table or participant has this code',
  nameTaken: 'Another table has this name',
  joiningClosed: 'The facilitator has closed joining',
  sessionClosed: 'The session has ended',
  stepElsewhere: 'Another step was started meanwhile',
  stepChanged: 'This part of the programme was changed meanwhile',
  stepUnderWay: 'The step is under way',
  roomNotWriting: 'Participants do not write in the plenary in this step',
  stepPrivate: 'What was written privately in this step is not revealed yet',
  tooManyTemplates: 'The process keeps as many templates as it can',
  processChanged: 'Somebody else has saved this process since.',
  ballotOpen: 'A vote is under way in this session',
  ballotClosed: 'The vote is closed; nothing was counted',
  nothingToVote: 'There is nothing to vote on',
  tooManyItems: 'There is too much to vote on',
  itemGone: 'This is not, or no longer, to be voted on; the dots are their voter’s again',
  overBudget: 'These are more dots than a person has, or may put on one item; nothing was counted',
  secretBallot: 'The vote was secret: who voted what is not kept',
  notACategory: 'The process has no such category',
  notAPicture: 'This is no whole JPEG, PNG or WebP picture free of metadata; nothing was kept',
  picturesFull: 'The session keeps as many pictures as it may',
  exportTooLarge: 'The file takes more memory than this machine has for it; the plan is as it was',
  exportFailed: 'The file could not be made; the plan is as it was',
  tooLarge: 'The request is too large',
  tooManyTries: 'Too many wrong tries; wait a minute',
  notStored: 'It could not be stored; nothing was changed',
  failed: 'Something went wrong here; nothing was changed',
}

export function problemResponse(c: Context, reason: ProblemReason, detail?: string): Response {
  const status = PROBLEMS[reason]
  const body = { type: `/problems/${reason}`, title: TITLES[reason], status, ...(detail === undefined ? {} : { detail }) }
  return c.json(body, status, { 'content-type': 'application/problem+json' })
}
