import type { Logger } from 'pino'
import type { Erasure } from './erasure.ts'

const DAILY_MS = 86_400_000

/** Erases what was kept for its time, now and every day; returns what ends it. */
export function keepNoLonger(erasure: Erasure, log: Logger): () => void {
  const look = () => void erasure.eraseWhatIsOld(log).catch((error: unknown) => log.error({ err: error }, 'personal data could not be erased'))
  look()
  const daily = setInterval(look, DAILY_MS)
  return () => clearInterval(daily)
}
