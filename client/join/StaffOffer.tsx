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
import { staffHome } from './staffHome.ts'
import styles from './SeatOffer.module.css'
import { joinTexts } from './texts.ts'

/** Staff go on to what they lead or show. */
export function StaffOffer({ staff }: { readonly staff: Staff }): ReactNode {
  const t = useTexts(joinTexts)
  const home = staffHome(staff)
  const giveUp = async () => {
    const answer = await leave('staff')
    if (answer.ok) setMe(answer.value)
  }
  return (
    <Sheet>
      <div className={styles.offer}>
        <h2 className={styles.title}>{t(home === null ? 'home.processes' : 'home.yourSession')}</h2>
        <div className={styles.actions}>
          {home === null ? <Processes /> : <OneSession href={home} role={staff.role} />}
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

function OneSession({ href, role }: { readonly href: string; readonly role: Staff['role'] }): ReactNode {
  const t = useTexts(joinTexts)
  return (
    <Link href={href} className={buttonClass('primary', 'large')}>
      {t(role === 'display' ? 'home.openDisplay' : 'home.openSession')}
      <ArrowRight size={22} aria-hidden="true" />
    </Link>
  )
}
