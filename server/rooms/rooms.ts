import { KEEP_ALIVE_MS } from '../../shared/wire/limits.ts'
import { roomName, type Room as Address, type RoomName } from '../../shared/wire/rooms.ts'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import { isCompactionDue } from '../journal/compactionPolicy.ts'
import { startCompactor, type Compactor } from '../journal/compactor.ts'
import type { Records } from '../records/records.ts'
import type { Connection } from './connection.ts'
import { lookUp, type Entry, type PortfolioAddress, type PortfolioEntry } from './directory.ts'
import { KnownScenarios } from './knownScenarios.ts'
import { Room, type RoomPorts } from './room.ts'

/** A room nobody is in is kept this long: a tablet that reloads finds it warm. */
const IDLE_MS = 60_000

/** A room of a session. */
export type OpenRoom = Entry & { readonly room: Room }
export type OpenPortfolio = PortfolioEntry & { readonly room: Room }
export type AnyRoom = OpenRoom | OpenPortfolio

type Opening = {
  readonly opened: Promise<AnyRoom | null>
  /** Null while it loads. */
  open: AnyRoom | null
  idleSinceMs: number | null
}

/** Called when a room of a session was just opened, before anyone is let in. */
export type OnOpened = (open: OpenRoom) => Promise<void>

/** All rooms in memory: loaded once however many ask at once, renewed, and let go when nobody needs them. */
export class Rooms {
  private readonly rooms = new Map<RoomName, Opening>()
  private readonly ports: RoomPorts
  private readonly records: Records
  private readonly onOpened: OnOpened[] = []
  private readonly onPortfolio: ((open: OpenPortfolio) => void)[] = []
  /** What notes of each session may name. */
  readonly scenarios = new KnownScenarios()
  private readonly compactor: Compactor
  private readonly timer: NodeJS.Timeout

  constructor(ports: RoomPorts, records: Records) {
    this.ports = ports
    this.records = records
    this.compactor = startCompactor(ports.journal)
    this.timer = setInterval(() => this.look(), KEEP_ALIVE_MS)
  }

  whenOpened(call: OnOpened): void {
    this.onOpened.push(call)
  }

  whenPortfolioOpened(call: (open: OpenPortfolio) => void): void {
    this.onPortfolio.push(call)
  }

  /** Whether somebody may be in this room: it is open, or about to be. */
  isOpen(address: Address): boolean {
    return this.rooms.has(roomName(address))
  }

  /** The room, opened if need be; null if there is none. Rejects with the journal's error if it cannot be read. */
  open(address: Exclude<Address, PortfolioAddress>): Promise<OpenRoom | null>
  open(address: PortfolioAddress): Promise<OpenPortfolio | null>
  open(address: Address): Promise<AnyRoom | null>
  open(address: Address): Promise<AnyRoom | null> {
    const name = roomName(address)
    const known = this.rooms.get(name)
    if (known !== undefined) {
      known.idleSinceMs = null
      return known.opened
    }
    const opening: Opening = { opened: this.load(address), open: null, idleSinceMs: null }
    this.rooms.set(name, opening)
    this.ports.metrics.rooms.set(this.rooms.size)
    opening.opened.then(
      (open) => (open === null ? this.rooms.delete(name) : (opening.open = open)),
      () => this.rooms.delete(name),
    )
    return opening.opened
  }

  /** Closes connections in every room of which this is true: somebody was suspended, an invitation revoked, a session ended. */
  closeWhere(reason: CloseReason, affected: (connection: Connection, of: AnyRoom) => boolean): void {
    for (const open of this.loaded()) open.room.closeWhere(reason, (connection) => affected(connection, open))
  }

  close(): void {
    clearInterval(this.timer)
    for (const { room } of this.loaded()) room.closeAll('restarting')
  }

  private async load(address: Address): Promise<AnyRoom | null> {
    const entry = await lookUp(this.records, address, this.scenarios)
    if (entry === null) return null
    const room = await Room.open(entry.settings, this.ports)
    if (entry.sessionId === null) {
      const portfolio = { ...entry, room }
      for (const call of this.onPortfolio) call(portfolio)
      return portfolio
    }
    const open = { ...entry, room }
    for (const call of this.onOpened) await call(open)
    return open
  }

  /** Those that loaded: nobody is in the others, and a slow disk must not keep everybody waiting for them. */
  private loaded(): AnyRoom[] {
    return [...this.rooms.values()].flatMap(({ open }) => open ?? [])
  }

  /** Every 15 s: presence renewed, snapshots kept, idle rooms let go. */
  private look(): void {
    for (const { room } of this.loaded()) {
      room.presence.renew()
      this.compactIfDue(room)
      this.letGoIfIdle(room)
    }
    this.ports.metrics.rooms.set(this.rooms.size)
  }

  private compactIfDue(room: Room): void {
    if (!isCompactionDue(room.backlog, this.ports.nowMs())) return
    room.startedSnapshot()
    this.compactor.compact(room.name).catch((error: unknown) => this.ports.log.error({ room: room.name, err: error }, 'no snapshot kept'))
  }

  private letGoIfIdle(room: Room): void {
    const opening = this.rooms.get(room.name)
    if (opening === undefined) return
    if (!room.isIdle) opening.idleSinceMs = null
    else if (opening.idleSinceMs === null) opening.idleSinceMs = this.ports.nowMs()
    else if (this.ports.nowMs() - opening.idleSinceMs >= IDLE_MS) this.rooms.delete(room.name)
  }
}
