import type { Change, Collection, Found, KeyOf, RecordOf, Records } from './records.ts'

/** Records that live as long as a test does. They keep the contract of `records/contract.ts`. No code of the product imports this. */
export class MemoryRecords implements Records {
  private readonly kept = new Map<Collection, Map<string, unknown>>()

  async get<C extends Collection>(collection: C, id: string): Promise<RecordOf<C> | null> {
    return this.all(collection).get(id) ?? null
  }

  async find<C extends Collection>(collection: C, by: KeyOf<C>, value: string): Promise<readonly Found<C>[]> {
    const found = await this.list(collection)
    return found.filter(({ value: record }) => Object.entries(record).some(([key, held]) => key === by && held === value))
  }

  async list<C extends Collection>(collection: C): Promise<readonly Found<C>[]> {
    return [...this.all(collection)].map(([id, value]) => ({ id, value }))
  }

  async write(changes: readonly Change[]): Promise<void> {
    for (const { collection, id, value } of changes) {
      if (value === null) this.all(collection).delete(id)
      else this.all<Collection>(collection).set(id, structuredClone(value))
    }
  }

  async scrub(): Promise<void> {
    // What was taken away is nowhere.
  }

  /** What `write` put there, under the collection that it belongs to. */
  private all<C extends Collection>(collection: C): Map<string, RecordOf<C>> {
    const known = this.kept.get(collection) ?? new Map<string, unknown>()
    this.kept.set(collection, known)
    return known as Map<string, RecordOf<C>>
  }
}
