import { useState, type ReactNode } from 'react'
import { currentStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import type { TableId } from '../../shared/ids.ts'
import { closes, lockKey, type Lock } from '../../shared/locks/lock.ts'
import type { Lane } from '../../shared/process/definition.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/Field.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Switch } from '../ui/Switch.tsx'
import styles from './Locks.module.css'
import { setLock } from './routes.ts'
import { lockTexts } from './texts.ts'

type Props = {
  readonly session: SessionState
  /** The one table that it is about; null: whichever is chosen, or all. */
  readonly table: TableId | null
  readonly onClose: () => void
}

/** Which columns are open: at all tables or at one, and by kind. Each switch is heard at once. */
export function LanesDialog({ session, table, onClose }: Props): ReactNode {
  const t = useTexts(lockTexts)
  const [chosen, choose] = useState<TableId | null>(table)
  const { send, sending, fault } = useSending()
  const turn = (lock: Lock, locked: boolean) => void send(() => setLock(session.id, lock, locked))
  return (
    <Dialog title={t('dialog.title')} onClose={onClose} actions={<Button look="primary" onClick={onClose}>{t('dialog.done')}</Button>}>
      <div className={styles.form}>
        <p className={styles.soft}>{t('dialog.explain')}</p>
        {table !== null ? null : (
          <SelectField label={t('dialog.where')} value={chosen ?? ''} onChange={(event) => choose(session.tables.find(({ id }) => id === event.target.value)?.id ?? null)}>
            <option value="">{t('dialog.allTables')}</option>
            {session.tables.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </SelectField>
        )}
        <LaneSwitches session={session} table={chosen} sending={sending} onTurn={turn} />
        {chosen === null ? <KindSwitches session={session} sending={sending} onTurn={turn} /> : null}
        <FaultNote fault={fault} />
      </div>
    </Dialog>
  )
}

type SwitchesProps = { readonly session: SessionState; readonly sending: boolean; readonly onTurn: (lock: Lock, locked: boolean) => void }

/** The tool of the step first: its columns are the ones that people write in now. */
function LaneSwitches({ session, table, sending, onTurn }: SwitchesProps & { readonly table: TableId | null }): ReactNode {
  const t = useTexts(lockTexts)
  const localised = useLocalised()
  const step = currentStep(session)
  const now = step?.mode === 'write' ? step.tool : null
  const tools = session.definition.tools.toSorted((a, b) => Number(b.id === now) - Number(a.id === now))
  return tools.map((tool) => (
    <section key={tool.id} className={styles.list} aria-label={localised(tool.name)}>
      <h3>{localised(tool.name)}</h3>
      {tool.lanes.map((lane) => {
        const lock: Lock = { on: 'lane', lane: lane.id, table }
        const closed = isOn(session, lock)
        const elsewhere = !closed && closedBy(session, lane, table)
        return (
          <div key={lane.id} className={styles.row}>
            <Switch label={t(closed || elsewhere ? 'lane.closed' : 'lane.open', { lane: localised(lane.name) })} on={!closed && !elsewhere} disabled={sending || elsewhere} onChange={(open) => onTurn(lock, !open)} />
            {elsewhere ? <small>{t('lane.byOther')}</small> : null}
          </div>
        )
      })}
    </section>
  ))
}

function KindSwitches({ session, sending, onTurn }: SwitchesProps): ReactNode {
  const t = useTexts(lockTexts)
  const localised = useLocalised()
  const firsts = new Map<string, Lane>()
  for (const lane of session.definition.tools.flatMap(({ lanes }) => lanes)) if (!firsts.has(lane.kind)) firsts.set(lane.kind, lane)
  return (
    <section className={styles.list} aria-label={t('dialog.kinds')}>
      <h3>{t('dialog.kinds')}</h3>
      {[...firsts].map(([kind, lane]) => {
        const lock: Lock = { on: 'kind', kind }
        const closed = isOn(session, lock)
        return (
          <div key={kind} className={styles.row}>
            <Switch label={t(closed ? 'kind.closed' : 'kind.open', { kind: localised(lane.noteName) })} on={!closed} disabled={sending} onChange={(open) => onTurn(lock, !open)} />
          </div>
        )
      })}
    </section>
  )
}

function isOn({ locks }: SessionState, lock: Lock): boolean {
  return locks.some((one) => lockKey(one) === lockKey(lock))
}

/** For all tables: closed at every one of them by another lock. */
function closedBy({ locks, tables }: SessionState, lane: Lane, table: TableId | null): boolean {
  const places = table === null ? tables.map(({ id }) => id) : [table]
  return places.length > 0 && places.every((id) => locks.some((lock) => closes(lock, { table: id, lane })))
}
