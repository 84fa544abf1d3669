import { useCallback, useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionId } from '../../shared/ids.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useRoom } from '../sync/useRoom.ts'
import { useSession } from '../sync/useSession.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { ClosedPage } from '../ui/ClosedPage.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { getHall, type Hall } from './getHall.ts'
import { attendanceTexts } from './texts.ts'

export type HallProps = {
  readonly hall: Hall
  readonly definition: Definition
  /** Shows a change before the server has it; ask again afterwards, whatever the answer was. */
  readonly put: (hall: Hall) => void
  readonly askAgain: () => void
}

/** Several tablets check people in at once: each hears of the others this often. */
const EVERY_MS = 5_000

type Props = { readonly sessionId: SessionId; readonly children: (props: HallProps) => ReactNode }

/** A page that stands on the people of a session. */
export function HallPage({ sessionId, children }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const asking = useAnswer(useCallback(() => getHall(sessionId), [sessionId]))
  const { askAgain, put } = asking
  useEffect(() => {
    const timer = setInterval(() => (document.hidden ? undefined : askAgain()), EVERY_MS)
    return () => clearInterval(timer)
  }, [askAgain])
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {(hall) => <WithSession sessionId={sessionId}>{(definition) => children({ hall, definition, put, askAgain })}</WithSession>}
    </AskedPage>
  )
}

function WithSession({ sessionId, children }: { readonly sessionId: SessionId; readonly children: (definition: Definition) => ReactNode }): ReactNode {
  const room = useRoom({ kind: 'session', sessionId }, { as: 'staff' })
  const session = useSession(room)
  const connection = useStore(room.status, (status) => status.connection)
  if (typeof connection === 'object') return <ClosedPage reason={connection.closed} onTryAgain={() => room.reconnect()} />
  return session === null ? <Waiting /> : children(session.definition)
}
