import { EyeOff } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { privateStep, type SessionState, type SessionTable } from '../../../shared/document/sessionDocument.ts'
import { lanesOfStep, type Lane, type Step } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Clock } from '../../ui/Clock.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { usePlenary } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { TimeSignal } from '../../ui/TimeSignal.tsx'
import { hallTrayTexts } from './hallTrayTexts.ts'
import { JoinCorner } from './JoinCorner.tsx'
import { StepTitle } from './StepTitle.tsx'
import type { Join } from './useJoin.ts'
import styles from './Display.module.css'

type Props = { readonly session: SessionState; readonly step: Extract<Step, { mode: 'write' }>; readonly join: Join }

/** While the tables write: what they do, the time, how to come in, and how much there is already. */
export function WorkScreen({ session, step, join }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const localised = useLocalised()
  const lanes = lanesOfStep(session.definition, step)
  return (
    <main className={styles.work} data-many={session.tables.length > 6 || undefined}>
      <header>
        <h1><StepTitle session={session} step={step} /></h1>
        <ul className={styles.key}>
          {lanes.map((lane) => (
            <li key={lane.id} data-hue={lane.hue}>
              <KindIcon icon={lane.icon} /> {localised(lane.name)}
            </li>
          ))}
        </ul>
      </header>
      <ul className={styles.tables} aria-label={t('tablesAtWork')}>
        {session.tables.map((table) => (
          <AtWork key={table.id} table={table}>
            {privateStep(session, table.id) === null ? <LaneCounts table={table} lanes={lanes} /> : <TrayCounts session={session} table={table} />}
          </AtWork>
        ))}
      </ul>
      <aside className={styles.beside}>
        <p className={styles.clock}>
          <Clock clock={session.clock} />
        </p>
        <TimeSignal clock={session.clock} className={styles.signal} />
        <JoinCorner join={join} size="large" />
      </aside>
    </main>
  )
}

function AtWork({ table, children }: { readonly table: SessionTable; readonly children: ReactNode }): ReactNode {
  const words = useWords()
  return (
    <li>
      <p className={styles.topic}>{words.topic(table.topic)}</p>
      <p className={styles.table}>{table.name}</p>
      {children}
    </li>
  )
}

/** How much there is at a table, by kind. */
function LaneCounts({ table, lanes }: { readonly table: SessionTable; readonly lanes: readonly Lane[] }): ReactNode {
  const words = useWords()
  const counts = useCounts(table)
  return (
    <ul className={styles.counts}>
      {lanes.map((lane) => (
        <li key={lane.id} data-hue={lane.hue}>
          <KindIcon icon={lane.icon} />
          <span className="only-heard">{words.laneName(lane.id)}: </span>
          {/* A new number takes the old one's place with a small motion. */}
          <strong key={counts.get(lane.id) ?? 0}>{counts.get(lane.id) ?? 0}</strong>
        </li>
      ))}
    </ul>
  )
}

/** What is written privately is a number on the wall, and how many are done with it. */
function TrayCounts({ session, table }: { readonly session: SessionState; readonly table: SessionTable }): ReactNode {
  const t = useTexts(hallTrayTexts)
  const trays = session.trays.find((one) => one.table === table.id && one.step === session.step)
  const { people, done, notes } = trays ?? { people: 0, done: 0, notes: 0 }
  return (
    <>
      <p className={styles.hidden}>
        <EyeOff aria-hidden="true" />
        <strong key={notes}>{t('notes', { count: notes })}</strong>
      </p>
      <p className={styles.ready}>{people === 0 ? null : t('ready', { done, count: people })}</p>
    </>
  )
}

/** Notes of a table by lane. */
function useCounts({ id }: SessionTable): ReadonlyMap<string, number> {
  const notes = usePlenary((state) => state.notes)
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { table, lane, withdrawn } of notes.values()) {
      if (table === id && !withdrawn) counts.set(lane, (counts.get(lane) ?? 0) + 1)
    }
    return counts
  }, [notes, id])
}
