import type { Fault } from '../api/call.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { faultTexts } from '../i18n/texts.ts'

/** A failed call in words for people. */
export function useFaultSentence(): (fault: Fault) => string {
  const t = useTexts(faultTexts)
  return (fault) => (fault.kind === 'problem' ? t(`problem.${fault.reason}`) : t(fault.kind))
}
