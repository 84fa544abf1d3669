import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Me } from '../../shared/api/schemas.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import type { Answer } from '../api/call.ts'
import { askMe, setMe, useMe, type Known } from '../api/me.ts'
import { getMe } from '../api/routes.ts'
import { measureServerTime } from '../api/serverTime.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { FaultPage } from '../ui/FaultPage.tsx'
import { useFaultSentence } from '../ui/faultSentence.ts'
import { uiTexts } from '../ui/texts.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { hereOf, type Here } from './seatHere.ts'
import { SessionTable } from './SessionTable.tsx'
import { tableTexts } from './texts.ts'

/** A working table, for the people who sit at it and for those who lead the session. */
export default function TablePage({ tableId }: { readonly tableId: TableId }): ReactNode {
  const t = useTexts(tableTexts)
  const ui = useTexts(uiTexts)
  const sentence = useFaultSentence()
  const known = useMe()
  const [search] = useSearchParams()
  useEffect(() => void measureServerTime(), [])
  useTryAgain(known)
  switch (known.state) {
    case 'asking':
      return <Waiting />
    case 'fault':
      return (
        <FaultPage title={t('page.fault')} actions={<Button look="primary" onClick={() => void askMe()}>{ui('tryAgain')}</Button>}>
          <p>{sentence(known.fault)}</p>
        </FaultPage>
      )
    case 'known': {
      const here = hereOf(known.me, tableId, search.get('as') === 'staff')
      return here === null ? <NotYours me={known.me} /> : <Seated here={here} tableId={tableId} />
    }
  }
}

/** A server that starts again is back within seconds: nobody should have to press a button for it. */
const TRY_AGAIN_MS = 3_000

function useTryAgain(known: Known): void {
  const unreachable = known.state === 'fault' && known.fault.kind === 'unreachable'
  useEffect(() => {
    if (!unreachable) return
    const tries = setInterval(() => void getMe().then((answer) => answer.ok && setMe(answer.value)), TRY_AGAIN_MS)
    return () => clearInterval(tries)
  }, [unreachable])
}

function Seated({ here, tableId }: { readonly here: Here; readonly tableId: TableId }): ReactNode {
  // `here` is made anew whenever we are asked who we are; what the board keeps is who it is for.
  const [kept, keep] = useState(here)
  if (kept.author !== here.author || kept.as !== here.as) keep(here)
  return kept.sessionId === null ? <Organiser here={kept} tableId={tableId} /> : <SessionTable key={kept.author} here={kept} tableId={tableId} sessionId={kept.sessionId} />
}

/** An organiser leads every session: which one is it? */
function Organiser({ here, tableId }: { readonly here: Here; readonly tableId: TableId }): ReactNode {
  const t = useTexts(tableTexts)
  const asking = useAnswer<SessionId | null>(useCallback(() => find(tableId), [tableId]))
  return (
    <AskedPage asking={asking} faultTitle={t('page.fault')}>
      {(sessionId) => (sessionId === null ? <NotYours me={null} /> : <SessionTable here={here} tableId={tableId} sessionId={sessionId} />)}
    </AskedPage>
  )
}

function NotYours({ me }: { readonly me: Me | null }): ReactNode {
  const t = useTexts(tableTexts)
  const actions = (
    <>
      {me === null || me.seat === null ? null : (
        <Link href={`/t/${me.seat.tableId}`} className={buttonClass('primary')}>
          {t('page.yourTable')}
        </Link>
      )}
      <Link href="/j" className={buttonClass(me?.seat == null ? 'primary' : 'quiet')}>
        {t('page.join')}
      </Link>
    </>
  )
  return (
    <FaultPage title={t('page.notYours')} actions={actions}>
      <p>{t('page.notYoursText')}</p>
    </FaultPage>
  )
}

/** An organiser's question alone: no participant loads what asks it. */
function find(tableId: TableId): Promise<Answer<SessionId | null>> {
  return import('./findSession.ts').then(({ findSession }) => findSession(tableId), () => ({ ok: false, fault: { kind: 'unreachable' } }))
}
