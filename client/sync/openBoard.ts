import { clearDocument } from 'y-indexeddb'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { LAYOUT_VERSION } from '../../shared/document/layoutVersion.ts'
import type { AuthorId, TableId } from '../../shared/ids.ts'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import type { Room } from '../../shared/wire/rooms.ts'
import { keepOfflineCopy } from './offlineCopy.ts'
import { openOutbox, type Outbox } from './outbox.ts'
import { openRoom, type RoomHandle, type RoomOptions } from './openRoom.ts'
import { closedFor, type RoomStatus } from './roomStatus.ts'
import { sendAgain, type Lanes } from './sendAgain.ts'
import type { Wish } from './wish.ts'

export type BoardOptions = {
  readonly tableId: TableId
  /** Opens the author's tray in this private step instead of the table. */
  readonly step?: string
  readonly author: AuthorId
  readonly as: RoomOptions['as']
  readonly lanes: Lanes
}

export type BoardState = {
  /** Null while the browser's storage is being asked. */
  readonly room: RoomHandle | null
  /** The room was closed over what was written, and a fresh copy of the board takes its place in a moment: nothing to tell anyone. */
  readonly recovering: boolean
  /** Why the server refused what this page had written, if it did: the board was fetched anew since. */
  readonly refusedFor: CloseReason | null
  /** What the server refused twice, for its author to copy. */
  readonly stuck: readonly Wish[]
  /** What is in no document that the server would take: shown when the room is closed for good. */
  readonly unsent: readonly Wish[]
}

export type Board = {
  readonly state: StoreApi<BoardState>
  /** The person has these words elsewhere: they are forgotten here. */
  dismiss(wishes: readonly Wish[]): void
  acknowledge(): void
  /** Lets go of the room; what the browser keeps stays for the next visit. */
  close(): void
  /** Closes, and leaves nothing of this board in the browser: tablets are shared. */
  forget(): Promise<void>
}

/**
 * Refusals that are about what was sent rather than about who sends: a fresh copy of the board, without what was refused, may go on.
 */
const ABOUT_THE_WRITING: ReadonlySet<CloseReason | 'other'> = new Set(['malformed', 'forbidden', 'outsideSchema', 'tooLarge', 'foreignClient'] as const)

/** Why the board is closed for good, or null: one that recovers is not. */
export function useClosed(board: Board, room: RoomHandle): CloseReason | 'other' | null {
  const reason = useStore(room.status, closedFor)
  const recovering = useStore(board.state, (state) => state.recovering)
  return recovering ? null : reason
}

/** Opens the board of a table, or of a tray, with its copy in this browser, and recovers from refusals. */
export function openBoard({ tableId, step, author, as, lanes }: BoardOptions): Board {
  const state = createStore<BoardState>(() => ({ room: null, recovering: false, refusedFor: null, stuck: [], unsent: [] }))
  let outbox: Outbox | null = null
  let closed = false
  let copiesThisVisit = 0
  let stopWatching = () => {}

  const address: Room = step === undefined ? { kind: 'table', tableId } : { kind: 'tray', tableId, author, step }
  const place = step === undefined ? tableId : `${tableId}.${step}`
  const database = (copy: number) => `plenaria.board.${LAYOUT_VERSION}.${place}.${author}.${copy}`
  const tell = (change: Partial<BoardState> = {}) => {
    if (outbox === null) return
    state.setState({ ...change, stuck: [...outbox.stuck.values()], unsent: [...outbox.wishes.values()] })
  }

  const openCopy = (box: Outbox) => {
    const kept = { database: database(box.copy()), outbox: box }
    const room = openRoom(address, { as, keep: (doc, ledger) => keepOfflineCopy(doc, kept, ledger) })
    let sending = false
    copiesThisVisit++
    stopWatching = room.status.subscribe((status) => {
      if (status.synced && room.orphans.size > 0 && !sending) {
        sending = true
        void sendAgain(room, box, lanes, tell)
      }
      const reason = closedFor(status)
      if (reason !== null) onClosed(box, room, status, reason)
    })
    tell({ room, recovering: false })
  }

  const onClosed = (box: Outbox, room: RoomHandle, { synced }: RoomStatus, reason: CloseReason | 'other') => {
    stopWatching()
    tell()
    if (reason === 'sessionClosed' && box.wishes.size + box.stuck.size === 0) return void forget()
    // A copy that was refused before the server showed it anything: it is the room that is closed to us.
    if (ABOUT_THE_WRITING.has(reason) && (synced || copiesThisVisit === 1)) void replaceCopy(box, room, reason)
  }

  const replaceCopy = async (box: Outbox, room: RoomHandle, reason: CloseReason | 'other') => {
    state.setState({ recovering: true })
    for (const wish of box.wishes.values()) if (wish.tries > 0 && !room.orphans.has(wish.id)) box.setAside(wish.id)
    const old = database(box.copy())
    box.startNextCopy()
    await box.stored() // first of all: nothing of what was written may depend on what comes next
    room.close()
    if (closed) return
    void forgetCopy(old)
    state.setState({ refusedFor: reason === 'other' ? null : reason })
    openCopy(box)
  }

  const close = () => {
    closed = true
    stopWatching()
    state.getState().room?.close()
  }
  const forget = async () => {
    close()
    if (outbox === null) return
    const name = database(outbox.copy())
    await outbox.clear().catch(() => {})
    void forgetCopy(name)
  }

  void openOutbox(`plenaria.outbox.${place}.${author}`, author).then((opened) => {
    if (closed) return
    outbox = opened
    openCopy(opened)
  })

  return {
    state,
    dismiss(wishes) {
      for (const { id } of wishes) {
        outbox?.dismiss(id)
        outbox?.drop(id)
      }
      tell()
    },
    acknowledge: () => state.setState({ refusedFor: null }),
    close,
    forget,
  }
}

/** Not waited for: another tab may hold the database open until it goes, and no new copy has the same name. */
async function forgetCopy(name: string): Promise<void> {
  try {
    await clearDocument(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
