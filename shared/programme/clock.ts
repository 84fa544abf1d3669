import * as v from 'valibot'

/** A session's one clock, in server time. It counts the current step; `plannedMs` is what the step was given. */
export const Clock = v.variant('state', [
  v.object({ state: v.literal('stopped'), plannedMs: v.number(), elapsedMs: v.number() }),
  v.object({ state: v.literal('running'), plannedMs: v.number(), elapsedMs: v.number(), sinceMs: v.number() }),
])
export type Clock = v.InferOutput<typeof Clock>

export function freshClock(minutes: number): Clock {
  return { state: 'stopped', plannedMs: minutes * 60_000, elapsedMs: 0 }
}

export function startClock(clock: Clock, nowMs: number): Clock {
  if (clock.state === 'running') return clock
  return { ...clock, state: 'running', sinceMs: nowMs }
}

export function stopClock(clock: Clock, nowMs: number): Clock {
  if (clock.state === 'stopped') return clock
  return { state: 'stopped', plannedMs: clock.plannedMs, elapsedMs: elapsedMs(clock, nowMs) }
}

/** Time left in ms, below zero once the step runs over. `nowMs` is server time. */
export function remainingMs(clock: Clock, nowMs: number): number {
  return clock.plannedMs - elapsedMs(clock, nowMs)
}

function elapsedMs(clock: Clock, nowMs: number): number {
  return clock.elapsedMs + (clock.state === 'running' ? Math.max(0, nowMs - clock.sinceMs) : 0)
}
