import { lazy, type ComponentType } from 'react'
import { onceIdle } from './onceIdle.ts'
import { untilHere } from './untilHere.ts'

/** A part of a page in a chunk of its own: fetched once the page is usable and has nothing better to do, so that nobody waits for a network that is gone. */
export function part<P>(load: () => Promise<{ readonly default: ComponentType<P> }>) {
  let coming: ReturnType<typeof load> | undefined
  const fetched = () => (coming ??= untilHere(load))
  onceIdle(fetched)
  return lazy(fetched)
}
