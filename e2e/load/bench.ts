import { writeFileSync } from 'node:fs'
import { readArguments, type Scenario } from './arguments.ts'
import { machine } from './machine.ts'
import type { Row } from './report/row.ts'
import { canvas } from './scenarios/canvas.ts'
import { exporting } from './scenarios/export.ts'
import { fanOut } from './scenarios/fanOut.ts'
import { kills } from './scenarios/kills.ts'
import { latency } from './scenarios/latency.ts'
import { steps } from './scenarios/steps.ts'
import { suggestions } from './scenarios/suggestions.ts'
import { synthesis } from './scenarios/synthesis.ts'

/** `npm run bench`: README.md beside this file says what is measured and how. What has no rates returns no rows. */
const RUN: Readonly<Record<Scenario, () => Promise<readonly Row[] | void>>> = {
  'fan-out': () => fanOut('fan-out', { tables: 20, seatsPerTable: 25 }),
  plenary: () => fanOut('plenary', { tables: 1, seatsPerTable: 500 }),
  latency,
  steps,
  kills,
  canvas,
  synthesis,
  suggestions,
  export: exporting,
}

async function main(): Promise<void> {
  const { scenarios, json } = readArguments(process.argv.slice(2))
  console.log(machine())
  const rows: Row[] = []
  for (const scenario of scenarios) {
    console.log(`\n── ${scenario}\n`)
    rows.push(...((await RUN[scenario]()) ?? []))
  }
  if (json !== null) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`)
  process.exit() // whatever a scenario left open keeps nobody waiting
}

main().catch((error: unknown) => {
  console.error(`\nThe run failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
