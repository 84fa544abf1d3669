import type { Definition } from '../process/definition.ts'
import { planWordsOf } from '../process/planWords.ts'
import type { Vocabulary } from './schema.ts'

/** The words that documents may use: those of a definition, and the scenarios that a session works on. */
export function vocabularyOf(definition: Definition, scenarios: ReadonlySet<string> = new Set()): Vocabulary {
  const lanes = definition.tools.flatMap((tool) => tool.lanes)
  return {
    lanes: new Set(lanes.map((lane) => lane.id)),
    levers: new Set(definition.levers.map((lever) => lever.id)),
    linkTypes: new Set(lanes.flatMap((lane) => lane.links.map((rule) => rule.type))),
    scales: new Set(lanes.flatMap(({ scales = [] }) => scales.map(({ id }) => id))),
    coBenefits: new Set(planWordsOf(definition).coBenefits.map(({ id }) => id)),
    scenarios,
  }
}
