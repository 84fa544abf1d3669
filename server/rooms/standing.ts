/**
 * What became of one sync frame that carried an update. `kept`: it is durable, or changed nothing. `whole`: the same of an answer to our
 * step 1, which holds all that its sender ever wrote. `gap`: it builds on what has not arrived, and was put aside.
 */
export type Outcome = 'kept' | 'whole' | 'gap'

/** How far one connection is. */
export class Standing {
  /** Does it receive what is committed? */
  synced = false
  private confirmed = 0
  private held = 0

  /**
   * How many of its frames, counted from the first one, are kept. A gap holds back the count, whatever follows it, until the sender's
   * whole state has come: nobody may read "saved" into a number that skipped a frame.
   */
  get framesConfirmed(): number {
    return this.confirmed
  }

  count(outcome: Outcome): void {
    if (outcome === 'gap' || (outcome === 'kept' && this.held > 0)) {
      this.held++
      return
    }
    this.confirmed += this.held + 1
    this.held = 0
  }
}
