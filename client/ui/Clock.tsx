import { useEffect, useState, type ReactNode } from 'react'
import type { Clock as ClockState } from '../../shared/programme/clock.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { serverNowMs } from '../api/serverTime.ts'
import { clockFace, type ClockFace } from './clockFace.ts'
import { uiTexts } from './texts.ts'
import styles from './Clock.module.css'

/** Often enough that no second is skipped. */
const TICK_MS = 250

/** The time left in the step, in the size of the text around it. Over time it says so, without alarm. */
export function Clock({ clock }: { readonly clock: ClockState }): ReactNode {
  const t = useTexts(uiTexts)
  const { time, over, running } = useClockFace(clock)
  return (
    <span className={styles.clock} role="timer" data-running={running} data-over={over} aria-label={t(over ? 'clock.over' : 'clock.left', { time })}>
      {over ? t('clock.overShort', { time }) : time}
    </span>
  )
}

function useClockFace(clock: ClockState): ClockFace {
  const [nowMs, setNowMs] = useState(serverNowMs)
  const running = clock.state === 'running'
  useEffect(() => {
    if (!running) return
    const ticks = setInterval(() => setNowMs(serverNowMs()), TICK_MS)
    return () => clearInterval(ticks)
  }, [running])
  return clockFace(clock, nowMs)
}
