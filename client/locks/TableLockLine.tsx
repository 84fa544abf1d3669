import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { TableId } from '../../shared/ids.ts'
import { isLocked } from '../../shared/locks/lock.ts'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import styles from './Locks.module.css'
import { lockTexts } from './texts.ts'

type Props = { readonly session: SessionState; readonly table: TableId; readonly lanes: readonly Lane[] }

/** On a table's card: that it is closed, or which of its columns are. That all of the board is stands over all tables. */
export function TableLockLine({ session, table, lanes }: Props): ReactNode {
  const t = useTexts(lockTexts)
  const localised = useLocalised()
  const locks = session.locks.filter(({ on }) => on !== 'board')
  const whole = locks.some((lock) => lock.on === 'table' && lock.table === table)
  const closed = lanes.filter((lane) => isLocked(locks, { table, lane }))
  if (!whole && closed.length === 0) return null
  return (
    <p className={styles.line}>
      <span>
        <Lock size={16} aria-hidden="true" />
        {whole ? t('table.locked') : t('table.lanes', { lanes: closed.map(({ name }) => localised(name)).join(', ') })}
      </span>
    </p>
  )
}
