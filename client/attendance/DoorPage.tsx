import { ArrowLeft, UserPlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Registration } from '../../shared/api/attendance.ts'
import type { RegistrationId, SessionId } from '../../shared/ids.ts'
import { serverNowMs } from '../api/serverTime.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Field } from '../ui/Field.tsx'
import { announce } from '../ui/toasts.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { checkIn, removeWalkIn } from './calls.ts'
import { ArrivalCard } from './ArrivalCard.tsx'
import { DoorRow } from './DoorRow.tsx'
import styles from './DoorPage.module.css'
import { withPerson } from './getHall.ts'
import { HallPage, type HallProps } from './HallPage.tsx'
import { attendanceTexts } from './texts.ts'
import { WalkInDialog } from './WalkInDialog.tsx'
import { byName, matching, useWords } from './words.ts'

/** The tablet at the entrance: who comes is found by a few letters and checked in with one tap. */
export default function DoorPage({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  return <HallPage sessionId={sessionId}>{(props) => <Door {...props} />}</HallPage>
}

/** More are found by typing: nobody scrolls through 5,000 names while people wait. */
const AT_ONCE = 60

function Door(props: HallProps): ReactNode {
  const t = useTexts(attendanceTexts)
  const { hall, definition, put, askAgain } = props
  const { detail, people } = hall
  const { nameOf } = useWords(definition)
  const { fault, send } = useSending()
  const [typed, setTyped] = useState('')
  const [last, setLast] = useState<RegistrationId | null>(null)
  const [walkingIn, setWalkingIn] = useState(false)
  usePageTitle(`${t('door.title')}: ${detail.name}`)
  const arrived = people.find(({ id }) => id === last)
  const found = byName(matching(people, typed))
  const set = async (person: Registration, here: boolean) => {
    put(withPerson(hall, { ...person, attendedAtMs: here ? serverNowMs() : null }))
    setLast(here ? person.id : null)
    setTyped('')
    if (here) announce(t('door.yes', { name: nameOf(person) }))
    const isSlip = !here && person.invitedAtMs === null
    await send(() => (isSlip ? removeWalkIn(detail.id, person.id) : checkIn(detail.id, person.id, here)))
    askAgain()
  }
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link href={`/s/${detail.id}`} className={buttonClass('plain')} aria-label={t('back')}>
          <ArrowLeft size={20} aria-hidden="true" />
        </Link>
        <h1>
          {t('door.title')} <span>{detail.name}</span>
        </h1>
        <p className={styles.count}>
          <strong>{t('door.count', { here: people.filter(({ attendedAtMs }) => attendedAtMs !== null).length, all: people.length })}</strong> {t('door.countText')}
        </p>
      </header>
      <main className={styles.main}>
        <section className={styles.list}>
          <div className={styles.find}>
            <Field type="search" label={t('door.find')} value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" autoCapitalize="off" spellCheck={false} autoFocus />
            <Button onClick={() => setWalkingIn(true)}>
              <UserPlus size={20} aria-hidden="true" />
              {t('door.walkIn')}
            </Button>
          </div>
          <FaultNote fault={fault} />
          {found.length === 0 ? <p className={styles.soft}>{t('door.nobody')}</p> : null}
          <ul>
            {found.slice(0, AT_ONCE).map((person) => (
              <DoorRow key={person.id} person={person} tables={detail.tables} definition={definition} onSet={(here) => void set(person, here)} onShow={() => setLast(person.id)} />
            ))}
          </ul>
          {found.length > AT_ONCE ? <p className={styles.soft}>{t('door.more', { count: found.length - AT_ONCE })}</p> : null}
        </section>
        <aside className={styles.arrival}>
          {arrived === undefined ? <p className={styles.soft}>{t('door.empty')}</p> : <ArrivalCard person={arrived} hall={hall} definition={definition} />}
        </aside>
      </main>
      {walkingIn ? (
        <WalkInDialog
          {...props} onClose={() => setWalkingIn(false)}
          onCame={(person) => {
            put({ ...hall, people: [...people, person] })
            setLast(person.id)
            askAgain()
          }}
        />
      ) : null}
    </div>
  )
}
