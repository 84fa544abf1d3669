import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemReason } from '../../shared/api/schemas.ts'
import type { Dots } from '../../shared/ballots/ballot.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import type { Answer, Fault } from '../api/call.ts'
import type { Tap } from './keptDots.ts'

export type DotState = {
  /** What the server holds; null until it has said so. */
  readonly held: Dots | null
  /** What it has not confirmed yet, oldest first. */
  readonly taps: readonly Tap[]
  /** The last try got no answer. */
  readonly lost: boolean
}

export type DotPorts = {
  readonly kept: readonly Tap[]
  readonly keep: (taps: readonly Tap[]) => void
  readonly cast: (tap: Pick<Tap, 'commandId' | 'item' | 'dots'>) => Promise<Answer<{ dots: Dots }>>
  readonly ask: () => Promise<Answer<{ dots: Dots }>>
  /** Resolves when it is worth trying again. */
  readonly pause: () => Promise<void>
  readonly onRefused: (reason: ProblemReason) => void
}

export type DotBox = {
  readonly store: StoreApi<DotState>
  /** My dots on this item are now so many. */
  readonly put: (item: string, dots: number) => void
}

/** After these no tap of this ballot can count any more. */
const OVER: readonly ProblemReason[] = ['ballotClosed', 'sessionClosed', 'forbidden', 'unauthorised', 'notFound']
/** The server could not do it now; it may in a while. */
const FOR_NOW: readonly ProblemReason[] = ['notStored', 'failed', 'tooManyTries']

/**
 * One person's dots on one ballot: each tap is kept on the tablet, sent in order, one at a time, and again under its own id until the server has
 * answered. It goes on when nobody looks any more, until all is said.
 */
export function createDotBox({ kept, keep, cast, ask, pause, onRefused }: DotPorts): DotBox {
  const store = createStore<DotState>(() => ({ held: null, taps: kept, lost: false }))
  let running = false
  /** What the server holds is not known, or may be other than we thought (another tablet of the same person). */
  let asks = true

  const setTaps = (taps: readonly Tap[]) => {
    store.setState({ taps })
    keep(taps)
  }

  async function run(): Promise<void> {
    if (running) return
    running = true
    while (store.getState().taps.length > 0 || asks) await step()
    running = false
  }

  async function step(): Promise<void> {
    const [first, ...others] = store.getState().taps
    if (first !== undefined && !first.sent) setTaps([{ ...first, sent: true }, ...others])
    const answer = first === undefined ? await ask() : await cast({ commandId: first.commandId, item: first.item, dots: first.dots })
    const rest = store.getState().taps.filter(({ commandId }) => commandId !== first?.commandId)
    if (answer.ok) {
      asks = false
      store.setState({ held: answer.value.dots, lost: false })
      setTaps(rest)
    } else if (isForNow(answer.fault)) {
      store.setState({ lost: true })
      await pause()
    } else refused(answer.fault.reason, first === undefined, rest)
  }

  function refused(reason: ProblemReason, onlyAsked: boolean, rest: readonly Tap[]): void {
    const over = OVER.includes(reason)
    asks = !over && !onlyAsked
    store.setState({ held: store.getState().held ?? {}, lost: false })
    setTaps(over ? [] : rest)
    if (!onlyAsked) onRefused(reason)
  }

  void run()
  return {
    store,
    put(item, dots) {
      const { taps } = store.getState()
      const last = taps.at(-1)
      // Taps in quick succession are one, if the one before has not left yet.
      const before = last?.item === item && !last.sent ? taps.slice(0, -1) : taps
      setTaps([...before, { commandId: newId<CommandId>(), item, dots, sent: false }])
      void run()
    },
  }
}

function isForNow(fault: Fault): fault is Exclude<Fault, { kind: 'problem' }> {
  return fault.kind !== 'problem' || FOR_NOW.includes(fault.reason)
}

/** The dots as their voter means them: what the server holds, and what was tapped since. */
export function meantDots({ held, taps }: Pick<DotState, 'held' | 'taps'>): Dots {
  const meant: Record<string, number> = { ...held }
  for (const { item, dots } of taps) meant[item] = dots
  return Object.fromEntries(Object.entries(meant).filter(([, dots]) => dots > 0))
}

/** How many dots are on this tablet alone. */
export function unsentDots({ held, taps }: Pick<DotState, 'held' | 'taps'>): number {
  const meant = meantDots({ held, taps })
  const items = new Set([...Object.keys(meant), ...Object.keys(held ?? {})])
  const moved = [...items].reduce((sum, item) => sum + Math.abs((meant[item] ?? 0) - (held?.[item] ?? 0)), 0)
  return taps.length === 0 ? 0 : Math.max(moved, 1)
}
