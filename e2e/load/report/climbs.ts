import type { Climb } from '../measure/climb.ts'
import { COMMON_RATE, HIGHEST_RATE } from '../measure/ladder.ts'
import { LIMIT_MS, type StepResult } from '../measure/step.ts'
import type { ServerName } from '../servers/contestants.ts'
import type { Row } from './row.ts'
import { decimals, rounded, table } from './table.ts'

/** From here on the load generator may have been the limit. */
const GENERATOR_IS_BUSY = 0.9
/** Cores that others may use before the figures are not worth keeping. */
const OTHERS_ARE_BUSY = 0.3

/** Says on one line how a try went. */
export function tellStep(server: ServerName) {
  return ({ rate, passed, deliveriesPerSecond, latencies, generatorBusy, othersBusy }: StepResult): void => {
    const [p50, p99] = [0.5, 0.99].map((share) => decimals(latencies.percentile(share)))
    const outcome = passed ? `${rounded(deliveriesPerSecond)}/s received` : 'too late'
    console.log(`  ${server.padEnd(10)} ${rounded(rate).padStart(9)}/s  p50 ${p50} ms  p99 ${p99} ms  generator ${percent(generatorBusy)}  others ${percent(othersBusy)}  ${outcome}`)
  }
}

function percent(cores: number): string {
  return `${Math.round(cores * 100)} %`
}

/** The rows of a scenario, printed as a table on the way. */
export function climbRows(scenario: string, climbs: ReadonlyMap<ServerName, Climb>): Row[] {
  const relay = climbs.get('relay')?.best?.deliveriesPerSecond ?? Number.NaN
  console.log(`\n${scenario}: the highest rate with p99 ≤ ${LIMIT_MS} ms; CPU and memory at ${rounded(COMMON_RATE)} deliveries/s\n`)
  const head = ['server', 'deliveries/s', 'to relay', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU µs/delivery', '… at the highest', 'memory MB', '… at the highest']
  console.log(table(head, [...climbs].map(([server, climb]) => cells(server, climb, relay))))
  if ([...climbs.values()].some(({ best }) => (best?.othersBusy ?? 0) > OTHERS_ARE_BUSY)) {
    console.log('\nThe machine was busy with something else: measure again when it is quiet.')
  }
  return [...climbs].map(([server, { best, common }]) => ({
    scenario,
    server,
    deliveriesPerSecond: best === null ? null : Math.round(best.deliveriesPerSecond),
    p99Ms: best === null ? null : Number(best.latencies.percentile(0.99).toFixed(1)),
    cpuMicrosPerDelivery: common === null ? null : Number(common.cpuMicrosPerDelivery.toFixed(1)),
    ratioToRelay: best === null || Number.isNaN(relay) ? null : Number((best.deliveriesPerSecond / relay).toFixed(2)),
  }))
}

function cells(server: ServerName, { best, common }: Climb, relay: number): string[] {
  if (best === null || common === null) return [server, 'none']
  const isLowerBound = best.generatorBusy > GENERATOR_IS_BUSY || best.rate >= HIGHEST_RATE
  return [
    server,
    `${isLowerBound ? '≥ ' : ''}${rounded(best.deliveriesPerSecond)}`,
    decimals(best.deliveriesPerSecond / relay, 2),
    ...[0.5, 0.95, 0.99].map((share) => decimals(best.latencies.percentile(share))),
    decimals(common.cpuMicrosPerDelivery),
    decimals(best.cpuMicrosPerDelivery),
    ...[common, best].map(({ residentBytes }) => decimals(residentBytes / 1_048_576, 0)),
  ]
}
