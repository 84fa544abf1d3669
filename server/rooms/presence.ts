import * as v from 'valibot'
import { PRESENCE_TICK_MS } from '../../shared/wire/limits.ts'
import { writePresence, type Presence as PresenceEntry } from '../../shared/wire/messages.ts'
import { isLeading } from '../../shared/policy/roles.ts'
import { PRESENCE_SHAPES } from '../../shared/wire/presence.ts'
import type { RoomKind } from '../../shared/wire/rooms.ts'
import { frame } from '../socket/frame.ts'
import type { Connection } from './connection.ts'

type Present = { readonly from: Connection; readonly state: unknown; clock: number }

/** The client id that a connection says it is, whether or not what it said of it was told, and all that it ever said it was. */
type Voice = { own: number | null; readonly said: Set<number> }

/** How many client ids one connection may speak for in its life; a page has one, and keeps it. */
const MAX_IDS = 8

/**
 * Who is in a room, on a path of its own: never journalled, told once a tick however often it changed. The server decides who is alive
 * (a connection is open or it is not) and counts the clocks itself; what clients echo of each other, or forge, is dropped.
 */
export class Presence {
  private readonly kind: RoomKind
  private readonly ownerOf: (client: number) => string | undefined
  private readonly connections = new Map<Connection, Voice>()
  private readonly present = new Map<number, Present>()
  private readonly changed = new Set<number>()
  /** Last clock told of each client, gone ones included: a clock never goes back. */
  private readonly clocks = new Map<number, number>()
  private readonly announcedBy = new Map<number, string>()
  private timer: NodeJS.Timeout | null = null
  private readonly startedAtMs: number

  constructor(kind: RoomKind, ownerOf: (client: number) => string | undefined, nowMs: () => number) {
    this.kind = kind
    this.ownerOf = ownerOf
    this.startedAtMs = nowMs()
  }

  join(connection: Connection): void {
    this.connections.set(connection, { own: null, said: new Set() })
    this.tellAll(connection)
  }

  leave(connection: Connection): void {
    for (const client of this.connections.get(connection)?.said ?? []) if (this.present.get(client)?.from === connection) this.remove(client)
    this.connections.delete(connection)
  }

  /**
   * Whose each client id is that was ever told to others here. Presence tells everyone the id that a page will write with, so it is kept
   * for that person: else somebody could write with it first and have it bound to himself.
   */
  get announced(): ReadonlyMap<number, string> {
    return this.announcedBy
  }

  receive(from: Connection, states: readonly PresenceEntry[]): void {
    const voice = this.connections.get(from)
    if (voice === undefined) return
    for (const { client, state } of states) {
      if (!this.mayBe(from, voice, client)) continue
      voice.own = state === null ? null : client
      if (state === null) this.remove(client)
      else {
        voice.said.add(client)
        if (this.fits(from, state)) this.put(client, from, state)
      }
    }
  }

  /** Everybody that this connection may see; also when there is nobody, since a stock client takes silence for a lost server. */
  tellAll(to: Connection): void {
    to.write([frame(writePresence(this.visibleTo(to, [...this.present.keys()])))])
  }

  /** Renews everyone for everyone: stock clients forget who was not renewed for 30 s, and leave after 30 s of silence. */
  renew(): void {
    for (const [client, present] of this.present) present.clock = this.nextClock(client)
    for (const connection of this.connections.keys()) this.tellAll(connection)
  }

  /**
   * One client id a connection, and never one that is another person's. A reconnect takes its own over from the dead connection; a second
   * page of the same person, which says first who it is, does not take over the first by echoing it.
   */
  private mayBe(from: Connection, { own, said }: Voice, client: number): boolean {
    const owner = this.ownerOf(client) ?? this.announcedBy.get(client)
    if (owner !== undefined && owner !== from.actor.id) return false
    if (own !== null) return own === client
    return said.size < MAX_IDS || said.has(client)
  }

  private fits(from: Connection, state: unknown): boolean {
    const { role, categories } = from.actor
    // The projector follows whoever shows a view here.
    if (role === 'display' || (this.kind === 'plenary' && !isLeading(role))) return false
    if (!v.is(PRESENCE_SHAPES[this.kind], state)) return false
    return this.claimed(state).every((category) => role === 'participant' && categories.includes(category))
  }

  /** The categories that a state speaks for. */
  private claimed(state: unknown): readonly string[] {
    if (v.is(PRESENCE_SHAPES.table, state)) return state.category === null ? [] : [state.category]
    return v.is(PRESENCE_SHAPES.session, state) ? state.categories : []
  }

  private put(client: number, from: Connection, state: unknown): void {
    this.announcedBy.set(client, from.actor.id)
    this.present.set(client, { from, state, clock: this.nextClock(client) })
    this.mark(client)
  }

  private remove(client: number): void {
    if (!this.present.delete(client)) return
    this.nextClock(client)
    this.mark(client)
  }

  /** Starts above what an earlier life of this room can have told: clients compare clocks across a restart. */
  private nextClock(client: number): number {
    const clock = (this.clocks.get(client) ?? Math.floor(this.startedAtMs / 1_000)) + 1
    this.clocks.set(client, clock)
    return clock
  }

  private mark(client: number): void {
    this.changed.add(client)
    this.timer ??= setTimeout(() => this.tick(), PRESENCE_TICK_MS)
  }

  private tick(): void {
    this.timer = null
    const changed = [...this.changed]
    this.changed.clear()
    for (const connection of this.connections.keys()) {
      const entries = this.visibleTo(connection, changed)
      if (entries.length > 0) connection.write([frame(writePresence(entries))])
    }
  }

  /** Nobody is told of themselves; nicknames in the session are for those who lead it, views in the plenary not for participants. */
  private visibleTo(to: Connection, clients: readonly number[]): PresenceEntry[] {
    if (this.kind === 'session' && !isLeading(to.actor.role)) return []
    if (this.kind === 'plenary' && to.actor.role === 'participant') return []
    return clients
      .filter((client) => this.present.get(client)?.from !== to)
      .map((client) => ({ client, clock: this.clocks.get(client) ?? 0, state: this.present.get(client)?.state ?? null }))
  }
}
