import { MonitorUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../model/words.tsx'
import type { BoardSpotlight } from '../../../shared/programme/spotlight.ts'
import { setSpotlight } from '../../api/routes.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button, type ButtonLook } from '../../ui/Button.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { plenaryTexts } from '../texts.ts'

/** Puts one thing on the projector, as large as it can be read. */
export function SpotlightButton({ look = 'plain', on, id }: Omit<BoardSpotlight, 'page'> & { readonly look?: ButtonLook }): ReactNode {
  const t = useTexts(plenaryTexts)
  const { session } = useWords()
  const { sending, fault, send } = useSending()
  return (
    <>
      <Button look={look} disabled={sending} onClick={() => void send(() => setSpotlight(session, { on, id, page: 0 }))}>
        <MonitorUp size={20} aria-hidden="true" />
        {t('spotlight.start')}
      </Button>
      <FaultNote fault={fault} />
    </>
  )
}
