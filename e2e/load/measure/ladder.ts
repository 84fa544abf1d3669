/** One try of a rate: did its p99 stay within the limit? */
export type Try = { readonly rate: number; readonly passed: boolean }

/** The rate that everybody manages, where CPU a delivery and memory are compared (SYNC.md used the same): deliveries a second. */
export const COMMON_RATE = 12_000
/** More than the load generator reads on two cores: a server that manages this is given as "at least". */
export const HIGHEST_RATE = COMMON_RATE * 2 ** 7
/** The answer is known to this factor. */
const PRECISION = 2 ** 0.25
/** Square roots of rates come back not quite the same. */
const ROUNDING = 1.001

/**
 * The rate to try next, or null when the highest is known: doubled while it passes, then halved towards it. A rate that failed is
 * tried once more (the machine may have been busy with something else); twice is an answer.
 */
export function nextRate(tries: readonly Try[]): number | null {
  const last = tries.at(-1)
  if (last === undefined) return COMMON_RATE
  if (!last.passed && failures(tries, last.rate) === 1) return last.rate
  const best = highestPassed(tries)
  if (best === null) return null
  const tooHigh = Math.min(...tries.filter(({ rate }) => rate > best && failures(tries, rate) > 1).map(({ rate }) => rate))
  if (tooHigh === Infinity) return best >= HIGHEST_RATE ? null : best * 2
  return tooHigh / best <= PRECISION * ROUNDING ? null : Math.sqrt(tooHigh * best)
}

/** The highest rate that passed, or null if none did. */
export function highestPassed(tries: readonly Try[]): number | null {
  const passed = tries.filter((each) => each.passed).map(({ rate }) => rate)
  return passed.length === 0 ? null : Math.max(...passed)
}

function failures(tries: readonly Try[], rate: number): number {
  return tries.filter((each) => each.rate === rate && !each.passed).length
}
