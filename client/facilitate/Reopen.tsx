import { DoorOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import { setJoining } from '../api/routes.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { facilitateTexts } from './texts.ts'

/** The way back into a session that has ended. */
export function Reopen({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const t = useTexts(facilitateTexts)
  const { sending, fault, send } = useSending()
  return (
    <>
      <FaultNote fault={fault} />
      <Button disabled={sending} onClick={() => void send(() => setJoining(sessionId, 'open'))}>
        <DoorOpen size={18} aria-hidden="true" />
        {t('ended.reopen')}
      </Button>
    </>
  )
}
