import { Hourglass } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionState, SessionTable } from '../../shared/document/sessionDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { LateDialog } from './LateDialog.tsx'
import styles from './Locks.module.css'
import { lockTexts } from './texts.ts'

type Props = { readonly table: SessionTable; readonly session: Pick<SessionState, 'lates' | 'definition'> }

/** How much came late to this table, and the way to decide on it. */
export function LateLine({ table, session }: Props): ReactNode {
  const t = useTexts(lockTexts)
  const [deciding, setDeciding] = useState(false)
  const count = session.lates.find((late) => late.table === table.id)?.count ?? 0
  return (
    <>
      {count === 0 ? null : (
        <div className={styles.line}>
          <p role="status">
            <Hourglass size={16} aria-hidden="true" />
            {t('late', { count })}
          </p>
          <Button aria-label={t('late.at', { table: table.name })} onClick={() => setDeciding(true)}>{t('late.decide')}</Button>
        </div>
      )}
      {deciding ? <LateDialog table={table} definition={session.definition} onClose={() => setDeciding(false)} /> : null}
    </>
  )
}
