import { NotStored, type ClientBinding, type Journal, type JournalRecord, type LoadedRoom, type NewRecord, type Snapshot } from '../journal/journal.ts'
import type { RoomName } from '../../shared/wire/rooms.ts'

type Kept = { readonly records: JournalRecord[]; readonly bindings: Map<number, string>; snapshot: Snapshot | null }

/** A journal that a test can stop, break and look into. It keeps the contract of `journal/contract.ts`. */
export class MemoryJournal implements Journal {
  loads = 0
  /** What appends and loads do: go through, fail, or wait for `release`. */
  appends: 'work' | 'fail' | 'wait' = 'work'
  reads: 'work' | 'fail' | 'wait' = 'work'
  private readonly rooms = new Map<RoomName, Kept>()
  private waiting: (() => void)[] = []

  async append(room: RoomName, record: NewRecord): Promise<number> {
    const copy = structuredClone(record)
    if (this.appends === 'wait') await this.turn()
    if (this.appends === 'fail') throw new NotStored('the disk is full')
    const { records, bindings } = this.kept(room)
    const sequence = records.length + 1
    records.push({ sequence, atMs: copy.atMs, entries: copy.entries })
    for (const { client, author } of copy.bindings) if (!bindings.has(client)) bindings.set(client, author)
    return sequence
  }

  async load(room: RoomName): Promise<LoadedRoom> {
    this.loads++
    if (this.reads === 'wait') await this.turn()
    if (this.reads === 'fail') throw new Error('the disk cannot be read')
    const { records, snapshot } = this.kept(room)
    const through = snapshot?.through ?? 0
    const state = snapshot?.state ?? null
    return { snapshot: state, records: records.slice(through), sequence: records.length, bindings: this.bindingsOf(room) }
  }

  async compact(room: RoomName, snapshot: Snapshot): Promise<void> {
    const kept = this.kept(room)
    if (snapshot.through > (kept.snapshot?.through ?? 0)) kept.snapshot = structuredClone(snapshot)
  }

  async history(room: RoomName, { after, limit }: { readonly after: number; readonly limit: number }): Promise<readonly JournalRecord[]> {
    return this.kept(room).records.slice(after, after + limit)
  }

  async erase(room: RoomName): Promise<void> {
    if (this.appends === 'wait') await this.turn()
    if (this.appends === 'fail') throw new NotStored('the disk is full')
    this.rooms.delete(room)
  }

  /** Lets go of whatever waits; what comes next works. */
  release(): void {
    this.appends = 'work'
    this.reads = 'work'
    this.letGo()
  }

  /** Whatever waits fails, and so does what comes next. */
  breakDown(): void {
    this.appends = 'fail'
    this.letGo()
  }

  recordsOf(room: RoomName): readonly JournalRecord[] {
    return this.kept(room).records
  }

  bindingsOf(room: RoomName): ClientBinding[] {
    return [...this.kept(room).bindings].map(([client, author]) => ({ client, author }))
  }

  private letGo(): void {
    const waiting = this.waiting
    this.waiting = []
    for (const go of waiting) go()
  }

  private turn(): Promise<void> {
    return new Promise((go) => this.waiting.push(go))
  }

  private kept(room: RoomName): Kept {
    const known = this.rooms.get(room)
    if (known !== undefined) return known
    const kept: Kept = { records: [], bindings: new Map(), snapshot: null }
    this.rooms.set(room, kept)
    return kept
  }
}
