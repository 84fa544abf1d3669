import { useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Outcome } from '../../shared/api/synthesis.ts'
import { usesIn } from '../../shared/synthesis/uses.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { synthesisTexts } from './texts.ts'
import { isBarrier, untouchedOf } from './untouchedOf.ts'
import { useOutcomes } from './useOutcomes.ts'
import { useSynthesis } from './useSynthesis.ts'

const NOT_KNOWN: readonly Outcome[] = []

/** On the page of the scenarios: how many barriers none of them has taken up. Says nothing while nobody knows, and counts along with what is made. */
export default function UntouchedLine({ className }: { readonly className?: string | undefined }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { processId, portfolio } = usePlace()
  const { asked } = useOutcomes(processId)
  const synthesis = useSynthesis(asked.state === 'here' ? asked.value.outcomes : NOT_KNOWN)
  const count = useMemo(() => untouchedOf(synthesis, usesIn(portfolio), 'scenarios').filter((entry) => isBarrier(synthesis, entry)).length, [synthesis, portfolio])
  return count === 0 ? null : (
    <p className={className}>
      <Link href={`/p/${processId}/synthesis?view=untouched&by=scenarios`}>{t('barriersInNoScenario', { count })}</Link>
    </p>
  )
}
