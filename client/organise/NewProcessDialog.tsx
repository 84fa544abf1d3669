import { useState, type FormEvent, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ProcessList } from '../../shared/api/schemas.ts'
import type { Definition, Localised } from '../../shared/process/definition.ts'
import { emptyProcess } from '../../shared/process/emptyProcess.ts'
import { STUDENT_COUNCIL } from '../../shared/process/examples.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import type { Answer } from '../api/call.ts'
import { getProcess, makeProcess } from './calls.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Field, SelectField } from '../ui/Field.tsx'
import { uiTexts } from '../ui/texts.ts'
import { processesTexts } from './processesTexts.ts'
import styles from './NewProcessDialog.module.css'

type Props = {
  readonly processes: Pick<ProcessList[number], 'id' | 'name'>[]
  /** The process to copy, unless another beginning is chosen. */
  readonly copyOf?: string
  readonly onClose: () => void
}

/** A process to begin with: empty, a copy of one that is there, or the example. Its designer opens. */
export function NewProcessDialog({ processes, copyOf, onClose }: Props): ReactNode {
  const t = useTexts(processesTexts)
  const ui = useTexts(uiTexts)
  const localised = useLocalised()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { sending, fault, send } = useSending()
  const [from, setFrom] = useState<string>(copyOf ?? 'empty')
  const nameOf = (beginning: string) => {
    const copied = processes.find(({ id }) => id === beginning)
    return beginning === 'example' ? localised(STUDENT_COUNCIL.name) : copied === undefined ? '' : t('copyName', { name: localised(copied.name) })
  }
  const [name, setName] = useState(() => nameOf(from))
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const called: Localised = { it: '', en: '', [language]: name.trim() }
    const made = await send(async () => {
      const begun = await beginning(from, called, processes)
      return begun.ok ? makeProcess({ ...begun.value, name: begun.value.name === STUDENT_COUNCIL.name && localised(STUDENT_COUNCIL.name) === name.trim() ? STUDENT_COUNCIL.name : called }) : begun
    })
    if (made !== null) navigate(`/p/${made.id}/edit`)
  }
  return (
    <Dialog
      title={t('new')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form="new-process" look="primary" disabled={sending || name.trim() === ''}>{t('make')}</Button>
        </>
      }
    >
      <form id="new-process" className={styles.form} onSubmit={make}>
        <SelectField
          label={t('from')} value={from}
          onChange={(event) => {
            // A name that nobody wrote follows the beginning.
            if (name === nameOf(from)) setName(nameOf(event.target.value))
            setFrom(event.target.value)
          }}
        >
          <option value="empty">{t('from.empty')}</option>
          <option value="example">{t('from.example', { name: localised(STUDENT_COUNCIL.name) })}</option>
          {processes.map((process) => (
            <option key={process.id} value={process.id}>{t('from.copy', { name: localised(process.name) })}</option>
          ))}
        </SelectField>
        <Field label={t('name')} value={name} maxLength={LIMITS.maxNameLength} autoComplete="off" autoFocus onChange={(event) => setName(event.target.value)} />
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}

/** A copy is made of what is saved, templates and all; its sessions stay where they are. */
async function beginning(from: string, name: Localised, processes: Props['processes']): Promise<Answer<Definition>> {
  const copied = processes.find(({ id }) => id === from)
  if (copied === undefined) return { ok: true, value: from === 'example' ? STUDENT_COUNCIL : emptyProcess(name) }
  const answer = await getProcess(copied.id)
  return answer.ok ? { ok: true, value: answer.value.definition } : answer
}
