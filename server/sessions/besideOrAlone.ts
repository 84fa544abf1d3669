/**
 * Many may run beside each other under a name, or one alone: what runs alone waits for those that were under way, and those that come while it
 * waits or runs are let in after it. Closing a ballot runs alone, so no dot is acknowledged that the count did not see.
 */
export class BesideOrAlone {
  private readonly running = new Map<string, Set<Promise<unknown>>>()
  private readonly alone = new Map<string, Promise<unknown>>()

  async beside<T>(name: string, run: () => Promise<T>): Promise<T> {
    for (let before = this.alone.get(name); before !== undefined; before = this.alone.get(name)) await before.catch(() => undefined)
    const all = this.running.get(name) ?? new Set()
    this.running.set(name, all)
    const mine = run()
    all.add(mine)
    try {
      return await mine
    } finally {
      all.delete(mine)
      if (all.size === 0) this.running.delete(name)
    }
  }

  async aloneWith<T>(name: string, run: () => Promise<T>): Promise<T> {
    const before = [this.alone.get(name) ?? Promise.resolve(), ...(this.running.get(name) ?? [])]
    const mine = Promise.allSettled(before).then(run)
    this.alone.set(name, mine)
    try {
      return await mine
    } finally {
      if (this.alone.get(name) === mine) this.alone.delete(name)
    }
  }
}
