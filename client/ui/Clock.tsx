import { useEffect, useState, type ReactNode } from 'react'
import type { Clock as ClockState } from '../../shared/programme/clock.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { serverNowMs } from '../api/serverTime.ts'
import { clockFace } from './clockFace.ts'
import { uiTexts } from './texts.ts'
import styles from './Clock.module.css'

/** Often enough that no second is skipped. */
const TICK_MS = 250

type Props = {
  readonly clock: ClockState
  /** Shows how long a step without a limit has been going on; those who do not lead have nothing to know then. */
  readonly elapsed?: boolean
}

/** The time left in the step, in the size of the text around it. Over time it says so, without alarm. */
export function Clock({ clock, elapsed = false }: Props): ReactNode {
  const t = useTexts(uiTexts)
  const { time, says, running } = clockFace(clock, useServerNow(clock.state === 'running'))
  if (says === 'elapsed' && !elapsed) return null
  return (
    <span className={styles.clock} role="timer" data-running={running} data-over={says === 'over'} aria-label={t(`clock.${says}`, { time })}>
      {says === 'over' ? t('clock.overShort', { time }) : time}
    </span>
  )
}

/** Server time, often enough for a clock that runs. */
export function useServerNow(running: boolean): number {
  const [nowMs, setNowMs] = useState(serverNowMs)
  useEffect(() => {
    if (!running) return
    const ticks = setInterval(() => setNowMs(serverNowMs()), TICK_MS)
    return () => clearInterval(ticks)
  }, [running])
  return nowMs
}
