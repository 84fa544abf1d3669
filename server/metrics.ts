import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What `/metrics` tells, in Prometheus' words. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    updates: new Counter({ name: 'plenaria_updates_total', help: 'Updates judged by the gate', labelNames: ['verdict'], registers }),
    deliveries: new Counter({ name: 'plenaria_deliveries_total', help: 'Updates delivered to other clients', registers }),
    failedCommits: new Counter({ name: 'plenaria_failed_commits_total', help: 'Turns that could not be stored', registers }),
    commitSeconds: new Histogram({
      name: 'plenaria_commit_seconds', help: 'From a turn to its durability', registers,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    }),
    connections: new Gauge({ name: 'plenaria_connections', help: 'Open WebSockets', registers }),
    rooms: new Gauge({ name: 'plenaria_rooms', help: 'Documents in memory', registers }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
