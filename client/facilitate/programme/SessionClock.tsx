import { Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { addToClock, turnClock } from '../../api/routes.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { TimeSignal } from '../../ui/TimeSignal.tsx'
import { facilitateTexts } from '../texts.ts'
import styles from './SessionClock.module.css'
import { programmeTexts } from './texts.ts'
import { useShortcut } from './useShortcut.ts'

/** The one clock of the room: start, stop, and five minutes more or less. */
export function SessionClock({ session: { id, clock } }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(programmeTexts)
  const { sending, fault, send } = useSending()
  const running = clock.state === 'running'
  const Icon = running ? Pause : Play
  const turn = () => void send(() => turnClock(id, running ? 'stop' : 'start'))
  const add = (minutes: number) => void send(() => addToClock(id, minutes))
  useShortcut('T', () => (sending ? undefined : turn()))
  useShortcut('M', () => (sending ? undefined : add(5)))
  const act = running ? 'stop' : 'start'
  return (
    <section className={styles.clock} aria-label={t('clock')}>
      <p className={styles.time}>
        <Clock clock={clock} elapsed />
      </p>
      {clock.plannedMs === 0 ? <p className={styles.soft}>{words('unlimited')}</p> : null}
      <TimeSignal clock={clock} className={styles.signal} />
      <div className={styles.buttons}>
        <Button disabled={sending} aria-label={t(`clock.${act}`)} aria-keyshortcuts="Alt+T" title={words(`clock.${act}.keys`)} onClick={turn}>
          <Icon size={18} aria-hidden="true" />
          {words(`clock.${act}`)}
        </Button>
        <Button disabled={sending || clock.plannedMs === 0} aria-label={words('clock.less')} title={words('clock.less')} onClick={() => add(-5)}>−5</Button>
        <Button disabled={sending} aria-label={words('clock.more')} aria-keyshortcuts="Alt+M" title={words('clock.more.keys')} onClick={() => add(5)}>+5</Button>
      </div>
      <FaultNote fault={fault} />
    </section>
  )
}
