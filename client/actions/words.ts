import { useMemo } from 'react'
import type { Scenario } from '../../shared/document/portfolioItems.ts'
import type { Named } from '../../shared/process/definition.ts'
import { missionLeverOf, planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { actionTexts } from './texts.ts'

export type Words = {
  readonly field: (id: string) => string
  readonly sector: (id: string) => string
  readonly lever: (id: string) => string
  readonly coBenefit: (id: string) => string
  readonly scenario: (scenario: Pick<Scenario, 'title'>) => string
  /** The mission's lever that one of the process's own belongs to; null: to none. */
  readonly missionOf: (lever: string) => string | null
}

/** The process's words for what actions name. One that was taken out of the process since is told by its id, and as gone. */
export function useWords(): Words {
  const t = useTexts(actionTexts)
  const localised = useLocalised()
  const { definition, portfolio: { mission } } = usePlace()
  return useMemo(() => {
    const plan = planWordsOf(definition)
    const named = (list: readonly Named[]) => (id: string) => {
      const found = list.find((one) => one.id === id)
      return found === undefined ? t('gone', { id }) : localised(found.name)
    }
    const missionName = named(plan.mission)
    return {
      field: named(plan.fields),
      sector: named(plan.sectors),
      lever: named(definition.levers),
      coBenefit: named(plan.coBenefits),
      scenario: ({ title }) => title.trim() || t('scenario.untitled'),
      missionOf: (lever) => {
        const id = missionLeverOf(plan, mission, lever)
        return id === null ? null : missionName(id)
      },
    }
  }, [definition, mission, t, localised])
}
