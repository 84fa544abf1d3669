import { useState, type FormEvent, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { TableId } from '../../../shared/ids.ts'
import type { SessionScenario } from '../../../shared/scenarios/sessionScenario.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { changeScenario } from '../calls.ts'
import { titleOf } from '../titleOf.ts'
import styles from './Lead.module.css'
import { leadTexts } from './texts.ts'

type Props = { readonly session: SessionState; readonly scenario: SessionScenario; readonly onClose: () => void }

/** Which tables work on a scenario, or none any more. */
export function PlaceScenarioDialog({ session, scenario, onClose }: Props): ReactNode {
  const t = useTexts(leadTexts)
  const { sending, fault, send } = useSending()
  const [tables, setTables] = useState<readonly TableId[]>(scenario.tables)
  const change = async (wanted: readonly TableId[], takenOut: boolean) => {
    const answer = await send(() => changeScenario(session.id, { scenario: scenario.id, tables: wanted, takenOut }))
    if (answer !== null) onClose()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void change(tables, false)
  }
  return (
    <Dialog
      title={titleOf(scenario)} onClose={onClose}
      actions={
        <>
          {scenario.takenOut ? null : <Button look="alarm" disabled={sending} onClick={() => void change(tables, true)}>{t('takeOut')}</Button>}
          <Button type="submit" form="place-scenario" look="primary" disabled={sending}>{t(scenario.takenOut ? 'putBack' : 'save')}</Button>
        </>
      }
    >
      <form id="place-scenario" className={styles.form} onSubmit={save}>
        {scenario.takenOut ? <p>{t('takenOut.explain')}</p> : null}
        <fieldset className={styles.choices}>
          <legend>{t('place')}</legend>
          <label>
            <input type="checkbox" checked={tables.length === 0} onChange={() => setTables([])} />
            {t('byTopic')}
          </label>
          {session.tables.map((table) => (
            <label key={table.id}>
              <input type="checkbox" checked={tables.includes(table.id)} onChange={(event) => setTables(event.target.checked ? [...tables, table.id] : tables.filter((id) => id !== table.id))} />
              {table.name}
            </label>
          ))}
        </fieldset>
        {scenario.takenOut ? null : <p className={styles.where}>{t('takeOut.explain')}</p>}
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}
