import type { Scenario } from '../../shared/document/portfolioItems.ts'
import type { Portfolio } from '../../shared/portfolio/readPortfolio.ts'
import type { Named } from '../../shared/process/definition.ts'
import { seeker } from '../plenary/outline/matching.ts'

/** Scenarios of one topic, in their order; `topic` null: of several, or of one that the process has no more. */
export type OfTopic = { readonly topic: Named | null; readonly scenarios: readonly Scenario[] }

/** In the order of the process's topics; topics without a scenario are left out. */
export function byTopic(scenarios: readonly Scenario[], topics: readonly Named[]): OfTopic[] {
  const known = new Set(topics.map(({ id }) => id))
  const groups = topics.map((topic): OfTopic => ({ topic, scenarios: scenarios.filter((scenario) => scenario.topic === topic.id) }))
  const others: OfTopic = { topic: null, scenarios: scenarios.filter(({ topic }) => topic === null || !known.has(topic)) }
  return [...groups, others].filter((group) => group.scenarios.length > 0)
}

/** Those that have all the words sought: in what they say, in their cases, or in what stands behind them. */
export function sought({ scenarios, cases, sources }: Portfolio, words: string): readonly Scenario[] {
  if (words.trim() === '') return scenarios
  const isFound = seeker(words)
  return scenarios.filter(({ id, title, description }) => {
    const told = cases.filter((one) => one.scenario === id).flatMap((one) => [one.title, one.place, one.text, one.shows, ...one.pictures.map(({ caption }) => caption)])
    return isFound([title, description, ...told, ...(sources.get(id) ?? []).map(({ text }) => text)].join(' '))
  })
}
