import * as v from 'valibot'

/** A session's one clock, in server time. It counts the current step; `plannedMs` is what the step was given, 0 for no limit. */
export const Clock = v.variant('state', [
  v.object({ state: v.literal('stopped'), plannedMs: v.number(), elapsedMs: v.number() }),
  v.object({ state: v.literal('running'), plannedMs: v.number(), elapsedMs: v.number(), sinceMs: v.number() }),
])
export type Clock = v.InferOutput<typeof Clock>

const MINUTE_MS = 60_000

export function freshClock(minutes: number): Clock {
  return { state: 'stopped', plannedMs: minutes * MINUTE_MS, elapsedMs: 0 }
}

export function startClock(clock: Clock, nowMs: number): Clock {
  if (clock.state === 'running') return clock
  return { ...clock, state: 'running', sinceMs: nowMs }
}

export function stopClock(clock: Clock, nowMs: number): Clock {
  if (clock.state === 'stopped') return clock
  return { state: 'stopped', plannedMs: clock.plannedMs, elapsedMs: elapsedMs(clock, nowMs) }
}

/**
 * More time, or less below zero. Once the time is up, or where there was no limit, what is added counts from now. What is taken away never
 * reaches into time that is over, nor makes a step unlimited that has not begun.
 */
export function addMinutes(clock: Clock, minutes: number, nowMs: number): Clock {
  const usedMs = elapsedMs(clock, nowMs)
  if (minutes > 0) return { ...clock, plannedMs: Math.max(clock.plannedMs, usedMs) + minutes * MINUTE_MS }
  const leastMs = usedMs > 0 ? usedMs : MINUTE_MS
  return clock.plannedMs <= leastMs ? clock : { ...clock, plannedMs: Math.max(clock.plannedMs + minutes * MINUTE_MS, leastMs) }
}

/** The programme gives the step other minutes while its clock counts: what was added to the clock or taken from it stays so. */
export function replanClock(clock: Clock, fromMinutes: number, toMinutes: number): Clock {
  if (fromMinutes === toMinutes) return clock
  if (toMinutes === 0 || clock.plannedMs === 0) return { ...clock, plannedMs: toMinutes * MINUTE_MS }
  return { ...clock, plannedMs: Math.max(clock.plannedMs + (toMinutes - fromMinutes) * MINUTE_MS, MINUTE_MS) }
}

/** Time left in ms, below zero once the step runs over; null where there is no limit. `nowMs` is server time. */
export function remainingMs(clock: Clock, nowMs: number): number | null {
  return clock.plannedMs === 0 ? null : clock.plannedMs - elapsedMs(clock, nowMs)
}

export function elapsedMs(clock: Clock, nowMs: number): number {
  return clock.elapsedMs + (clock.state === 'running' ? Math.max(0, nowMs - clock.sinceMs) : 0)
}
