import type { Crowd, Server } from '../crowd/crowd.ts'
import { COMMON_RATE, nextRate, type Try } from './ladder.ts'
import { openNotes, runStep, type StepResult } from './step.ts'

/** What a server showed on its way up. */
export type Climb = {
  /** At the rate that everybody manages, the first time. */
  readonly common: StepResult | null
  /** At the highest rate that passed; null if none did. */
  readonly best: StepResult | null
}

/** Tries rates until the highest that passes is known; `tell` hears of each try. */
export async function climb(crowd: Crowd, server: Server, tell: (rate: number, result: StepResult) => void): Promise<Climb> {
  await openNotes(crowd)
  const tries: (Try & { readonly result: StepResult })[] = []
  for (let rate = nextRate(tries); rate !== null; rate = nextRate(tries)) {
    const result = await runStep(crowd, server, rate)
    tell(rate, result)
    tries.push({ rate, passed: result.passed, result })
  }
  const passed = tries.filter((each) => each.passed).toSorted((a, b) => a.rate - b.rate)
  return { common: tries.find(({ rate }) => rate === COMMON_RATE)?.result ?? null, best: passed.at(-1)?.result ?? null }
}
