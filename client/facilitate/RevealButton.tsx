import { Eye } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { sumOf, type Hidden } from './hiddenNow.ts'
import { RevealDialog } from './RevealDialog.tsx'
import styles from './Reveal.module.css'
import { revealTexts } from './revealTexts.ts'

/** While people write privately, the next sensible thing: how many are done, and the reveal. */
export function RevealButton({ session, hidden }: { readonly session: SessionState; readonly hidden: Hidden }): ReactNode {
  const t = useTexts(revealTexts)
  const localised = useLocalised()
  const [asking, setAsking] = useState(false)
  const { people, done, notes } = sumOf(hidden)
  return (
    <section className={styles.reveal} aria-label={t('label')}>
      {hidden.step.id === session.step ? null : <p>{t('left', { step: localised(hidden.step.title) })}</p>}
      <p className={styles.ready} role="status">
        {people === 0 ? t('nobody') : t('ready', { done, count: people })}
      </p>
      <p className={styles.notes}>{t('notes', { count: notes })}</p>
      <Button look="primary" size="large" onClick={() => setAsking(true)}>
        <Eye size={22} aria-hidden="true" />
        {t('reveal')}
      </Button>
      {asking ? <RevealDialog session={session} hidden={hidden} onClose={() => setAsking(false)} /> : null}
    </section>
  )
}
