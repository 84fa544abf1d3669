import { useEffect, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Staff } from '../../shared/api/schemas.ts'
import type { Fault } from '../api/call.ts'
import { setMe } from '../api/me.ts'
import { enter } from '../api/routes.ts'
import { getProcesses } from '../organise/calls.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { buttonClass } from '../ui/Button.tsx'
import { FaultPage } from '../ui/FaultPage.tsx'
import { useFaultSentence } from '../ui/faultSentence.ts'
import { uiTexts } from '../ui/texts.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { joinTexts } from './texts.ts'
import { staffHome } from './staffHome.ts'
import { takeToken } from './token.ts'

/** Where staff links lead: `/enter#<token>`. Sends the token once, and goes on to what it opens. */
export default function EnterPage(): ReactNode {
  const t = useTexts(joinTexts)
  const words = useTexts(uiTexts)
  const sentence = useFaultSentence()
  const outcome = useEntering()
  if (outcome === 'entering') return <Waiting />
  return (
    <FaultPage title={t('enter.title')} actions={<Link href="/" className={buttonClass('primary')}>{words('home')}</Link>}>
      <p>{outcome === 'incomplete' ? t('enter.incomplete') : sentence(outcome)}</p>
    </FaultPage>
  )
}

function useEntering(): 'entering' | 'incomplete' | Fault {
  const [, navigate] = useLocation()
  const [outcome, setOutcome] = useState<'entering' | 'incomplete' | Fault>('entering')
  useEffect(() => {
    const tryToken = async () => {
      const token = takeToken()
      // Strict mode runs effects twice; the second finds the token taken, and the first is on its way.
      if (token === null) return setOutcome((before) => (underWay ? before : 'incomplete'))
      underWay = true
      setOutcome('entering')
      const answer = await enter(token)
      underWay = false
      if (!answer.ok) return setOutcome(answer.fault)
      setMe(answer.value)
      navigate(await placeOf(answer.value.staff), { replace: true })
    }
    void tryToken()
    // A second link pasted into the same tab changes nothing but the hash.
    const onHash = () => void tryToken()
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [navigate])
  return outcome
}

let underWay = false

/** Where somebody of the staff starts. The organiser of one process starts there, of several at their list. */
async function placeOf(staff: Staff | null): Promise<string> {
  if (staff === null) return '/'
  const home = staffHome(staff)
  if (home !== null) return home
  const processes = await getProcesses()
  const [only, ...others] = processes.ok ? processes.value : []
  return only !== undefined && others.length === 0 ? `/p/${only.id}` : '/p'
}
