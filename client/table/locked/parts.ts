import { lazy } from 'react'
import { untilUsable } from '../../ui/onceIdle.ts'

const AGAIN_MS = 3_000

/** Fetched once the board is usable, whether it is wanted yet or not. Where the network is gone just then, the board goes on without it and it is tried again. */
async function fetched(): Promise<typeof import('./chunk.ts')> {
  return import('./chunk.ts').catch(() => new Promise((again) => setTimeout(() => again(fetched()), AGAIN_MS)))
}

const chunk = untilUsable.then(fetched)

export const ClosedComposer = lazy(() => chunk.then((parts) => ({ default: parts.ClosedComposer })))
export const ClosedLane = lazy(() => chunk.then((parts) => ({ default: parts.ClosedLane })))
export const RoomOrder = lazy(() => chunk.then((parts) => ({ default: parts.RoomOrder })))
