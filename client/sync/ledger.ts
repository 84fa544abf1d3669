import type { NoteId } from '../../shared/ids.ts'
import type { Saved, StateVector } from '../../shared/wire/messages.ts'

/**
 * What of our writing is known to be durable. Two things must agree before a page may say "saved", because each has a blind spot:
 *
 * - *frames*: on each connection the server asks for what it lacks (step 1), we answer with it (step 2), and every change after
 *   that is a frame of its own. Once as many frames are confirmed as were sent, and the answer was one of them, nothing is
 *   missing. Deletions are seen only this way, since they advance no clock.
 * - *clocks*: how far the durable document knows each Yjs client id that this browser wrote with. They see writing that a server
 *   had received, but not stored, before the connection broke.
 *
 * Pure bookkeeping: no Yjs, no sockets, no time.
 */
export type Ledger = {
  /** What an earlier visit left in the document: client ids that it wrote with, and notes that were not durable then. */
  remember(own: StateVector, unsent: Iterable<NoteId>): void
  /** Something was changed here, in these notes or in none; `frame` carried the change, null if no connection took it. */
  changed(notes: Iterable<NoteId>, client: number, frame: number | null): void
  /** An update went out: `whole` answers the server's step 1 with all it lacks. Returns the frame's number. */
  sent(kind: 'whole' | 'live'): number
  /** The server's "saved" message. Returns the notes that became durable by it. */
  heard(saved: Saved): NoteId[]
  /** The server told (in step 1) what it has, and this is what we have: whatever it lacks must be ours. */
  compared(server: StateVector, local: StateVector): void
  /** What comes from the server is durable: this client id up to this clock. */
  received(client: number, clock: number): void
  /** The connection is gone, and what was on its way with it, as far as we know. */
  cut(): void
  /** Is everything that was ever written here durable? `clockOf` says how far the local document is for a client id. */
  allDurable(clockOf: (client: number) => number, connected: boolean): boolean
  readonly pending: ReadonlyMap<NoteId, number>
  /** Durable clock of each client id that this browser writes or wrote with. */
  readonly own: ReadonlyMap<number, number>
}

/** The frame of a change that is on no frame of this connection. */
const UNSENT = Infinity

export function createLedger(): Ledger {
  const own = new Map<number, number>()
  /** The frame whose confirmation makes each changed note durable. */
  const pending = new Map<NoteId, number>()
  /** The frame of the last change of anything at all: some changes are in no note. */
  let lastFrame = 0
  let sentFrames = 0
  let confirmedFrames = 0
  let answered = false

  return {
    pending,
    own,

    remember(remembered, unsent) {
      for (const [client, clock] of remembered) if (!own.has(client)) own.set(client, clock)
      for (const note of unsent) pending.set(note, UNSENT)
    },

    changed(notes, client, frame) {
      if (!own.has(client)) own.set(client, 0)
      for (const note of notes) {
        // A note with an older change that is still unsent needs the answer to step 1, which comes later.
        if (pending.get(note) !== UNSENT) pending.set(note, frame ?? UNSENT)
      }
      if (lastFrame !== UNSENT) lastFrame = frame ?? UNSENT
    },

    sent(kind) {
      sentFrames++
      if (kind === 'whole') {
        answered = true
        // It carries everything that the server lacks, also what an earlier frame failed to bring across.
        for (const note of pending.keys()) pending.set(note, sentFrames)
        lastFrame = sentFrames
      }
      return sentFrames
    },

    heard(saved) {
      confirmedFrames = Math.max(confirmedFrames, saved.frames)
      for (const [client, clock] of saved.clocks) raise(own, client, clock)
      const durable = [...pending].filter(([, frame]) => frame <= confirmedFrames).map(([note]) => note)
      for (const note of durable) pending.delete(note)
      return durable
    },

    compared(server, local) {
      for (const [client, clock] of local) {
        const known = server.get(client) ?? 0
        if (clock > known && !own.has(client)) own.set(client, known)
      }
    },

    received(client, clock) {
      raise(own, client, clock)
    },

    cut() {
      lastFrame = lastFrame > confirmedFrames ? UNSENT : 0
      sentFrames = 0
      confirmedFrames = 0
      answered = false
      for (const note of pending.keys()) pending.set(note, UNSENT)
    },

    allDurable(clockOf, connected) {
      if (pending.size > 0 || lastFrame > confirmedFrames) return false
      for (const [client, clock] of own) if (clockOf(client) > clock) return false
      return !connected || (answered && confirmedFrames >= sentFrames)
    },
  }
}

/** Raises the clock of a client id that is ours; the clocks of others (our other tablet, say) are no business of this browser. */
function raise(own: Map<number, number>, client: number, clock: number): void {
  const known = own.get(client)
  if (known !== undefined && known < clock) own.set(client, clock)
}
