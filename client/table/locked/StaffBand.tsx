import { Columns3, Hourglass, Lock } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { TableId } from '../../../shared/ids.ts'
import { isFrozen, isLocked } from '../../../shared/locks/lock.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { LanesDialog } from '../../locks/LanesDialog.tsx'
import { LateDialog } from '../../locks/LateDialog.tsx'
import styles from '../../locks/Locks.module.css'
import { lockTexts } from '../../locks/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../BoardContext.tsx'

/** For whoever leads at this table: what is closed for the others, what came late, and the way to both. */
export function StaffBand({ session, tableId }: { readonly session: SessionState; readonly tableId: TableId }): ReactNode {
  const t = useTexts(lockTexts)
  const localised = useLocalised()
  const { lanes } = useWords()
  const [open, setOpen] = useState<'lanes' | 'late' | null>(null)
  const table = session.tables.find(({ id }) => id === tableId)
  if (table === undefined) return null
  const closed = [...lanes.values()].filter((lane) => isLocked(session.locks, { table: tableId, lane }))
  const late = session.lates.find((one) => one.table === tableId)?.count ?? 0
  const whole = session.locks.some((lock) => lock.on === 'table' && lock.table === tableId)
  const said = isFrozen(session.locks) ? t('is.frozen') : whole ? t('table.locked') : closed.length === 0 ? '' : t('table.lanes', { lanes: closed.map(({ name }) => localised(name)).join(', ') })
  return (
    <section className={styles.band} aria-label={t('order')}>
      <p role="status">
        {said === '' ? null : <Lock size={18} aria-hidden="true" />}
        {said}
      </p>
      {late === 0 ? null : (
        <Button look="plain" aria-label={t('late.at', { table: table.name })} onClick={() => setOpen('late')}>
          <Hourglass size={18} aria-hidden="true" />
          {t('late', { count: late })}
        </Button>
      )}
      <Button look="plain" onClick={() => setOpen('lanes')}>
        <Columns3 size={18} aria-hidden="true" />
        {t('table.lanesMenu')}
      </Button>
      {open === 'lanes' ? <LanesDialog session={session} table={tableId} onClose={() => setOpen(null)} /> : null}
      {open === 'late' ? <LateDialog table={table} definition={session.definition} onClose={() => setOpen(null)} /> : null}
    </section>
  )
}
