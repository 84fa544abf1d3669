import type { Crowd, Server } from '../crowd/crowd.ts'
import { COMMON_RATE, nextRate } from './ladder.ts'
import { openNotes, runStep, type StepResult } from './step.ts'

/** What a server showed on its way up. */
export type Climb = {
  /** At the rate that everybody manages, the first time. */
  readonly common: StepResult | null
  /** At the highest rate that passed; null if none did. */
  readonly best: StepResult | null
}

/** Tries rates until the highest that passes is known; `tell` hears of each try. */
export async function climb(crowd: Crowd, server: Server, tell: (result: StepResult) => void): Promise<Climb> {
  await openNotes(crowd)
  const tries: StepResult[] = []
  for (let rate = nextRate(tries); rate !== null; rate = nextRate(tries)) {
    const result = await runStep(crowd, server, rate)
    tell(result)
    tries.push(result)
  }
  const passed = tries.filter((each) => each.passed).toSorted((a, b) => a.rate - b.rate)
  return { common: tries.find(({ rate }) => rate === COMMON_RATE) ?? null, best: passed.at(-1) ?? null }
}
