import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AuthorId, TableId } from '../../shared/ids.ts'
import { openBoard, type Board, type BoardOptions } from '../sync/openBoard.ts'
import type { RoomHandle } from '../sync/openRoom.ts'

/** The trays that this tablet holds open, by step. */
export type OpenTrays = ReadonlyMap<string, Board>

export type Trays = {
  readonly open: StoreApi<OpenTrays>
  /** Opens the tray of a private step. */
  begin(step: string): void
  /** A tray that was revealed is let go of as soon as all that was written in it has arrived; until then it is kept, over a reload too. */
  letGo(isRevealed: (step: string) => boolean): void
  close(): void
  /** Closes, and leaves nothing of any tray in the browser. */
  forget(): Promise<void>
}

/** Also opens what an earlier visit left behind: its tablet may have died before the reveal. */
export function openTrays({ tableId, author, lanes }: Pick<BoardOptions, 'tableId' | 'author' | 'lanes'>): Trays {
  const open = createStore<OpenTrays>(() => new Map())
  const key = trayKey(tableId, author)

  let isRevealed: (step: string) => boolean = () => false
  let isClosed = false

  const begin = (step: string) => {
    // Who closed these may hold them for a moment longer: a board opened now would be nobody's, and never closed.
    if (isClosed || open.getState().has(step)) return
    const board = openBoard({ tableId, step, author, as: 'seat', lanes })
    watch(board, () => letGo(step))
    change(new Map([...open.getState(), [step, board]]))
  }
  const change = (boards: OpenTrays) => {
    keep(key, [...boards.keys()])
    open.setState(boards, true)
  }
  const drop = async (step: string): Promise<void> => {
    const board = open.getState().get(step)
    change(new Map([...open.getState()].filter(([other]) => other !== step)))
    await board?.forget()
  }
  const letGo = (step: string) => {
    const board = open.getState().get(step)
    if (board !== undefined && isRevealed(step) && hasArrived(board)) void drop(step)
  }
  for (const step of kept(key)) begin(step)

  return {
    open,
    begin,
    letGo(of) {
      isRevealed = of
      for (const step of open.getState().keys()) letGo(step)
    },
    close() {
      isClosed = true
      for (const board of open.getState().values()) board.close()
    },
    async forget() {
      await Promise.all([...open.getState().keys()].map(drop))
    },
  }
}

/** Calls whenever what is known of a board's writing may have changed. */
function watch({ state }: Board, onNews: () => void): void {
  let watched: RoomHandle | null = null
  let stop = () => {}
  const look = () => {
    const { room } = state.getState()
    if (room !== watched) {
      stop()
      watched = room
      stop = room?.status.subscribe(onNews) ?? (() => {})
    }
    onNews()
  }
  state.subscribe(look)
  look()
}

/** All of it is on the server; what was refused for good stays, to be copied. */
function hasArrived({ state }: Board): boolean {
  const { room, stuck } = state.getState()
  const status = room?.status.getState()
  return status?.connection === 'open' && status.synced && !status.saving && stuck.length === 0
}

const Steps = v.array(v.string())

function trayKey(tableId: TableId, author: AuthorId): string {
  return `plenaria.trays.${tableId}.${author}`
}

function kept(key: string): readonly string[] {
  try {
    const found = v.safeParse(Steps, JSON.parse(localStorage.getItem(key) ?? '[]'))
    return found.success ? found.output : []
  } catch {
    return []
  }
}

function keep(key: string, steps: readonly string[]): void {
  try {
    if (steps.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(steps))
  } catch {
    // Then a tray is kept for as long as the page is open.
  }
}
