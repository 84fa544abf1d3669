import { EllipsisVertical, Pencil, QrCode as QrIcon, Users } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { SessionState, SessionTable, TableTrays } from '../../shared/document/sessionDocument.ts'
import { lanesById, type Definition, type Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { spacedCode } from '../join/code.ts'
import { LanesDialog } from '../locks/LanesDialog.tsx'
import { LateLine } from '../locks/LateLine.tsx'
import { TableLockLine } from '../locks/TableLockLine.tsx'
import { useTableLock } from '../locks/useTableLock.ts'
import { buttonClass } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Menu } from '../ui/Menu.tsx'
import { CallingLine } from './CallingLine.tsx'
import { LaneCountList } from './LaneCountList.tsx'
import type { LaneCounts } from './noteCounts.ts'
import styles from './TableCard.module.css'
import { facilitateTexts } from './texts.ts'
import { TrayLine } from './TrayLine.tsx'
import type { TableActivity } from './useActivity.ts'
import type { TablePeople } from './whoIsHere.ts'

type Props = {
  readonly table: SessionTable
  readonly session: SessionState
  /** Lanes of the current step: shown even while they are empty. */
  readonly lanes: readonly Lane[]
  /** Null until the server has told it. */
  readonly code: string | null
  /** Null while we cannot know. */
  readonly people: TablePeople | null
  readonly counts: LaneCounts | undefined
  /** Undefined while nobody has written there. */
  readonly activity: TableActivity | undefined
  /** What is written privately at this table now; undefined if nothing is. */
  readonly trays: TableTrays | undefined
  readonly onReveal: () => void
  /** What it is in the reporting, that of the step under way or the last one; null while it has not come to its turn. */
  readonly reporting: 'speaks' | 'reported' | null
  readonly onShowCode: () => void
  readonly onRename: () => void
}

/** One table as the facilitator sees it from the front of the room. */
export function TableCard({ table, session, lanes, code, people, counts = new Map(), trays, activity, reporting, onReveal, onShowCode, onRename }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const localised = useLocalised()
  const { definition } = session
  const [lanesOpen, setLanesOpen] = useState(false)
  const lock = useTableLock(session, table, () => setLanesOpen(true))
  const topic = definition.topics.find(({ id }) => id === table.topic)
  const shown = [...lanesById(definition).values()].filter((lane) => counts.has(lane.id) || lanes.includes(lane))
  return (
    <li className={styles.card} data-calls={table.callsSinceMs !== null || undefined}>
      <header>
        <div>
          <h3>{table.name}</h3>
          {topic === undefined ? null : <p className={styles.topic}>{localised(topic.name)}</p>}
        </div>
        <Menu
          label={t('table.more', { table: table.name })} icon={EllipsisVertical}
          groups={[{ items: [
            { label: t('table.showCode'), icon: QrIcon, onSelect: onShowCode, disabled: code === null },
            { label: t('table.rename'), icon: Pencil, onSelect: onRename },
          ] }, { items: lock.items }]}
        />
      </header>
      <CallingLine table={table} />
      {reporting === null ? null : <p className={styles.report}>{t(`report.${reporting}`)}</p>}
      <FaultNote fault={lock.fault} />
      <TableLockLine session={session} table={table.id} lanes={shown} />
      <LateLine session={session} table={table} />
      {trays === undefined ? null : <TrayLine trays={trays} onReveal={onReveal} />}
      {trays !== undefined && counts.size === 0 ? null : <LaneCountList lanes={shown} counts={counts} />}
      <PeopleHere people={people} definition={definition} activity={activity} isWriting={lanes.length > 0} />
      <footer>
        <Link href={`/t/${table.id}?as=staff`} className={buttonClass('quiet')}>
          {t('table.open')}
        </Link>
        {code === null ? null : <span className={styles.code}>{t('table.code', { code: spacedCode(code) })}</span>}
      </footer>
      {lanesOpen ? <LanesDialog session={session} table={table.id} onClose={() => setLanesOpen(false)} /> : null}
    </li>
  )
}

type PeopleProps = { readonly people: TablePeople | null; readonly definition: Definition; readonly activity: TableActivity | undefined; readonly isWriting: boolean }

/** So long nobody writes before that is worth a word: people also talk. */
const QUIET_MINUTES = 5

function PeopleHere({ people, definition, activity, isWriting }: PeopleProps): ReactNode {
  const t = useTexts(facilitateTexts)
  const localised = useLocalised()
  if (people === null || people.devices === 0) return <p className={styles.people}>{t(people === null ? 'table.unknown' : 'table.nobody')}</p>
  const quietMinutes = Math.floor((activity?.quietMs ?? 0) / 60_000)
  const categories = definition.categories.filter(({ id }) => people.byCategory.has(id))
  return (
    <div className={styles.people}>
      <p className={styles.devices}>
        <Users size={16} aria-hidden="true" />
        {t('table.present', { count: people.devices })}
        {isWriting && activity !== undefined && activity.active > 0 ? ` · ${t('table.active', { count: activity.active })}` : null}
      </p>
      {isWriting && quietMinutes >= QUIET_MINUTES ? <p className={styles.quiet}>{t('table.quiet', { count: quietMinutes })}</p> : null}
      <ul>
        {categories.map(({ id, name }) => (
          <li key={id}>
            <span>{localised(name)}</span>
            <span>{people.byCategory.get(id)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
