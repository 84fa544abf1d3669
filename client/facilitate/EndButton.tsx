import { DoorClosed } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import { setJoining } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button, type ButtonLook } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { facilitateTexts } from './texts.ts'

type Props = { readonly sessionId: SessionId; readonly look: ButtonLook; readonly size?: 'normal' | 'large'; readonly className?: string | undefined }

/** Ends the session, after a question. */
export function EndButton({ sessionId, look, size = 'normal', className }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look={look} size={size} className={className} onClick={() => setAsking(true)}>
        <DoorClosed size={size === 'large' ? 22 : 18} aria-hidden="true" />
        {t('end')}
      </Button>
      {asking ? <ConfirmDialog title={t('end.title')} text={t('end.text')} confirm={t('end.confirm')} command={() => setJoining(sessionId, 'ended')} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
