import { Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useWords } from '../plenary/model/words.tsx'
import { Button, type ButtonLook } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { summon } from './routes.ts'
import { lockTexts } from './texts.ts'

/** Opens one note or cluster on every tablet. */
export function SummonButton({ look = 'plain', on, id }: { readonly look?: ButtonLook; readonly on: 'note' | 'cluster'; readonly id: string }): ReactNode {
  const t = useTexts(lockTexts)
  const { session } = useWords()
  const { sending, fault, send } = useSending()
  return (
    <>
      <Button look={look} disabled={sending} onClick={() => void send(() => summon(session, { to: on, id }))}>
        <Megaphone size={20} aria-hidden="true" />
        {t('summon.here')}
      </Button>
      <FaultNote fault={fault} />
    </>
  )
}
