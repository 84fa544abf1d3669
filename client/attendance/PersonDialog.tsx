import { useState, type FormEvent, type ReactNode } from 'react'
import { PERSON_LIMITS, type Registration } from '../../shared/api/attendance.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Field, SelectField } from '../ui/Field.tsx'
import { uiTexts } from '../ui/texts.ts'
import { changePerson, placePeople } from './calls.ts'
import { withPerson } from './getHall.ts'
import type { HallProps } from './HallPage.tsx'
import styles from './dialogs.module.css'
import { attendanceTexts } from './texts.ts'

const WORDS = ['name', 'organisation', 'network', 'email', 'phone'] as const

type Props = HallProps & { readonly person: Registration; readonly onClose: () => void }

/** What is known of somebody, to correct. A table that is chosen here is kept when others are divided. */
export function PersonDialog({ person, hall, definition, put, askAgain, onClose }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const words = useTexts(uiTexts)
  const localised = useLocalised()
  const { sending, fault, send } = useSending()
  const [draft, setDraft] = useState(person)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { name, email, phone, organisation, network, category, tableId } = draft
    const fields = { name, email, phone, organisation, network, category }
    if ((await send(() => changePerson(hall.detail.id, person.id, fields))) === null) return
    const moved = tableId !== person.tableId
    const place = { id: person.id, tableId, pinned: moved ? tableId !== null : person.pinned }
    if (moved && (await send(() => placePeople(hall.detail.id, [place]))) === null) return
    put(withPerson(hall, { ...person, ...fields, ...place }))
    askAgain()
    onClose()
  }
  return (
    <Dialog
      title={t('person.title')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="submit" form="person" look="primary" disabled={sending}>{t('save')}</Button>
        </>
      }
    >
      <form id="person" className={styles.form} onSubmit={save} autoComplete="off">
        {WORDS.map((field) => (
          <Field key={field} label={t(`person.${field}`)} value={draft[field]} maxLength={PERSON_LIMITS[field]} autoComplete="off" onChange={(event) => setDraft({ ...draft, [field]: event.target.value })} />
        ))}
        <SelectField label={t('person.category')} value={draft.category ?? ''} onChange={(event) => setDraft({ ...draft, category: event.target.value || null })}>
          <option value="">{t('noCategory')}</option>
          {definition.categories.map(({ id, name }) => (
            <option key={id} value={id}>{localised(name)}</option>
          ))}
        </SelectField>
        <SelectField
          label={t('person.table')} value={draft.tableId ?? ''}
          onChange={(event) => setDraft({ ...draft, tableId: hall.detail.tables.find(({ id }) => id === event.target.value)?.id ?? null })}
        >
          <option value="">{t('noTable')}</option>
          {hall.detail.tables.map(({ id, name }) => (
            <option key={id} value={id}>{name}</option>
          ))}
        </SelectField>
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}
