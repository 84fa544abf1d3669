import type { ReactNode } from 'react'
import type { Answer } from '../api/call.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { FaultNote } from './FaultNote.tsx'
import { uiTexts } from './texts.ts'

type Props = {
  readonly title: string
  /** What will happen, and what will not. */
  readonly text: string
  /** The verb of what is about to be done. */
  readonly confirm: string
  readonly command: () => Promise<Answer<unknown>>
  readonly onClose: () => void
}

/** Asks before a command that others feel at once. */
export function ConfirmDialog({ title, text, confirm, command, onClose }: Props): ReactNode {
  const t = useTexts(uiTexts)
  const { sending, fault, send } = useSending()
  const go = async () => {
    if ((await send(command)) !== null) onClose()
  }
  return (
    <Dialog
      title={title} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="alarm" disabled={sending} onClick={go}>{confirm}</Button>
        </>
      }
    >
      <p>{text}</p>
      <FaultNote fault={fault} />
    </Dialog>
  )
}
