import { remainingMs, type Clock } from '../../shared/programme/clock.ts'

/** `soon`: five minutes are left, said for a while. `up`: the step has had its time. */
export type TimeSignal = 'none' | 'soon' | 'up'

const SOON_MS = 5 * 60_000
/** Long enough to be seen by everyone who looks up now and then; after that the clock says enough. */
const SOON_FOR_MS = 60_000

/** What a clock has to say at a moment of server time, beside its figures. A step of five minutes is not soon over from its start. */
export function timeSignal(clock: Clock, nowMs: number): TimeSignal {
  const leftMs = remainingMs(clock, nowMs)
  if (leftMs === null) return 'none'
  if (leftMs <= 0) return 'up'
  const saysSoon = clock.state === 'running' && clock.plannedMs > SOON_MS && leftMs <= SOON_MS && leftMs > SOON_MS - SOON_FOR_MS
  return saysSoon ? 'soon' : 'none'
}
