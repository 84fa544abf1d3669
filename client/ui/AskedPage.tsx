import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Fault } from '../api/call.ts'
import type { Asking } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button, buttonClass } from './Button.tsx'
import { FaultPage } from './FaultPage.tsx'
import { useFaultSentence } from './faultSentence.ts'
import { uiTexts } from './texts.ts'
import { Waiting } from './Waiting.tsx'

type Props<T> = {
  readonly asking: Asking<T>
  /** What cannot be done, should the answer be a fault. */
  readonly faultTitle: string
  readonly children: (value: T) => ReactNode
}

/** A page that stands on one answer of the server: waiting, a fault with a way on, or the page. */
export function AskedPage<T>({ asking: { asked, askAgain }, faultTitle, children }: Props<T>): ReactNode {
  switch (asked.state) {
    case 'asking':
      return <Waiting />
    case 'here':
      return children(asked.value)
    case 'fault':
      return <AskedFault title={faultTitle} fault={asked.fault} onTryAgain={askAgain} />
  }
}

function AskedFault({ title, fault, onTryAgain }: { readonly title: string; readonly fault: Fault; readonly onTryAgain: () => void }): ReactNode {
  const t = useTexts(uiTexts)
  const sentence = useFaultSentence()
  const actions = (
    <>
      <Button look="primary" onClick={onTryAgain}>{t('tryAgain')}</Button>
      <Link href="/" className={buttonClass('plain')}>{t('home')}</Link>
    </>
  )
  return (
    <FaultPage title={title} actions={actions}>
      <p>{sentence(fault)}</p>
    </FaultPage>
  )
}
