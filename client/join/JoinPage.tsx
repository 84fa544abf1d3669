import { useCallback, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useMe } from '../api/me.ts'
import { getJoinOffer } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { uiTexts } from '../ui/texts.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { CodeForm } from './CodeForm.tsx'
import { JoinForm } from './JoinForm.tsx'
import { JoinFrame } from './JoinFrame.tsx'
import { SeatOffer } from './SeatOffer.tsx'
import { joinTexts } from './texts.ts'

/** Where a table's QR code leads. With a table's code it is two taps to the table: for whom, and in. */
export default function JoinPage({ code }: { readonly code: string }): ReactNode {
  return code === '' ? (
    <JoinFrame>
      <CodeForm />
    </JoinFrame>
  ) : (
    <JoinWithCode code={code} />
  )
}

function JoinWithCode({ code }: { readonly code: string }): ReactNode {
  const known = useMe()
  const { asked, askAgain } = useAnswer(useCallback(() => getJoinOffer(code), [code]))
  const seat = known.state === 'known' ? known.me.seat : null
  if (known.state === 'asking' || asked.state === 'asking') return <Waiting />
  if (asked.state === 'fault')
    return (
      <JoinFrame>
        {/* Who has a seat keeps it, also while joining is closed. */}
        {seat === null ? null : <SeatOffer seat={seat} />}
        <CannotJoin />
        <FaultNote fault={asked.fault} />
        <Onwards askAgain={askAgain} />
      </JoinFrame>
    )
  if (seat !== null && seat.sessionId === asked.value.sessionId)
    return (
      <JoinFrame>
        <SeatOffer seat={seat} categories={asked.value.categories} />
      </JoinFrame>
    )
  return <JoinForm code={code} offer={asked.value} />
}

function CannotJoin(): ReactNode {
  const t = useTexts(joinTexts)
  return <h1>{t('join.failed')}</h1>
}

function Onwards({ askAgain }: { readonly askAgain: () => void }): ReactNode {
  const t = useTexts(joinTexts)
  const words = useTexts(uiTexts)
  return (
    <p>
      <Button look="primary" onClick={askAgain}>
        {words('tryAgain')}
      </Button>{' '}
      <Link href="/j" className={buttonClass('plain')}>
        {t('join.otherCode')}
      </Link>
    </p>
  )
}
