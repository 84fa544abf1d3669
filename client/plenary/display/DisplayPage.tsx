import type { ReactNode } from 'react'
import { ballotOnScreen } from '../../../shared/ballots/onScreen.ts'
import { currentStep, type SessionState } from '../../../shared/document/sessionDocument.ts'
import { VoteScreen } from '../../vote/hall/VoteScreen.tsx'
import { ReportScreen, reportOnScreen } from '../../report/hall/ReportScreen.tsx'
import { BoardScreen } from './BoardScreen.tsx'
import { PauseScreen } from './PauseScreen.tsx'
import { ShowScreen } from './ShowScreen.tsx'
import { SpotlightScreen } from './SpotlightScreen.tsx'
import { WorkScreen } from './WorkScreen.tsx'
import { useDisplayLanguage } from './useDisplayLanguage.ts'
import { useJoin } from './useJoin.ts'

/** What the room sees on the wall: by the step, a text, the tables at work, or the plenary. */
export function DisplayPage({ session }: { readonly session: SessionState }): ReactNode {
  const join = useJoin(session)
  useDisplayLanguage(session.displayLanguage)
  const step = currentStep(session)
  if (session.spotlight !== null && session.spotlight.on !== 'step') return <SpotlightScreen session={session} spotlight={session.spotlight} />
  const ballot = ballotOnScreen(session)
  if (ballot !== null) return <VoteScreen session={session} ballot={ballot} join={join} />
  const reporting = reportOnScreen(session)
  if (reporting !== null) return <ReportScreen session={session} reporting={reporting} />
  switch (step?.mode) {
    case 'show':
      return <ShowScreen session={session} step={step} join={join} />
    case 'write':
      return <WorkScreen session={session} step={step} join={join} />
    case 'pause':
      return <PauseScreen session={session} step={step} join={join} />
    case 'report':
    case 'cluster':
    case 'link':
    case 'vote':
    case undefined:
      return <BoardScreen session={session} join={join} />
  }
}
