import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from './Button.tsx'
import { FaultPage } from './FaultPage.tsx'
import { uiTexts } from './texts.ts'

export function BrokenPage(): ReactNode {
  const t = useTexts(uiTexts)
  return (
    <FaultPage title={t('broken.title')} actions={<Button look="primary" onClick={() => location.reload()}>{t('reload')}</Button>}>
      <p>{t('broken.text')}</p>
    </FaultPage>
  )
}
