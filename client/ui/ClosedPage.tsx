import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { faultTexts } from '../i18n/texts.ts'
import { Button, buttonClass } from './Button.tsx'
import { FaultPage } from './FaultPage.tsx'
import { uiTexts } from './texts.ts'

type Props = {
  /** Null: closed with a code that is none of ours. */
  readonly reason: CloseReason | null
  readonly onTryAgain: () => void
}

/** A page of the staff whose room the server closed for good: why, what is safe, what to do. */
export function ClosedPage({ reason, onTryAgain }: Props): ReactNode {
  const t = useTexts(uiTexts)
  const faults = useTexts(faultTexts)
  const actions = (
    <>
      <Button look="primary" onClick={onTryAgain}>{t('tryAgain')}</Button>
      <Link href="/" className={buttonClass('plain')}>{t('home')}</Link>
    </>
  )
  return (
    <FaultPage title={t(reason === 'sessionClosed' ? 'closed.over' : 'closed.title')} actions={actions}>
      <p>{faults(sentenceFor(reason))}</p>
    </FaultPage>
  )
}

/** Participants come back by a code; staff need a link that still holds. */
function sentenceFor(reason: CloseReason | null) {
  if (reason === null) return 'unreachable'
  return reason === 'unauthorised' ? 'problem.unauthorised' : (`closed.${reason}` as const)
}
