import type { ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Step } from '../../../shared/process/definition.ts'
import { ReportBand } from './ReportBand.tsx'
import { ReportStep } from './ReportStep.tsx'

type Props = { readonly session: SessionState; readonly step: Step }

/** Reporting on a tablet: the whole screen of its step, a band over the board before it. One chunk for both: what a tablet loads first is short. */
export default function ReportAtTable({ session, step }: Props): ReactNode {
  return step.mode === 'report' ? <ReportStep session={session} minutes={step.minutes} /> : <ReportBand session={session} />
}
