import { Hand } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionTable } from '../../shared/document/sessionDocument.ts'
import { callFacilitator } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useFaultSentence } from '../ui/faultSentence.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/toasts.ts'
import { tableTexts } from './texts.ts'

type Props = { readonly table: SessionTable }

/** The hand that a table raises. */
export function CallButton({ table }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const { sending, call } = useCall(table)
  return <IconButton icon={Hand} label={t('call')} disabled={sending || table.callsSinceMs !== null} onClick={() => void call(true)} />
}

/** Puts the hand up or takes it down; what the server refused is said. */
export function useCall({ id }: SessionTable) {
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
