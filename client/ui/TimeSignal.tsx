import { Hourglass } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Clock } from '../../shared/programme/clock.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useServerNow } from './Clock.tsx'
import { uiTexts } from './texts.ts'
import { timeSignal } from './timeSignal.ts'
import styles from './TimeSignal.module.css'

/** A calm word when the time of a step is nearly over, or over: seen, and heard once a screen reader has finished its sentence. */
export function TimeSignal({ clock, className }: { readonly clock: Clock; readonly className?: string | undefined }): ReactNode {
  const t = useTexts(uiTexts)
  const signal = timeSignal(clock, useServerNow(clock.state === 'running'))
  return (
    <div role="status" aria-live="polite">
      {signal === 'none' ? null : (
        <p className={`${styles.signal} ${className ?? ''}`}>
          <Hourglass size="1.1em" aria-hidden="true" />
          {t(`time.${signal}`)}
        </p>
      )}
    </div>
  )
}
