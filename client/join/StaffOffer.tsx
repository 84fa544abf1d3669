import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Staff } from '../../shared/api/schemas.ts'
import { setMe } from '../api/me.ts'
import { getProcesses, leave } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import styles from './SeatOffer.module.css'
import { joinTexts } from './texts.ts'

/** Staff go on to what they lead or show. */
export function StaffOffer({ staff }: { readonly staff: Staff }): ReactNode {
  const t = useTexts(joinTexts)
  const giveUp = async () => {
    const answer = await leave('staff')
    if (answer.ok) setMe(answer.value)
  }
  return (
    <Sheet>
      <div className={styles.offer}>
        <h2 className={styles.title}>{t(staff.sessionId === null ? 'home.processes' : 'home.yourSession')}</h2>
        <div className={styles.actions}>
          {staff.sessionId === null ? <Processes /> : <OneSession role={staff.role} sessionId={staff.sessionId} />}
          <Button look="plain" onClick={giveUp}>
            {t('home.leave')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

function Processes(): ReactNode {
  const localised = useLocalised()
  const { asked } = useAnswer(getProcesses)
  if (asked.state === 'fault') return <FaultNote fault={asked.fault} />
  if (asked.state === 'asking') return null
  return asked.value.map(({ id, name }) => (
    <Link key={id} href={`/p/${id}`} className={buttonClass('primary', 'large')}>
      {localised(name)}
      <ArrowRight size={22} aria-hidden="true" />
    </Link>
  ))
}

function OneSession({ role, sessionId }: { readonly role: Staff['role']; readonly sessionId: string }): ReactNode {
  const t = useTexts(joinTexts)
  const shows = role === 'display'
  return (
    <Link href={shows ? `/s/${sessionId}/plenary?display` : `/s/${sessionId}`} className={buttonClass('primary', 'large')}>
      {t(shows ? 'home.openDisplay' : 'home.openSession')}
      <ArrowRight size={22} aria-hidden="true" />
    </Link>
  )
}
