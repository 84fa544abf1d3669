import { useCallback, useEffect, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { SessionId } from '../../shared/ids.ts'
import { useMe } from '../api/me.ts'
import { getSession } from '../api/routes.ts'
import { useAnswer, type Asking } from '../api/useAnswer.ts'
import { isLeading } from '../../shared/policy/roles.ts'
import type { SessionDetail, Staff } from '../../shared/api/schemas.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { staffHome } from '../join/staffHome.ts'
import { useRoom } from '../sync/useRoom.ts'
import { useSession } from '../sync/useSession.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { ClosedPage } from '../ui/ClosedPage.tsx'
import { FaultPage } from '../ui/FaultPage.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Desk } from './Desk.tsx'
import { facilitateTexts } from './texts.ts'

/** The page of whoever leads a session. */
export default function FacilitatePage({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const t = useTexts(facilitateTexts)
  const known = useMe()
  const asking = useAnswer(useCallback(() => getSession(sessionId), [sessionId]))
  useAskingEvery(asking.askAgain, DETAIL_EVERY_MS)
  const staff = known.state === 'known' ? known.me.staff : null
  if (staff !== null && !isLeading(staff.role)) return <Elsewhere staff={staff} />
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {(detail) => <Live detail={detail} onDetail={asking.put} askDetail={asking.askAgain} />}
    </AskedPage>
  )
}

type LiveProps = {
  readonly detail: SessionDetail
  readonly onDetail: Asking<SessionDetail>['put']
  readonly askDetail: Asking<SessionDetail>['askAgain']
}

/** The session's document, live, once the server has said that we may lead. */
function Live({ detail, onDetail, askDetail }: LiveProps): ReactNode {
  const room = useRoom({ kind: 'session', sessionId: detail.id }, { as: 'staff' })
  const session = useSession(room)
  const connection = useStore(room.status, (status) => status.connection)
  if (typeof connection === 'object') return <ClosedPage reason={connection.closed} onTryAgain={() => room.reconnect()} />
  if (session === null) return <Waiting />
  return <Desk session={session} room={room} detail={detail} onDetail={onDetail} askDetail={askDetail} />
}

/** Invited, but not to lead. */
function Elsewhere({ staff }: { readonly staff: Staff }): ReactNode {
  const t = useTexts(facilitateTexts)
  return (
    <FaultPage title={t('fault.title')} actions={<Link href={staffHome(staff) ?? '/'} className={buttonClass('primary')}>{t('fault.go')}</Link>}>
      <p>{t('fault.notLeading')}</p>
    </FaultPage>
  )
}

/** Suspensions are told by no document: they are asked for often enough for somebody who waits at a table. */
const DETAIL_EVERY_MS = 10_000

function useAskingEvery(ask: () => void, everyMs: number): void {
  useEffect(() => {
    const timer = setInterval(() => (document.hidden ? undefined : ask()), everyMs)
    return () => clearInterval(timer)
  }, [ask, everyMs])
}
