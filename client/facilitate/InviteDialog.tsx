import { useState, type FormEvent, type ReactNode } from 'react'
import type { InvitedRole } from '../../shared/policy/roles.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { serverNowMs } from '../api/serverTime.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Field, SelectField } from '../ui/Field.tsx'
import { uiTexts } from '../ui/texts.ts'
import styles from './dialogs.module.css'
import type { InvitationPlace } from './invitationPlace.ts'
import { NewLink } from './NewLink.tsx'
import { facilitateTexts } from './texts.ts'

const DAY_MS = 24 * 60 * 60_000
const EXPIRIES = { never: null, day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS } as const
type Expiry = keyof typeof EXPIRIES

type Props = { readonly place: InvitationPlace; readonly onClose: () => void }

/** An invitation: a name, what it allows, and then its link, shown this once. */
export function InviteDialog({ place, onClose }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(uiTexts)
  const { sending, fault, send } = useSending()
  const [name, setName] = useState('')
  const [role, setRole] = useState<InvitedRole>('facilitator')
  const [table, setTable] = useState(place.tables[0]?.id)
  const [expiry, setExpiry] = useState<Expiry>('never')
  const [path, setPath] = useState<string | null>(null)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const lasts = EXPIRIES[expiry]
    const invited = await send(() =>
      place.invite({
        role, name,
        ...(role === 'tableFacilitator' && table !== undefined ? { tableId: table } : {}),
        ...(lasts === null ? {} : { expiresAtMs: serverNowMs() + lasts }),
      }),
    )
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
          {place.roles.map((each) => (
            <label key={each} className={styles.role}>
              <input type="radio" name="role" checked={each === role} onChange={() => setRole(each)} />
              <span>
                {t(`invitations.${each}`)}: <span className={styles.soft}>{t(`invitations.${each}.about`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {role === 'tableFacilitator' ? (
          <SelectField label={t('invitations.table')} value={table} onChange={(event) => setTable(place.tables.find(({ id }) => id === event.target.value)?.id)}>
            {place.tables.map(({ id, name: tableName }) => (
              <option key={id} value={id}>{tableName}</option>
            ))}
          </SelectField>
        ) : null}
        <fieldset className={styles.choices}>
          <legend>{t('invitations.expiry')}</legend>
          {(Object.keys(EXPIRIES) as Expiry[]).map((each) => (
            <label key={each} className={styles.role}>
              <input type="radio" name="expiry" checked={each === expiry} onChange={() => setExpiry(each)} />
              {t(`invitations.expiry.${each}`)}
            </label>
          ))}
        </fieldset>
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}
