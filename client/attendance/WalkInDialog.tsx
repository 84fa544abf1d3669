import { useState, type FormEvent, type ReactNode } from 'react'
import { PERSON_LIMITS, type Registration } from '../../shared/api/attendance.ts'
import { divide } from '../../shared/attendance/divide.ts'
import type { TableId } from '../../shared/ids.ts'
import { serverNowMs } from '../api/serverTime.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Complaint, FaultNote } from '../ui/FaultNote.tsx'
import { Field, SelectField } from '../ui/Field.tsx'
import { uiTexts } from '../ui/texts.ts'
import { walkIn } from './calls.ts'
import type { Hall } from './getHall.ts'
import type { HallProps } from './HallPage.tsx'
import styles from './dialogs.module.css'
import { attendanceTexts } from './texts.ts'

type Props = HallProps & { readonly onCame: (person: Registration) => void; readonly onClose: () => void }

/** Somebody who is not on the list: for whom they speak is all that is asked. A table is proposed, so that sizes stay even. */
export function WalkInDialog({ hall, definition, onCame, onClose }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const words = useTexts(uiTexts)
  const localised = useLocalised()
  const { sending, fault, send } = useSending()
  const [name, setName] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [category, setCategory] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const { tables } = hall.detail
  const suggested = suggestTable(hall, category)
  const tableId = picked === null ? suggested : (tables.find(({ id }) => id === picked)?.id ?? null)
  const came = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(category === '')
    if (category === '') return
    const person = { name, organisation, category, email: '', phone: '', network: '', tableId }
    const answer = await send(() => walkIn(hall.detail.id, person))
    if (answer === null) return
    onCame({ ...person, id: answer.id, pinned: tableId !== null, invitedAtMs: null, attendedAtMs: serverNowMs() })
    onClose()
  }
  return (
    <Dialog
      title={t('door.walkInTitle')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="submit" form="walk-in" look="primary" disabled={sending}>{t('door.walkInGo')}</Button>
        </>
      }
    >
      <form id="walk-in" className={styles.form} onSubmit={came} autoComplete="off">
        <SelectField label={t('person.category')} value={category} onChange={(event) => setCategory(event.target.value)}>
          <option value="">{t('door.chooseCategory')}</option>
          {definition.categories.map(({ id, name: each }) => (
            <option key={id} value={id}>{localised(each)}</option>
          ))}
        </SelectField>
        <Field label={t('door.walkInName')} value={name} maxLength={PERSON_LIMITS.name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        <Field label={t('person.organisation')} value={organisation} maxLength={PERSON_LIMITS.organisation} autoComplete="off" onChange={(event) => setOrganisation(event.target.value)} />
        <SelectField label={t('person.table')} value={tableId ?? ''} onChange={(event) => setPicked(event.target.value)}>
          <option value="">{t('noTable')}</option>
          {tables.map(({ id, name: each }) => (
            <option key={id} value={id}>{id === suggested ? t('door.suggested', { table: each }) : each}</option>
          ))}
        </SelectField>
        {missing && category === '' ? <Complaint>{t('door.chooseFirst')}</Complaint> : null}
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}

/** Where dividing would put one more of this category, with those who have a table left where they are. */
function suggestTable({ people, detail: { tables } }: Hall, category: string): TableId | null {
  const sitters = people.filter(({ tableId }) => tableId !== null).map(({ id, category: theirs, tableId }) => ({ id: String(id), category: theirs, pinnedTo: tableId }))
  const seats = divide([...sitters, { id: 'newcomer', category: category || null, pinnedTo: null }], tables.map(({ id }) => id), { categories: 'mixed', groups: null, seed: 1 })
  return tables.find(({ id }) => id === seats.get('newcomer'))?.id ?? null
}
