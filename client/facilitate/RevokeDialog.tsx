import type { ReactNode } from 'react'
import type { InvitationId, SessionId } from '../../shared/ids.ts'
import { revoke } from '../api/routes.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { uiTexts } from '../ui/texts.ts'
import { facilitateTexts } from './texts.ts'

type Props = {
  readonly sessionId: SessionId
  readonly invitation: { readonly id: InvitationId; readonly name: string }
  readonly onClose: () => void
}

export function RevokeDialog({ sessionId, invitation: { id, name }, onClose }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(uiTexts)
  const { sending, fault, send } = useSending()
  const confirm = async () => {
    if ((await send(() => revoke(sessionId, id))) !== null) onClose()
  }
  return (
    <Dialog
      title={t('invitations.revokeTitle', { name })} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button look="alarm" disabled={sending} onClick={confirm}>{t('invitations.revoke')}</Button>
        </>
      }
    >
      <p>{t('invitations.revokeText')}</p>
      <FaultNote fault={fault} />
    </Dialog>
  )
}
