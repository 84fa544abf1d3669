import { lazy } from 'react'
import { untilUsable } from '../../ui/onceIdle.ts'
import { untilHere } from '../../ui/untilHere.ts'

/** Fetched once the board is usable, whether it is wanted yet or not. */
const chunk = untilUsable.then(() => untilHere(() => import('./chunk.ts')))

export const ClosedComposer = lazy(() => chunk.then((parts) => ({ default: parts.ClosedComposer })))
export const ClosedLane = lazy(() => chunk.then((parts) => ({ default: parts.ClosedLane })))
export const RoomOrder = lazy(() => chunk.then((parts) => ({ default: parts.RoomOrder })))
