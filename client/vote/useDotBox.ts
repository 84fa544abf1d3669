import { useMemo } from 'react'
import type { BallotId, SessionId } from '../../shared/ids.ts'
import { pauseOrNetwork } from '../api/pauseOrNetwork.ts'
import { say } from '../i18n/addTexts.ts'
import { faultTexts } from '../i18n/texts.ts'
import { showToast } from '../ui/toasts.ts'
import { createDotBox, type DotBox } from './dotBox.ts'
import { keepTaps, keptTaps } from './keptDots.ts'
import { castDots, getOwnDots } from './routes.ts'

const TRY_AGAIN_MS = 2_000

/** Boxes outlive their component: what is unsent when a vote closes is still sent, and its voter told that it came too late. */
const boxes = new Map<string, DotBox>()

/** The voter's own dots; null for those who do not vote. */
export function useDotBox(sessionId: SessionId, ballot: BallotId, author: string | null): DotBox | null {
  return useMemo(() => (author === null ? null : boxOf(sessionId, ballot, author)), [sessionId, ballot, author])
}

function boxOf(sessionId: SessionId, ballot: BallotId, author: string): DotBox {
  const key = `${ballot} ${author}`
  const known = boxes.get(key)
  if (known !== undefined) return known
  const box = createDotBox({
    kept: keptTaps(ballot, author),
    keep: (taps) => keepTaps(ballot, author, taps),
    cast: (tap) => castDots(sessionId, ballot, { ...tap, voter: author }),
    ask: () => getOwnDots(sessionId, ballot),
    pause: () => pauseOrNetwork(TRY_AGAIN_MS),
    onRefused: (reason) => showToast({ text: say(faultTexts, `problem.${reason}`) }),
  })
  boxes.set(key, box)
  return box
}
