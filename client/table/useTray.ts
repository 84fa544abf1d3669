import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { privateStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import type { TableId } from '../../shared/ids.ts'
import { lanesById } from '../../shared/process/definition.ts'
import type { Board } from '../sync/openBoard.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import { whenSession } from '../sync/useSession.ts'
import { untilUsable } from '../ui/onceIdle.ts'
import { untilHere } from '../ui/untilHere.ts'
import type { Here } from './seatHere.ts'
import type { OpenTrays, Trays } from './trays.ts'

/** At once in a private step; elsewhere what an earlier visit left can wait until the board is there. */
async function loadWhen(isNeeded: boolean): Promise<typeof import('./trays.ts')> {
  if (!isNeeded) await untilUsable
  return untilHere(() => import('./trays.ts'))
}

const NONE = createStore<OpenTrays>(() => new Map())

type Tray = {
  /** The tray to write in now, undefined while it is being opened: nothing private may go to the table meanwhile. Null at an open table. */
  readonly tray: Board | undefined | null
  readonly others: readonly Board[]
  /** A board that, forgotten, takes the table and all trays along. */
  readonly together: (shown: Board) => Board
}

/** A participant's trays at this table, for as long as the page shows it. */
export function useTray(session: SessionState, tableId: TableId, { author, as }: Here, sessionRoom: RoomHandle, table: Board): Tray {
  const [trays, setTrays] = useState<Trays | null>(null)
  const step = as === 'seat' ? (privateStep(session, tableId)?.id ?? null) : null
  // Once needed it stays so: a tray that is open outlives its step.
  const [isNeeded, need] = useState(step !== null)
  if (step !== null && !isNeeded) need(true)
  useEffect(() => {
    if (as !== 'seat') return
    const lanes = whenSession(sessionRoom.doc).then(({ definition }) => lanesById(definition))
    let opened: Trays | null = null
    let isGone = false
    void loadWhen(isNeeded).then(({ openTrays }) => {
      if (isGone) return
      opened = openTrays({ tableId, author, lanes })
      setTrays(opened)
    })
    return () => {
      isGone = true
      opened?.close()
    }
  }, [tableId, author, as, sessionRoom, isNeeded])

  useEffect(() => {
    if (step !== null) trays?.begin(step)
  }, [trays, step])
  // After the picture has turned to the table: what is still typed into the tray until then is kept.
  useEffect(() => {
    const revealed = new Set(session.trays.filter((one) => one.table === tableId && one.revealed).map((one) => one.step))
    trays?.letGo((one) => revealed.has(one))
  }, [trays, session.trays, tableId])

  const open = useStore(trays?.open ?? NONE)
  const together = useMemo(() => {
    return (shown: Board): Board => ({ ...shown, forget: async () => void (await Promise.all([table.forget(), trays?.forget()])) })
  }, [table, trays])
  const tray = step === null ? null : open.get(step)
  return { tray, others: [...open.values()].filter((board) => board !== tray), together }
}
