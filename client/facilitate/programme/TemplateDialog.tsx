import { useState, type FormEvent, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { saveTemplate } from '../../api/routes.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { Field } from '../../ui/Field.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { showToast } from '../../ui/toasts.ts'
import styles from './StepDialog.module.css'
import { programmeTexts } from './texts.ts'

/** Keeps the steps as they are now, for sessions to come. */
export function TemplateDialog({ session, onClose }: { readonly session: SessionState; readonly onClose: () => void }): ReactNode {
  const t = useTexts(programmeTexts)
  const ui = useTexts(uiTexts)
  const { sending, fault, send } = useSending()
  const [name, setName] = useState(session.name)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await send(() => saveTemplate(session.id, name))) === null) return
    showToast({ text: t('template.saved', { name: name.trim() }) })
    onClose()
  }
  return (
    <Dialog
      title={t('template.title')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form="template" look="primary" disabled={sending || name.trim() === ''}>{t('dialog.save')}</Button>
        </>
      }
    >
      <form id="template" className={styles.form} onSubmit={save}>
        <p>{t('template.explain')}</p>
        <Field label={t('template.name')} value={name} onChange={(event) => setName(event.target.value)} maxLength={LIMITS.maxNameLength} autoComplete="off" autoFocus />
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}
