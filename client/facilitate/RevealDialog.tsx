import type { ReactNode } from 'react'
import type { SessionState, SessionTable } from '../../shared/document/sessionDocument.ts'
import { reveal } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { sumOf, type Hidden } from './hiddenNow.ts'
import { revealTexts } from './revealTexts.ts'

type Props = {
  readonly session: SessionState
  readonly hidden: Hidden
  /** Of this table alone. */
  readonly table?: SessionTable
  readonly onClose: () => void
}

/** It cannot be taken back: what was seen is seen. */
export function RevealDialog({ session, hidden, table, onClose }: Props): ReactNode {
  const t = useTexts(revealTexts)
  const { people, done, notes } = sumOf(hidden)
  const waiting = people - done
  const text = [
    waiting === 0 ? t('dialog.allDone') : t('dialog.notDone', { count: waiting }),
    t('dialog.notes', { count: notes }),
    t(session.showCategories ? 'dialog.withCategories' : 'dialog.withoutCategories'),
    t('dialog.late'),
  ].join(' ')
  return (
    <ConfirmDialog
      title={table === undefined ? t('dialog.title') : t('dialog.titleOne', { table: table.name })} text={text} confirm={t('dialog.confirm')}
      command={() => reveal(session.id, hidden.step.id, table?.id)} onClose={onClose}
    />
  )
}
