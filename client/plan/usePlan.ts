import { useCallback, useDeferredValue, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { PLAN_LANGUAGES, PLAN_LEVERS, PlanFigures, type ActionPlan, type PlanLevers } from '../../shared/api/plan.ts'
import { planOf } from '../../shared/plan/planOf.ts'
import type { Language } from '../../shared/process/definition.ts'
import { call } from '../api/call.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useLanguage } from '../i18n/language.ts'
import { usePlace } from '../portfolio/place.ts'

const NONE_YET: PlanFigures = { byNetwork: [], byCategory: [], counts: [], shown: {}, unreadable: [] }

/** Which part of the plan is looked at, in which version: all in the address, to be sent to a colleague. */
export type PlanView = {
  readonly language: Language
  readonly levers: PlanLevers
  /** A table's id, `b2-2`, `levers` or `left-out`. */
  readonly table: string
  /** The entry that is open for writing, or empty. */
  readonly edit: string
  readonly show: (change: Partial<Record<'language' | 'levers' | 'table' | 'edit', string>>) => void
}

export function usePlanView(): PlanView {
  const [params, setParams] = useSearchParams()
  const spoken = useLanguage()
  const show = useCallback<PlanView['show']>(
    (change) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [key, value] of Object.entries(change)) {
            if (value === '') after.delete(key)
            else after.set(key, value)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  return {
    language: PLAN_LANGUAGES.find((one) => one === params.get('language')) ?? spoken,
    levers: PLAN_LEVERS.find((one) => one === params.get('levers')) ?? 'own',
    table: params.get('table') ?? 'a3-barriers',
    edit: params.get('edit') ?? '',
    show,
  }
}

/** The plan as it will be exported, as the document says it now. It follows typing a moment later, so that typing waits for nothing. */
export function usePlan({ language, levers }: PlanView): { readonly plan: ActionPlan; readonly hasFigures: boolean | null } {
  const { processId, definition, portfolio } = usePlace()
  const { asked } = useAnswer(useCallback(() => call(PlanFigures, 'GET', `/processes/${processId}/plan-figures`), [processId]))
  const figures = asked.state === 'here' ? asked.value : NONE_YET
  const calm = useDeferredValue(portfolio)
  const plan = useMemo(() => planOf({ definition, portfolio: calm, figures, language, levers }), [definition, calm, figures, language, levers])
  return { plan, hasFigures: asked.state === 'asking' ? null : asked.state === 'here' }
}
