import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTexts } from '../i18n/addTexts.ts'
import { buttonClass } from './Button.tsx'
import { FaultPage } from './FaultPage.tsx'
import { uiTexts } from './texts.ts'

export default function UnknownPage(): ReactNode {
  const t = useTexts(uiTexts)
  return (
    <FaultPage title={t('unknownPage.title')} actions={<Link href="/" className={buttonClass('primary')}>{t('home')}</Link>}>
      <p>{t('unknownPage.text')}</p>
    </FaultPage>
  )
}
