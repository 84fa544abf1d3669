import { useState, type ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { designTexts } from './texts.ts'

type Props = { readonly onSave: () => Promise<boolean>; readonly onLeave: () => void; readonly onClose: () => void }

/** Before somebody goes with unsaved changes. */
export function LeaveDialog({ onSave, onLeave, onClose }: Props): ReactNode {
  const t = useTexts(designTexts)
  const [saving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    // What is wrong, or what somebody else saved, is said on the page.
    if (await onSave()) onLeave()
    else onClose()
  }
  return (
    <Dialog
      title={t('leave.title')} onClose={onClose}
      actions={
        <>
          <Button onClick={onLeave}>{t('leave.leave')}</Button>
          <Button look="primary" disabled={saving} onClick={() => void save()}>{t('leave.save')}</Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Dialog>
  )
}
