import { useState, type FormEvent, type ReactNode } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { invite } from '../api/routes.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Field } from '../ui/Field.tsx'
import { uiTexts } from '../ui/texts.ts'
import styles from './dialogs.module.css'
import { NewLink } from './NewLink.tsx'
import { facilitateTexts } from './texts.ts'

const ROLES = ['facilitator', 'display'] as const
type Role = (typeof ROLES)[number]

type Props = { readonly sessionId: SessionId; readonly onClose: () => void }

/** An invitation: a name, what it allows, and then its link, shown this once. */
export function InviteDialog({ sessionId, onClose }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(uiTexts)
  const { sending, fault, send } = useSending()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('facilitator')
  const [path, setPath] = useState<string | null>(null)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const invited = await send(() => invite(sessionId, { role, name }))
    if (invited !== null) setPath(invited.path)
  }
  if (path !== null) return <NewLink name={name} path={path} onClose={onClose} />
  return (
    <Dialog
      title={t('invitations.title')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="submit" form="invite" look="primary" disabled={sending || name.trim() === ''}>{t('invitations.make')}</Button>
        </>
      }
    >
      <form id="invite" className={styles.form} onSubmit={make}>
        <Field label={t('invitations.name')} value={name} onChange={(event) => setName(event.target.value)} maxLength={LIMITS.maxNameLength} autoComplete="off" autoFocus />
        <fieldset className={styles.roles}>
          <legend>{t('invitations.role')}</legend>
          {ROLES.map((each) => (
            <label key={each} className={styles.role}>
              <input type="radio" name="role" checked={each === role} onChange={() => setRole(each)} />
              <span>
                {t(`invitations.${each}`)}: <span className={styles.soft}>{t(`invitations.${each}.about`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}
