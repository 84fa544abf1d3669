import { LIMITS } from '../../shared/wire/limits.ts'

/** Counts one connection's frames: a burst (the catching up after an hour offline), then so many a second. */
export class FrameRate {
  private left: number = LIMITS.framesBurst
  private atMs: number

  constructor(nowMs: number) {
    this.atMs = nowMs
  }

  /** False once there are too many. */
  take(nowMs: number): boolean {
    const refill = ((nowMs - this.atMs) / 1_000) * LIMITS.framesPerSecond
    this.left = Math.min(LIMITS.framesBurst, this.left + refill) - 1
    this.atMs = nowMs
    return this.left >= 0
  }
}
