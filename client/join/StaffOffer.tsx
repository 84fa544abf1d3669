import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Staff } from '../../shared/api/schemas.ts'
import { setMe } from '../api/me.ts'
import { leave } from '../api/routes.ts'
import { getProcesses } from '../organise/calls.ts'
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

/** The one process, or the way to all of them. */
function Processes(): ReactNode {
  const t = useTexts(joinTexts)
  const localised = useLocalised()
  const { asked } = useAnswer(getProcesses)
  if (asked.state === 'fault') return <FaultNote fault={asked.fault} />
  if (asked.state === 'asking') return null
  const [only, ...others] = asked.value
  const one = only !== undefined && others.length === 0 ? only : null
  return (
    <Link href={one === null ? '/p' : `/p/${one.id}`} className={buttonClass('primary', 'large')}>
      {one === null ? t('home.allProcesses', { count: asked.value.length }) : localised(one.name)}
      <ArrowRight size={22} aria-hidden="true" />
    </Link>
  )
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
