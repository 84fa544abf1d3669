import { useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { AuthorId, SessionId } from '../../../shared/ids.ts'
import { readingOrderOf } from '../../../shared/plenary/readingOrder.ts'
import { say } from '../../i18n/addTexts.ts'
import { faultTexts } from '../../i18n/texts.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import type { RoomHandle } from '../../sync/openRoom.ts'
import type { RoomStatus } from '../../sync/roomStatus.ts'
import { useRoom } from '../../sync/useRoom.ts'
import { useSession } from '../../sync/useSession.ts'
import { ClosedPage } from '../../ui/ClosedPage.tsx'
import { showToast } from '../../ui/toasts.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { DotsOf } from '../../vote/DotsContext.tsx'
import { createBoard, type Board } from './board.ts'
import { BoardContext } from './BoardContext.tsx'
import { WordsOf } from './words.tsx'

type Props = {
  readonly sessionId: SessionId
  /** Who makes what is made here. */
  readonly author: string
  readonly children: (session: SessionState, status: RoomStatus) => ReactNode
}

/** Opens the rooms of a plenary and shows it once both have come; or why they do not. */
export function OpenPlenary({ sessionId, author, children }: Props): ReactNode {
  const sessionRoom = useRoom({ kind: 'session', sessionId }, { as: 'staff' })
  const room = useRoom({ kind: 'plenary', sessionId }, { as: 'staff' })
  const session = useSession(sessionRoom)
  const status = useStore(room.status)
  const sessionConnection = useStore(sessionRoom.status, ({ connection }) => connection)
  const ready = session !== null && status.synced
  for (const connection of [status.connection, sessionConnection]) {
    if (typeof connection === 'object') return <ClosedPage reason={connection.closed} onTryAgain={() => [room, sessionRoom].forEach((one) => one.reconnect())} />
  }
  if (!ready) return <Waiting />
  return (
    <WordsOf session={session}>
      <WithBoard room={room} session={session} author={author}>
        <DotsOf ballots={session.ballots}>{children(session, status)}</DotsOf>
      </WithBoard>
    </WordsOf>
  )
}

type WithBoardProps = { readonly room: RoomHandle; readonly session: SessionState; readonly author: string; readonly children: ReactNode }

/** The plenary of a room that is open, for what stands within. */
export function WithBoard({ room, session, author, children }: WithBoardProps): ReactNode {
  const [board, setBoard] = useState<Board | null>(null)
  useEffect(() => {
    const opened = createBoard({
      doc: room.doc,
      lanes: lanesById(session.definition), // a session keeps the definition that it opened with
      awareness: room.awareness,
      author: author as AuthorId, // the server's word for who we are
      reading: readingOrderOf(session),
      onRefused: (reason) => showToast({ text: say(faultTexts, `refused.${reason}`) }),
    })
    setBoard(opened)
    return () => opened.stop()
    // The reading order is told below whenever it changes; the board outlives that.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [room, author])
  useEffect(() => board?.feed.setReading(readingOrderOf(session)), [board, session])
  return board === null ? null : <BoardContext value={board}>{children}</BoardContext>
}
