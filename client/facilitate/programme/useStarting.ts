import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { stepAfter, type Step } from '../../../shared/process/definition.ts'
import { startStep } from '../../api/routes.ts'
import { useSending } from '../../api/useSending.ts'
import type { Fault } from '../../api/call.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { showToast } from '../../ui/toasts.ts'
import { programmeTexts } from './texts.ts'

/** A finger that was on its way to "next" when a new step came meant the step before: for so long it does not count. */
const SETTLING_MS = 1_000

export type Starting = {
  readonly start: (step: Step) => void
  /** The step after the current one, and whether "next" counts at this moment. */
  readonly next: Step | null
  readonly settled: boolean
  readonly startNext: () => void
  readonly fault: Fault | null
}

/** Starting steps from this desk, among others that may do so at the same time. */
export function useStarting(session: SessionState): Starting {
  const { sending, fault, send } = useSending()
  const settled = useSettled(session.step) && !sending
  const isMine = useStartedElsewhere(session)
  const next = stepAfter(session.programme, session.step)
  const start = (step: Step) => {
    isMine(step)
    void send(() => startStep(session.id, step.id, session.step))
  }
  return { start, next, settled, fault, startNext: () => (next === null || !settled ? undefined : start(next)) }
}

function useSettled(step: string): boolean {
  const [known, setKnown] = useState(step)
  useEffect(() => {
    const timer = setTimeout(() => setKnown(step), SETTLING_MS)
    return () => clearTimeout(timer)
  }, [step])
  return known === step
}

/** Says when the room moved on by another hand; is told what this one starts. */
function useStartedElsewhere({ programme, step }: SessionState): (step: Step) => void {
  const t = useTexts(programmeTexts)
  const localised = useLocalised()
  const seen = useRef(step)
  const startedHere = useRef(step)
  useEffect(() => {
    if (seen.current === step) return
    seen.current = step
    const current = programme.find(({ id }) => id === step)
    if (startedHere.current !== step && current !== undefined) showToast({ text: t('startedElsewhere', { title: localised(current.title) }) })
    startedHere.current = step
  }, [step, programme, t, localised])
  return useCallback(({ id }) => void (startedHere.current = id), [])
}
