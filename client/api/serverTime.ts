import { createStore } from 'zustand/vanilla'
import { getTime } from './routes.ts'

/** Server time minus this device's: every clock in the room runs by the server's. 0 until it was measured. */
export const serverTime = createStore<{ readonly offsetMs: number }>(() => ({ offsetMs: 0 }))

export type Sample = { readonly sentAtMs: number; readonly receivedAtMs: number; readonly serverMs: number }

/** The quickest of a few answers is the least disturbed one. */
const SAMPLES = 4

export function serverNowMs(): number {
  return Date.now() + serverTime.getState().offsetMs
}

/** The offset by the sample with the shortest round trip, half of which the answer took. Null without samples. */
export function offsetOf(samples: readonly Sample[]): number | null {
  const [best] = [...samples].sort((a, b) => roundTripMs(a) - roundTripMs(b))
  return best === undefined ? null : best.serverMs - (best.sentAtMs + best.receivedAtMs) / 2
}

function roundTripMs({ sentAtMs, receivedAtMs }: Sample): number {
  return receivedAtMs - sentAtMs
}

/** Asks the server for its time a few times. Without an answer the last known offset stays. */
export async function measureServerTime(): Promise<void> {
  const samples: Sample[] = []
  for (let left = SAMPLES; left > 0; left--) {
    const sentAtMs = Date.now()
    const answer = await getTime()
    if (answer.ok) samples.push({ sentAtMs, receivedAtMs: Date.now(), serverMs: answer.value.nowMs })
  }
  const offsetMs = offsetOf(samples)
  if (offsetMs !== null) serverTime.setState({ offsetMs })
}
