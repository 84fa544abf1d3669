import type { Context } from 'hono'
import type { Tries } from '../access/tries.ts'
import { addressOf } from './address.ts'
import { HttpProblem } from './problem.ts'

/** Looks up something that could be guessed: a code, a link. Wrong ones count against the address that they came from. */
export function guessable<T>(c: Context, tries: Tries, lookUp: () => Promise<T>): Promise<T> {
  const address = addressOf(c)
  return tries.inTurn(address, async () => {
    if (!(await tries.mayTry(address))) throw new HttpProblem('tooManyTries')
    try {
      return await lookUp()
    } catch (error) {
      if (isWrongGuess(error)) await tries.wasWrong(address)
      throw error
    }
  })
}

function isWrongGuess(error: unknown): boolean {
  return error instanceof HttpProblem && (error.reason === 'unknownCode' || error.reason === 'unauthorised')
}
