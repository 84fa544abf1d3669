import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import type { SessionPresence } from '../../shared/wire/presence.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { faultTexts } from '../i18n/texts.ts'
import { closedFor } from '../sync/roomStatus.ts'
import type { Board } from '../sync/openBoard.ts'
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

type Props = { readonly here: Here; readonly tableId: TableId; readonly sessionId: SessionId }

/** Opens the session's room and the table's, and shows the board once both have something to show. */
export function SessionTable({ here, tableId, sessionId }: Props): ReactNode {
  const sessionRoom = useRoom(useMemo(() => ({ kind: 'session', sessionId }), [sessionId]), { as: here.as })
  const session = useSession(sessionRoom)
  const board = useBoardOf(tableId, here, sessionRoom)
  useSessionPresence(sessionRoom, here, tableId)
  if (session === null) return <Opening room={sessionRoom} />
  return board === null ? <Waiting /> : <OpenTable here={here} tableId={tableId} session={session} board={board} />
}

type OpenProps = { readonly here: Here; readonly tableId: TableId; readonly session: SessionState; readonly board: Board }

function OpenTable({ here, tableId, session, board }: OpenProps): ReactNode {
  const room = useStore(board.state, (state) => state.room)
  const draft = useMemo(() => openDraft(tableId, here.author), [tableId, here.author])
  const context = useBoardContext(room, here, session, draft)
  if (room === null || context === null) return <Waiting />
  return <TableBoard context={context} session={session} tableId={tableId} room={room} board={board} draft={draft} />
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
