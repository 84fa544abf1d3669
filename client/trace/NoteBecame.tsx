import { Sprout } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import type { NoteId, SessionId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import type { Became } from '../plenary/model/became.ts'
import { Button } from '../ui/Button.tsx'
import BecameInPlenary from './BecameInPlenary.tsx'
import { becameTexts } from './becameTexts.ts'
import styles from './Trace.module.css'

/** What became of a note, for whoever asks: the portfolio is not read in a running meeting unless somebody wants to know. */
export default function NoteBecame({ sessionId, note, alike }: { readonly sessionId: SessionId; readonly note: NoteId; readonly alike: readonly NoteId[] }): ReactNode {
  const t = useTexts(becameTexts)
  const [isAsked, ask] = useState(false)
  const [became, setBecame] = useState<Became | null>(null)
  const onBecame = useCallback((how: Became | null) => setBecame(() => how), [])
  if (!isAsked) {
    return (
      <Button look="plain" onClick={() => ask(true)}>
        <Sprout size={18} aria-hidden="true" />
        {t('title')}
      </Button>
    )
  }
  return (
    <>
      <BecameInPlenary sessionId={sessionId} onBecame={onBecame} />
      {became === null ? null : (became(note, alike) ?? <p className={styles.soft}>{t('nothingYet')}</p>)}
    </>
  )
}
