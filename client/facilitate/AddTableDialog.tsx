import { useState, type FormEvent, type ReactNode } from 'react'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { addTable } from '../api/routes.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Field, SelectField } from '../ui/Field.tsx'
import { uiTexts } from '../ui/texts.ts'
import styles from './dialogs.module.css'
import { facilitateTexts } from './texts.ts'

type Props = {
  readonly session: SessionState
  readonly onDetail: (detail: SessionDetail) => void
  readonly onClose: () => void
}

/** Another table: a name and a topic, proposed so that one tap is enough. */
export function AddTableDialog({ session, onDetail, onClose }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(uiTexts)
  const localised = useLocalised()
  const { sending, fault, send } = useSending()
  const [name, setName] = useState(() => nameAfter(session.tables.map((table) => table.name)))
  const [topic, setTopic] = useState(session.definition.topics[0]?.id ?? '')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const detail = await send(() => addTable(session.id, { name, topic }))
    if (detail === null) return
    onDetail(detail)
    onClose()
  }
  return (
    <Dialog
      title={t('tables.add')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="submit" form="add-table" look="primary" disabled={sending || name.trim() === ''}>{t('tables.addIt')}</Button>
        </>
      }
    >
      <form id="add-table" className={styles.form} onSubmit={add}>
        <Field label={t('tables.name')} value={name} onChange={(event) => setName(event.target.value)} maxLength={LIMITS.maxNameLength} autoComplete="off" autoFocus />
        <SelectField label={t('tables.topic')} value={topic} onChange={(event) => setTopic(event.target.value)}>
          {session.definition.topics.map(({ id, name: topicName }) => (
            <option key={id} value={id}>{localised(topicName)}</option>
          ))}
        </SelectField>
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}

/** "Tavolo 4" after "Tavolo 3"; nothing where tables have names of their own. */
function nameAfter(names: readonly string[]): string {
  const counted = /^(.*\D)(\d+)$/.exec(names.at(-1) ?? '')
  return counted === null ? '' : `${counted[1] ?? ''}${Number(counted[2]) + 1}`
}
