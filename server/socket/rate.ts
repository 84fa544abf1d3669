import { LIMITS } from '../../shared/wire/limits.ts'

/** Judging a frame takes as long as it is large: a full one counts as a thousand. */
const BYTES_PER_FRAME = 1_024

/** Counts one connection's frames: a burst (the catching up after an hour offline), then so many a second. */
export class FrameRate {
  private left: number = LIMITS.framesBurst
  private atMs: number

  constructor(nowMs: number) {
    this.atMs = nowMs
  }

  /** False once there are too many. */
  take(nowMs: number, bytes: number): boolean {
    const refill = ((nowMs - this.atMs) / 1_000) * LIMITS.framesPerSecond
    this.left = Math.min(LIMITS.framesBurst, this.left + refill) - Math.max(1, bytes / BYTES_PER_FRAME)
    this.atMs = nowMs
    return this.left >= 0
  }
}
