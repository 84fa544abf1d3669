import { Hand } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionTable } from '../../shared/document/sessionDocument.ts'
import { callFacilitator } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { useFaultSentence } from '../ui/faultSentence.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/toasts.ts'
import notices from './Notices.module.css'
import { tableTexts } from './texts.ts'

type Props = { readonly table: SessionTable }

/** The hand that a table raises. */
export function CallButton({ table }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const { sending, call } = useCall(table)
  return <IconButton icon={Hand} label={t('call')} disabled={sending || table.callsSinceMs !== null} onClick={() => void call(true)} />
}

/** Everyone at the table sees that it is up, and may take it down. */
export function CallNotice({ table }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const { sending, call } = useCall(table)
  if (table.callsSinceMs === null) return null
  return (
    <section className={notices.notice} role="status">
      <p>{t('call.standing')}</p>
      <Button look="plain" disabled={sending} onClick={() => void call(false)}>
        {t('call.takeBack')}
      </Button>
    </section>
  )
}

function useCall({ id }: SessionTable) {
  const sentence = useFaultSentence()
  const [sending, setSending] = useState(false)
  const call = async (calls: boolean) => {
    setSending(true)
    const answer = await callFacilitator(id, calls)
    setSending(false)
    if (!answer.ok) showToast({ text: sentence(answer.fault) })
  }
  return { sending, call }
}
