import { Check } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Registration } from '../../shared/api/attendance.ts'
import type { RegistrationId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import type { HallProps } from './HallPage.tsx'
import styles from './PeopleList.module.css'
import { PersonDialog } from './PersonDialog.tsx'
import { attendanceTexts } from './texts.ts'
import { byName, matching, useWords } from './words.ts'

/** More are shown when asked for: a list of 5,000 is searched, not read. */
const AT_ONCE = 100

/** Everybody, to look up and to correct. */
export function PeopleList(props: HallProps): ReactNode {
  const t = useTexts(attendanceTexts)
  const { people } = props.hall
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(AT_ONCE)
  const [editing, setEditing] = useState<RegistrationId | null>(null)
  const edited = people.find(({ id }) => id === editing)
  if (people.length === 0) return <p className={styles.none}>{t('list.none')}</p>
  const found = byName(matching(people, typed))
  const without = (is: (person: Registration) => boolean) => people.filter(is).length
  return (
    <>
      <div className={styles.head}>
        <div className={styles.find}>
          <Field type="search" label={t('list.find')} value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
        </div>
        <p>
          <strong>{t('list.people', { count: people.length })}</strong>
          <span className={styles.soft}>
            {' '}
            {t('list.toPlace', { category: without(({ category }) => category === null), table: without(({ tableId }) => tableId === null) })}
          </span>
        </p>
      </div>
      {found.length === 0 ? <p className={styles.soft}>{t('list.noMatch')}</p> : null}
      <ul className={styles.list}>
        {found.slice(0, shown).map((person) => (
          <PersonRow key={person.id} person={person} {...props} onEdit={() => setEditing(person.id)} />
        ))}
      </ul>
      {found.length > shown ? <Button onClick={() => setShown(shown + AT_ONCE)}>{t('list.more', { count: Math.min(AT_ONCE, found.length - shown) })}</Button> : null}
      {edited === undefined ? null : <PersonDialog key={edited.id} person={edited} {...props} onClose={() => setEditing(null)} />}
    </>
  )
}

function PersonRow({ person, hall, definition, onEdit }: HallProps & { readonly person: Registration; readonly onEdit: () => void }): ReactNode {
  const t = useTexts(attendanceTexts)
  const { nameOf, categoryOf } = useWords(definition)
  const table = hall.detail.tables.find(({ id }) => id === person.tableId)
  return (
    <li>
      <button type="button" className={styles.row} onClick={onEdit} aria-label={t('list.edit', { name: nameOf(person) })}>
        <span className={styles.who}>
          <strong>{nameOf(person)}</strong>
          <span className={styles.soft}>{[person.organisation, person.network].filter(Boolean).join(' · ')}</span>
        </span>
        <span data-missing={person.category === null}>{categoryOf(person.category)}</span>
        <span data-missing={table === undefined}>{table?.name ?? t('noTable')}</span>
        <span className={styles.state}>
          {person.attendedAtMs === null ? null : (
            <>
              <Check size={18} aria-hidden="true" />
              {t('list.here')}
            </>
          )}
          {person.invitedAtMs === null ? <span className={styles.soft}>{t('list.walkIn')}</span> : null}
        </span>
      </button>
    </li>
  )
}
