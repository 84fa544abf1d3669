/** A client of ours is never refused; one refusal may be a defect, three are intent. */
const STRIKES = 3

/** Counts refused updates by participant. In memory: a restart forgives, a suspension is recorded. */
export class Strikes {
  private readonly counts = new Map<string, number>()

  /** True from the strike on that suspends: if that one could not be recorded, the next one is. */
  add(author: string): boolean {
    const count = (this.counts.get(author) ?? 0) + 1
    this.counts.set(author, count)
    return count >= STRIKES
  }

  forgive(author: string): void {
    this.counts.delete(author)
  }
}
