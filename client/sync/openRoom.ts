import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NoteId } from '../../shared/ids.ts'
import { closeReason } from '../../shared/wire/closeCodes.ts'
import { roomName, type Room } from '../../shared/wire/rooms.ts'
import { countingSocket } from './countingSocket.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { noCopy, type OfflineCopy } from './offlineCopy.ts'
import { speakForOneself } from './ownPresence.ts'
import { reconnectWisely } from './reconnecting.ts'
import { BEFORE_OPENING, type RoomStatus } from './roomStatus.ts'
import { watchWriting } from './watchWriting.ts'
import type { Wish } from './wish.ts'

export type RoomOptions = {
  /** Which of the browser's two identities opens the room. */
  readonly as: 'staff' | 'seat'
  /** Makes the copy that outlives a reload (`keepOfflineCopy`); without it nothing is kept. */
  readonly keep?: (doc: Y.Doc, ledger: Ledger) => OfflineCopy
}

export type RoomHandle = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly status: StoreApi<RoomStatus>
  /** Notes that an earlier visit or copy wished for and this copy does not hold: `sendAgain` writes them anew. */
  readonly orphans: ReadonlyMap<NoteId, Wish>
  settleOrphan(id: NoteId): void
  /** Tries again at once, also after a close that was final. */
  reconnect(): void
  /** Lets go of the connection; the copy in this browser stays. */
  close(): void
}

/** Opens a room: its document, who is there, and what may be said about the connection. It goes on trying until it is closed. */
export function openRoom(room: Room, { as, keep = noCopy }: RoomOptions): RoomHandle {
  const doc = new Y.Doc()
  const status = createStore<RoomStatus>(() => BEFORE_OPENING)
  const ledger = createLedger()
  const copy = keep(doc, ledger)

  const publish = () => {
    const connected = status.getState().connection === 'open'
    const durable = ledger.allDurable((client) => Y.getState(doc.store, client), connected)
    if (durable && connected) update(status, { lostFor: null })
    update(status, {
      saving: !durable || copy.orphans.size > 0,
      unsentNotes: ledger.pending.size + copy.orphans.size,
      offlineCopy: copy.state(),
    })
  }
  const writing = watchWriting(doc, ledger, { onWritten: copy.written, onSaved: copy.confirmed, onChange: publish })
  const provider = new WebsocketProvider(roomsUrl(), roomName(room), doc, {
    connect: false,
    disableBc: true, // two tabs may have different rights
    params: { as, ack: '1' },
    WebSocketPolyfill: countingSocket(WebSocket, writing.onSent),
  })
  const undo = [writing.follow(provider), speakForOneself(provider), reconnectWisely(provider)]
  followConnection(provider, status, publish)
  provider.on('sync', (synced) => synced && copy.trim())
  copy.onLate = () => {
    provider.disconnect() // so that all of it goes out as the answer to a new step 1
    provider.connect()
  }
  void copy.loaded.then(() => {
    publish()
    if (!doc.isDestroyed) provider.connect()
  })

  return {
    doc,
    awareness: provider.awareness,
    status,
    orphans: copy.orphans,
    settleOrphan(id) {
      copy.orphans.delete(id)
      publish()
    },
    reconnect: () => provider.connect(),
    close() {
      for (const step of undo) step()
      copy.close()
      provider.destroy()
      doc.destroy()
    },
  }
}

function followConnection(provider: WebsocketProvider, status: StoreApi<RoomStatus>, publish: () => void): void {
  provider.on('status', ({ status: now }) => {
    if (now === 'connected') {
      // Told under a new clock: the server forgot the old one with the old connection.
      provider.awareness.setLocalState(provider.awareness.getLocalState())
      update(status, { connection: 'open' })
    } else if (now === 'disconnected') update(status, { connection: 'lost' })
    publish()
  })
  provider.on('connection-close', (event) => {
    const lostFor = event === null ? null : closeReason(event.code)
    update(status, { connection: 'lost', ...(lostFor === null ? {} : { lostFor }) })
  })
  provider.on('closed', ({ code }) => update(status, { connection: { closed: closeReason(code) } }))
  provider.on('sync', (synced) => {
    if (synced) update(status, { synced: true })
    publish()
  })
}

/** Where rooms are, seen from this page: the same host, `wss` where the page is `https`. */
function roomsUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
}

/** Tells only what is news, so that nothing renders for nothing. */
function update(status: StoreApi<RoomStatus>, change: Partial<RoomStatus>): void {
  const before = status.getState()
  const after = { ...before, ...change }
  const keys = Object.keys(change) as (keyof RoomStatus)[] // the keys of a RoomStatus
  if (keys.some((key) => before[key] !== after[key])) status.setState(after)
}
