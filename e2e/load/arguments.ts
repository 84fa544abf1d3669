import { parseArgs } from 'node:util'

export const SCENARIOS = ['fan-out', 'plenary', 'latency', 'steps', 'kills', 'canvas', 'synthesis', 'suggestions', 'export'] as const
export type Scenario = (typeof SCENARIOS)[number]

export type Arguments = { readonly scenarios: readonly Scenario[]; readonly json: string | null }

/** Reads the command line; throws with a sentence if it asks for what there is not. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({ args: [...args], options: { scenario: { type: 'string', multiple: true }, json: { type: 'string' } } })
  const unknown = values.scenario?.find((name) => !isScenario(name))
  if (unknown !== undefined) throw new Error(`there is no scenario "${unknown}"; there are ${SCENARIOS.join(', ')}.`)
  return { scenarios: values.scenario?.filter(isScenario) ?? SCENARIOS, json: values.json ?? null }
}

function isScenario(name: string): name is Scenario {
  return SCENARIOS.some((scenario) => scenario === name)
}
