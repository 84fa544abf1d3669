import type { ReactNode } from 'react'
import type { SessionTable } from '../../../shared/document/sessionDocument.ts'
import { addTexts, useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { useCall } from '../CallFacilitator.tsx'
import notices from '../Notices.module.css'

const callTexts = addTexts('call', {
  it: { standing: 'Il facilitatore sa che chiedete aiuto.', takeBack: 'Non serve più' },
  en: { standing: 'The facilitator knows that you ask for help.', takeBack: 'No longer needed' },
})

/** Everyone at the table sees that it is up, and may take it down. */
export function CallNotice({ table }: { readonly table: SessionTable }): ReactNode {
  const t = useTexts(callTexts)
  const { sending, call } = useCall(table)
  if (table.callsSinceMs === null) return null
  return (
    <section className={notices.notice} role="status">
      <p>{t('standing')}</p>
      <Button look="plain" disabled={sending} onClick={() => void call(false)}>
        {t('takeBack')}
      </Button>
    </section>
  )
}
