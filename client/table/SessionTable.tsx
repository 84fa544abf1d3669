import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import type { SessionPresence } from '../../shared/wire/presence.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { faultTexts } from '../i18n/texts.ts'
import { closedFor } from '../sync/roomStatus.ts'
import type { Board, BoardState } from '../sync/openBoard.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import { useRoom } from '../sync/useRoom.ts'
import { useSession } from '../sync/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { FaultPage } from '../ui/FaultPage.tsx'
import { uiTexts } from '../ui/texts.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { openDraft } from './draft.ts'
import type { Here } from './seatHere.ts'
import { TableBoard } from './TableBoard.tsx'
import { tableTexts } from './texts.ts'
import { useBoardContext, useBoardOf } from './useBoardOf.ts'
import { useTray } from './useTray.ts'

type Props = { readonly here: Here; readonly tableId: TableId; readonly sessionId: SessionId }

/** Opens the session's room and the table's, and shows the board once both have something to show. */
export function SessionTable({ here, tableId, sessionId }: Props): ReactNode {
  const sessionRoom = useRoom(useMemo(() => ({ kind: 'session', sessionId }), [sessionId]), { as: here.as })
  const session = useSession(sessionRoom)
  const board = useBoardOf(tableId, here, sessionRoom)
  useSessionPresence(sessionRoom, here, tableId)
  if (session === null) return <Opening room={sessionRoom} />
  return board === null ? <Waiting /> : <OpenTable here={here} tableId={tableId} session={session} board={board} sessionRoom={sessionRoom} />
}

const AT_TABLE = { isTray: false }
const IN_TRAY = { isTray: true }
/** In place of a tray where there is none. */
const NO_BOARD = createStore<BoardState>(() => ({ room: null, recovering: false, refusedFor: null, stuck: [], unsent: [] }))

type OpenProps = { readonly here: Here; readonly tableId: TableId; readonly session: SessionState; readonly board: Board; readonly sessionRoom: RoomHandle }

/** The table, or in a private step one's own tray of it: the same board on another document. */
function OpenTable({ here, tableId, session, board, sessionRoom }: OpenProps): ReactNode {
  const room = useStore(board.state, (state) => state.room)
  const draft = useMemo(() => openDraft(tableId, here.author), [tableId, here.author])
  const context = useBoardContext(room, AT_TABLE, room, here, session, draft)
  const { tray, others, together } = useTray(session, tableId, here, sessionRoom, board)
  const trayRoom = useStore(tray?.state ?? NO_BOARD, (state) => state.room)
  const trayContext = useBoardContext(trayRoom, IN_TRAY, room, here, session, draft)
  if (tray === undefined) return <Waiting />
  const shown = tray === null ? { room, context, board } : { room: trayRoom, context: trayContext, board: tray }
  if (shown.room === null || shown.context === null) return <Waiting />
  return (
    <TableBoard context={shown.context} session={session} tableId={tableId} room={shown.room} board={together(shown.board)} others={others} draft={draft} />
  )
}

/** Until the session has come: waiting, or why it will not. */
function Opening({ room }: { readonly room: RoomHandle }): ReactNode {
  const t = useTexts(tableTexts)
  const ui = useTexts(uiTexts)
  const faults = useTexts(faultTexts)
  const reason = useStore(room.status, closedFor)
  const lost = useStore(room.status, ({ connection }) => connection === 'lost')
  const patient = usePatience(lost)
  if (reason === null && !(lost && !patient)) return <Waiting />
  const words = reason === null ? faults('unreachable') : reason === 'other' ? ui('closed.title') : faults(`closed.${reason}`)
  return (
    <FaultPage title={t('page.fault')} actions={<Button look="primary" onClick={() => location.reload()}>{ui('reload')}</Button>}>
      <p>{words}</p>
    </FaultPage>
  )
}

/** A hiccup of the Wi-Fi is not worth a word. */
const PATIENCE_MS = 4_000

function usePatience(lost: boolean): boolean {
  const [patient, setPatient] = useState(true)
  useEffect(() => {
    if (!lost) return
    const timer = setTimeout(() => setPatient(false), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      setPatient(true)
    }
  }, [lost])
  return patient
}

/** Told to staff alone, in the session's room: who sits where. */
function useSessionPresence({ awareness }: RoomHandle, { nickname, categories }: Here, tableId: TableId): void {
  useEffect(() => {
    const said: SessionPresence = { nickname, tableId, categories: [...categories] }
    awareness.setLocalState(said)
  }, [awareness, nickname, categories, tableId])
}
