import type { Crowd, Server } from '../crowd/crowd.ts'
import { Latencies } from './latencies.ts'
import { atRate } from './pace.ts'
import { machineCpuMicros, usageOf } from './usage.ts'

/** What people still feel as live, and what every rate is held to. */
export const LIMIT_MS = 200
const SHARE_WITHIN_LIMIT = 0.99
const WARM_UP_S = 1.5
const MEASURE_S = 3

/** The opening, at a rate that every server manages. */
const OPENING_RATE = 48_000
const TYPING_S = 3

/** How a server did at one rate. */
export type StepResult = {
  /** Deliveries a second that were asked for. */
  readonly rate: number
  readonly passed: boolean
  /** Received while it was measured, not asked for. */
  readonly deliveriesPerSecond: number
  /** From when an edit was due to when it was received: each edit at each receiver, late ones included. */
  readonly latencies: Latencies
  readonly cpuMicrosPerDelivery: number
  readonly residentBytes: number
  /** Share of one core that the load generator used: near 1 it was the limit, not the server. */
  readonly generatorBusy: number
  /** Cores that neither of the two used: on a machine that does something else as well, the figures are worth little. */
  readonly othersBusy: number
}

/**
 * Has the crowd write at a rate (deliveries a second) in an open loop: each edit has its due time, whether or not the server keeps up, and
 * its latency counts from there. Ends early once the rate can no longer pass. Resolves when everything has arrived.
 */
export async function runStep(crowd: Crowd, server: Server, rate: number): Promise<StepResult> {
  const perSecond = rate / crowd.deliveriesPerEdit
  const warmUp = Math.ceil(perSecond * WARM_UP_S)
  const measured = Math.ceil(perSecond * MEASURE_S)
  const tolerated = measured * crowd.deliveriesPerEdit * (1 - SHARE_WITHIN_LIMIT)
  crowd.prepare(warmUp + measured)
  await atRate(perSecond, warmUp, () => crowd.sendNext())

  const from = read(crowd, server)
  const count = countLatencies(crowd, perSecond, from.atMs)
  await atRate(perSecond, measured, () => crowd.sendNext(), () => count.late <= tolerated)
  const to = read(crowd, server)
  await crowd.drained()
  crowd.onDelivery = () => undefined
  return { rate, passed: count.late <= tolerated, latencies: count.latencies, ...between(from, to, rate) }
}

/** Of all edits that are sent from now on, at this pace. */
function countLatencies(crowd: Crowd, perSecond: number, startMs: number) {
  const first = crowd.sent
  const count = { latencies: new Latencies(), late: 0 }
  crowd.onDelivery = (edit) => {
    if (edit < first) return
    const latencyMs = performance.now() - startMs - ((edit - first) * 1_000) / perSecond
    count.latencies.add(latencyMs)
    if (latencyMs > LIMIT_MS) count.late++
  }
  return count
}

type Reading = ReturnType<typeof read>

function read(crowd: Crowd, { pid }: Server) {
  const { user, system } = process.cpuUsage()
  return { ...usageOf(pid), atMs: performance.now(), received: crowd.received, ownMicros: user + system, machineMicros: machineCpuMicros() }
}

function between(from: Reading, to: Reading, rate: number) {
  const micros = (to.atMs - from.atMs) * 1_000
  const deliveries = to.received - from.received
  const serverMicros = to.cpuMicros - from.cpuMicros
  const ownMicros = to.ownMicros - from.ownMicros
  return {
    // What was on its way before is no merit.
    deliveriesPerSecond: Math.min(rate, (deliveries * 1_000_000) / micros),
    cpuMicrosPerDelivery: serverMicros / deliveries,
    residentBytes: to.residentBytes,
    generatorBusy: ownMicros / micros,
    othersBusy: Math.max(0, (to.machineMicros - from.machineMicros - serverMicros - ownMicros) / micros),
  }
}

/** Before anything is measured everybody's first note is born and shown, and typed on until the code that runs is compiled. */
export async function openNotes(crowd: Crowd): Promise<void> {
  const perSecond = OPENING_RATE / crowd.deliveriesPerEdit
  const edits = 2 * crowd.size + Math.ceil(perSecond * TYPING_S)
  crowd.prepare(edits)
  await atRate(perSecond, edits, () => crowd.sendNext())
  await crowd.drained()
}
