/** Fine enough for a limit of 200 ms, coarse enough that counting costs next to nothing. */
const BUCKET_MS = 0.1
/** Whatever took longer than ten seconds is counted as ten seconds. */
const BUCKETS = 10_000 / BUCKET_MS

/** Latencies by the hundred thousand a second: counted in buckets, so that memory does not grow with them. */
export class Latencies {
  private readonly buckets = new Uint32Array(BUCKETS)
  private total = 0

  get count(): number {
    return this.total
  }

  add(ms: number): void {
    const bucket = Math.max(0, Math.min(BUCKETS - 1, Math.floor(ms / BUCKET_MS)))
    this.buckets[bucket] = (this.buckets[bucket] ?? 0) + 1
    this.total++
  }

  /** The latency in ms that this share (0–1) of all did not exceed, rounded up to its bucket's end; NaN if there are none. */
  percentile(share: number): number {
    if (this.total === 0) return Number.NaN
    const wanted = Math.max(1, Math.ceil(share * this.total))
    let seen = 0
    for (const [bucket, count] of this.buckets.entries()) {
      seen += count
      if (seen >= wanted) return (bucket + 1) * BUCKET_MS
    }
    return BUCKETS * BUCKET_MS
  }

  /** How many took longer than so many ms, to the bucket. */
  countOver(ms: number): number {
    return this.buckets.subarray(Math.ceil(ms / BUCKET_MS)).reduce((sum, count) => sum + count, 0)
  }
}
