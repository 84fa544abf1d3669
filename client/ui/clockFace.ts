import { remainingMs, type Clock } from '../../shared/programme/clock.ts'

export type ClockFace = {
  /** `mm:ss`; minutes go past 59, as steps do. */
  readonly time: string
  /** The step has had its time: `time` is by how much. */
  readonly over: boolean
  readonly running: boolean
}

/** What a clock shows at a moment of server time. Whole seconds: 0:00 is the last one before it goes over. */
export function clockFace(clock: Clock, nowMs: number): ClockFace {
  const seconds = Math.ceil(remainingMs(clock, nowMs) / 1000)
  return { time: minutesAndSeconds(Math.abs(seconds)), over: seconds < 0, running: clock.state === 'running' }
}

function minutesAndSeconds(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
