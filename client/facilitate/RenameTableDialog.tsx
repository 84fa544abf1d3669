import { useState, type FormEvent, type ReactNode } from 'react'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { SessionTable } from '../../shared/document/sessionDocument.ts'
import type { SessionId } from '../../shared/ids.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { renameTable } from '../api/routes.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Field } from '../ui/Field.tsx'
import { uiTexts } from '../ui/texts.ts'
import styles from './dialogs.module.css'
import { facilitateTexts } from './texts.ts'

type Props = {
  readonly sessionId: SessionId
  readonly table: SessionTable
  readonly onDetail: (detail: SessionDetail) => void
  readonly onClose: () => void
}

export function RenameTableDialog({ sessionId, table, onDetail, onClose }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(uiTexts)
  const { sending, fault, send } = useSending()
  const [name, setName] = useState(table.name)
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    const detail = await send(() => renameTable(sessionId, table.id, name))
    if (detail === null) return
    onDetail(detail)
    onClose()
  }
  return (
    <Dialog
      title={t('table.rename')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="submit" form="rename-table" look="primary" disabled={sending || name.trim() === ''}>{t('tables.save')}</Button>
        </>
      }
    >
      <form id="rename-table" className={styles.form} onSubmit={rename}>
        <Field label={t('tables.name')} value={name} onChange={(event) => setName(event.target.value)} maxLength={LIMITS.maxNameLength} autoComplete="off" autoFocus />
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}
