import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { Staff } from '../../shared/api/schemas.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import { useLocation } from 'wouter'
import { useMe } from '../api/me.ts'
import { useTexts } from '../i18n/addTexts.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import { closedFor } from '../sync/roomStatus.ts'
import { useRoom } from '../sync/useRoom.ts'
import { useSession } from '../sync/useSession.ts'
import { ClosedPage } from '../ui/ClosedPage.tsx'
import { FaultPage } from '../ui/FaultPage.tsx'
import { useFaultSentence } from '../ui/faultSentence.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { DotsOf } from '../vote/DotsContext.tsx'
import { WordsOf } from './model/words.tsx'
import { Outline } from './outline/Outline.tsx'
import { plenaryTexts } from './texts.ts'

/** With the tree and the fishbone: staff alone load it. */
const StaffOutline = lazy(() => import('./outline/StaffOutline.tsx'))

type Props = { readonly sessionId: SessionId }

/** The plenary for those at the tables: to read, in order, live. Nothing of the canvas is loaded for it. */
export default function OutlinePage({ sessionId }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const sentence = useFaultSentence()
  const known = useMe()
  if (known.state === 'asking') return <Waiting />
  if (known.state === 'fault') {
    return (
      <FaultPage title={t('noAccess')}>
        <p>{sentence(known.fault)}</p>
      </FaultPage>
    )
  }
  const { seat, staff } = known.me
  // Someone who sits at a table reads as that; a facilitator without a seat as staff. The server says no to everyone else.
  return <Open sessionId={sessionId} reader={seat === null ? staff : null} table={seat?.tableId ?? staff?.tableId ?? null} />
}

type OpenProps = Props & {
  /** Null for somebody who sits at a table. */
  readonly reader: Staff | null
  /** Where the reader writes. */
  readonly table: TableId | null
}

function Open({ sessionId, reader, table }: OpenProps): ReactNode {
  const as = reader === null ? 'seat' : 'staff'
  const sessionRoom = useRoom({ kind: 'session', sessionId }, { as })
  const room = useRoom({ kind: 'plenary', sessionId }, { as })
  const session = useSession(sessionRoom)
  const { connection, synced } = useStore(room.status)
  useReopening(session, room)
  useCalled(as === 'seat' ? session : null, table)
  if (typeof connection === 'object') return <ClosedPage reason={connection.closed} onTryAgain={() => [room, sessionRoom].forEach((one) => one.reconnect())} />
  if (session === null || !synced) return <Waiting />
  return (
    <WordsOf session={session}>
      <DotsOf ballots={session.ballots}>
        {reader === null ? (
          <Outline doc={room.doc} session={session} connected={connection === 'open'} table={table} />
        ) : (
          <Suspense fallback={<Waiting />}>
            <StaffOutline room={room} session={session} connected={connection === 'open'} author={reader.authorId} table={table} />
          </Suspense>
        )}
      </DotsOf>
    </WordsOf>
  )
}

/** Everyone is called, and looks at it at their table; from there they come back here. */
function useCalled(session: SessionState | null, table: TableId | null): void {
  const [, navigate] = useLocation()
  const called = session !== null && session.summons !== null
  useEffect(() => {
    if (called && table !== null) navigate(`/t/${table}`, { state: { called: true } })
  }, [called, table, navigate])
}

/** A session that goes on lets its readers in again. */
function useReopening(session: SessionState | null, room: RoomHandle): void {
  const ended = session?.joining === 'ended'
  useEffect(() => {
    if (!ended && closedFor(room.status.getState()) === 'sessionClosed') room.reconnect()
  }, [ended, room])
}
