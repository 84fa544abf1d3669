import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { saidOf } from '../../shared/document/asked.ts'
import { noteIds, readNote, type Note } from '../../shared/document/tableDocument.ts'
import { touchedSince } from '../../shared/document/touchedEntries.ts'
import { isDone, shownNotes } from '../../shared/document/trayDocument.ts'
import type { NoteId, SessionId } from '../../shared/ids.ts'
import type { TrayRoom } from '../../shared/wire/rooms.ts'
import type { RecordOf } from '../records/records.ts'
import type { Room } from '../rooms/room.ts'

export type Brought = NonNullable<RecordOf<'trays'>['brought']>

/** A tray as it was durable last: plain values, detached from its document. */
export type Contents = {
  readonly notes: readonly Note[]
  readonly shown: ReadonlySet<NoteId>
  readonly done: boolean
  /** How far it is written. */
  readonly clocks: ReadonlyMap<number, number>
  /** Notes written in beyond what was brought to the table; deletions of letters alone leave no trace to tell by. */
  readonly changedSince: (through: string) => ReadonlySet<NoteId>
}

const NOTHING: Contents = { notes: [], shown: new Set(), done: false, clocks: new Map(), changedSince: () => new Set() }

/** One tray while its room is open. */
export class Tray {
  readonly id: string
  readonly sessionId: SessionId
  readonly address: TrayRoom
  readonly room: Room
  contents: Contents = NOTHING
  private doc: Y.Doc | null = null

  constructor(sessionId: SessionId, address: TrayRoom, room: Room) {
    this.id = room.name
    this.sessionId = sessionId
    this.address = address
    this.room = room
  }

  /** Reads the tray now and after each commit, and whenever somebody comes or goes; tells of it each time. */
  follow(onNews: () => void): void {
    this.room.watchPeople(onNews)
    this.room.follow({
      opened: (doc) => {
        this.doc = doc
      },
      committed: () => {
        if (this.doc !== null) this.contents = read(this.doc)
        onNews()
      },
    })
  }
}

function read(doc: Y.Doc): Contents {
  return {
    notes: noteIds(doc).map((id) => readNote(doc, id)).filter((note) => note !== null),
    shown: new Set(shownNotes(doc)),
    done: isDone(doc),
    clocks: Y.decodeStateVector(Y.encodeStateVector(doc)),
    changedSince(through) {
      const before = clocksIn(through)
      return new Set([...doc.store.clients.keys()].flatMap((client) => [...touchedSince(doc, client, before.get(client) ?? 0).notes]))
    },
  }
}

/** What is brought once these contents are at the table. */
export function broughtOf({ notes, clocks }: Contents, before: Brought | null): Brought {
  const through = clocksIn(before?.through ?? '')
  for (const [client, clock] of clocks) through.set(client, Math.max(clock, through.get(client) ?? 0))
  const prints = notes.map((note) => [note.id, fingerprint(note)] as const)
  return { through: Buffer.from(Y.encodeStateVector(through)).toString('base64'), notes: { ...before?.notes, ...Object.fromEntries(prints) } }
}

/** Is everything that was written there at the table? */
export function isAllBrought({ clocks }: Contents, { through }: Brought): boolean {
  const known = clocksIn(through)
  return [...clocks].every(([client, clock]) => clock <= (known.get(client) ?? 0))
}

function clocksIn(through: string): Map<number, number> {
  return through === '' ? new Map() : Y.decodeStateVector(Buffer.from(through, 'base64'))
}

/** Tells two states of a note apart without keeping its words. */
export function fingerprint({ text, lane, lever, deleted, ...asked }: Note): string {
  return createHash('sha256').update(JSON.stringify([text, lane, lever, deleted, ...Object.values(saidOf(asked))])).digest('base64url').slice(0, 22)
}
