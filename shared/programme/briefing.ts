import type { Step, StepPicture } from '../process/definition.ts'
import type { SessionScenario, ShownCase } from '../scenarios/sessionScenario.ts'
import type { Spotlight } from './spotlight.ts'

/**
 * What a step shows on the projector, one thing after the other: its text, if it has one, then each picture; in a workshop then each scenario, what
 * people said that stands behind it, and its reference cases.
 */
export type BriefingPage =
  | { readonly shows: 'text' }
  | { readonly shows: 'picture'; readonly picture: StepPicture }
  | { readonly shows: 'scenario'; readonly scenario: SessionScenario }
  | { readonly shows: 'behind'; readonly scenario: SessionScenario }
  | { readonly shows: 'case'; readonly scenario: SessionScenario; readonly one: ShownCase }

type ShowStep = Extract<Step, { mode: 'show' }>

export function briefingPages(step: ShowStep, scenarios: readonly SessionScenario[]): readonly BriefingPage[] {
  const pictures = (step.pictures ?? []).map((picture): BriefingPage => ({ shows: 'picture', picture }))
  const ofScenarios = scenarios.filter(({ takenOut }) => !takenOut).flatMap(pagesOf)
  const others = [...pictures, ...ofScenarios]
  const hasText = others.length === 0 || step.text.it.trim() !== '' || step.text.en.trim() !== ''
  return hasText ? [{ shows: 'text' }, ...others] : others
}

function pagesOf(scenario: SessionScenario): BriefingPage[] {
  return [
    { shows: 'scenario', scenario },
    ...(scenario.behind.length === 0 ? [] : [{ shows: 'behind' as const, scenario }]),
    ...scenario.cases.map((one) => ({ shows: 'case' as const, scenario, one })),
  ]
}

/** Which of a step's pages the projector shows, from 0: the first, until somebody turns them. A page that was taken away leaves the last. */
export function pageOf(step: ShowStep, spotlight: Spotlight | null, scenarios: readonly SessionScenario[]): number {
  const page = spotlight?.on === 'step' && spotlight.id === step.id ? spotlight.page : 0
  return Math.min(page, briefingPages(step, scenarios).length - 1)
}
