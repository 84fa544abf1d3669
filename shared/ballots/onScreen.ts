import { currentStep, type SessionState } from '../document/sessionDocument.ts'
import { openBallot, type CountedBallot } from './ballot.ts'

/**
 * The ballot that tablets and the display show: the one that is open, whatever the step, since people must see what they are asked; else, in a
 * step for voting, the last one of that step, with its result.
 */
export function ballotOnScreen(session: Pick<SessionState, 'ballots' | 'programme' | 'step'>): CountedBallot | null {
  const open = openBallot(session.ballots)
  if (open !== null) return open
  if (currentStep(session)?.mode !== 'vote') return null
  return session.ballots.findLast(({ step }) => step === session.step) ?? null
}
