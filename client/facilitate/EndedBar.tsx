import type { ReactNode } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import styles from './Desk.module.css'
import { Reopen } from './Reopen.tsx'
import { facilitateTexts } from './texts.ts'

/** Over whatever is looked at: the room has gone home. */
export function EndedBar({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const t = useTexts(facilitateTexts)
  return (
    <section className={styles.ended} role="status">
      <p>{t('ended.bar')}</p>
      <Reopen sessionId={sessionId} />
    </section>
  )
}
