/** One line of the result, as `--json` writes it. What a scenario does not measure is null. */
export type Row = {
  readonly scenario: string
  readonly server: string
  /** The highest that was received with p99 ≤ 200 ms. */
  readonly deliveriesPerSecond: number | null
  /** At that rate, from due time to receipt; in other scenarios of what they measure. */
  readonly p99Ms: number | null
  /** Server CPU, user and system, at the rate that is common to all. */
  readonly cpuMicrosPerDelivery: number | null
  readonly ratioToRelay: number | null
}
