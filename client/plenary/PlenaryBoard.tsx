import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isLeading } from '../../shared/policy/roles.ts'
import type { Staff } from '../../shared/api/schemas.ts'
import type { SessionId } from '../../shared/ids.ts'
import { useMe } from '../api/me.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { buttonClass } from '../ui/Button.tsx'
import { FaultPage } from '../ui/FaultPage.tsx'
import { useFaultSentence } from '../ui/faultSentence.ts'
import { uiTexts } from '../ui/texts.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { FacilitatorBoard } from './board/FacilitatorBoard.tsx'
import { DisplayPage } from './display/DisplayPage.tsx'
import { OpenPlenary } from './model/OpenPlenary.tsx'
import { plenaryTexts } from './texts.ts'

type Props = {
  readonly sessionId: SessionId
  /** For the projector: nothing but what the room should see. */
  readonly display: boolean
}

/** The plenary on a canvas. Everything behind this import (tldraw above all) is loaded by facilitators and projectors alone. */
export default function PlenaryBoard({ sessionId, display }: Props): ReactNode {
  const known = useMe()
  switch (known.state) {
    case 'asking':
      return <Waiting />
    case 'fault':
      return <NoAccess because={<FaultSentence {...known} />} />
    case 'known':
      return known.me.staff === null ? <NoAccess because={<NotStaff />} /> : <ForStaff sessionId={sessionId} display={display} staff={known.me.staff} />
  }
}

function ForStaff({ sessionId, display, staff }: Props & { readonly staff: Staff }): ReactNode {
  const forHall = display || !isLeading(staff.role)
  return (
    <OpenPlenary sessionId={sessionId} author={staff.authorId}>
      {(session, status) => (forHall ? <DisplayPage session={session} /> : <FacilitatorBoard status={status} session={session} />)}
    </OpenPlenary>
  )
}

function NoAccess({ because }: { readonly because: ReactNode }): ReactNode {
  const t = useTexts(plenaryTexts)
  const ui = useTexts(uiTexts)
  return (
    <FaultPage title={t('noAccess')} actions={<Link href="/" className={buttonClass('primary')}>{ui('home')}</Link>}>
      <p>{because}</p>
    </FaultPage>
  )
}

function FaultSentence({ fault }: { readonly fault: Parameters<ReturnType<typeof useFaultSentence>>[0] }): ReactNode {
  const sentence = useFaultSentence()
  return sentence(fault)
}

function NotStaff(): ReactNode {
  const t = useTexts(plenaryTexts)
  return t('noStaff')
}
