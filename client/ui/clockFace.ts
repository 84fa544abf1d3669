import { elapsedMs, remainingMs, type Clock } from '../../shared/programme/clock.ts'

export type ClockFace = {
  /** `mm:ss`; minutes go past 59, as steps do. */
  readonly time: string
  /** What `time` says: what is left, by how much the step has run over, or, where there is no limit, how long it has been going on. */
  readonly says: 'left' | 'over' | 'elapsed'
  readonly running: boolean
}

/** What a clock shows at a moment of server time. Whole seconds: 0:00 is the last one before it goes over. */
export function clockFace(clock: Clock, nowMs: number): ClockFace {
  const running = clock.state === 'running'
  const leftMs = remainingMs(clock, nowMs)
  if (leftMs === null) return { time: minutesAndSeconds(Math.floor(elapsedMs(clock, nowMs) / 1000)), says: 'elapsed', running }
  const seconds = Math.ceil(leftMs / 1000)
  return { time: minutesAndSeconds(Math.abs(seconds)), says: seconds < 0 ? 'over' : 'left', running }
}

function minutesAndSeconds(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
