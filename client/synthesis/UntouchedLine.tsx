import { useCallback, useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { synthesise } from '../../shared/synthesis/synthesise.ts'
import { usesIn } from '../../shared/synthesis/uses.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { getOutcomes } from './calls.ts'
import { synthesisTexts } from './texts.ts'
import { isBarrier, untouchedOf } from './untouchedOf.ts'

/** On the page of the scenarios: how many barriers none of them has taken up. Says nothing while nobody knows, and counts along with what is made. */
export default function UntouchedLine({ className }: { readonly className?: string | undefined }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { processId, portfolio } = usePlace()
  const { asked } = useAnswer(useCallback(() => getOutcomes(processId), [processId]))
  const outcomes = asked.state === 'here' ? asked.value.outcomes : null
  const { themes, themed, same } = portfolio
  const synthesis = useMemo(() => (outcomes === null ? null : synthesise(outcomes, { themes, themed, same })), [outcomes, themes, themed, same])
  const count = useMemo(() => (synthesis === null ? 0 : untouchedOf(synthesis, usesIn(portfolio), 'scenarios').filter((entry) => isBarrier(synthesis, entry)).length), [synthesis, portfolio])
  return count === 0 ? null : (
    <p className={className}>
      <Link href={`/p/${processId}/synthesis?view=untouched&by=scenarios`}>{t('barriersInNoScenario', { count })}</Link>
    </p>
  )
}
