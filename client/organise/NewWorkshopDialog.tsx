import { useState, type FormEvent, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { ProcessId, ScenarioId } from '../../shared/ids.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { workshopOf } from '../../shared/process/workshopOf.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePortfolio } from '../portfolio/usePortfolio.ts'
import { titleOf } from '../scenarios/titleOf.ts'
import { useRoom } from '../sync/useRoom.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Field } from '../ui/Field.tsx'
import { uiTexts } from '../ui/texts.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { createSession } from './calls.ts'
import styles from './NewWorkshopDialog.module.css'
import { workshopTexts } from './workshopTexts.ts'

type Props = { readonly processId: ProcessId; readonly definition: Definition; readonly onClose: () => void }

/** A workshop on scenarios of the portfolio: on all of them, unless some are left out. Its tables begin with those of their topic. */
export default function NewWorkshopDialog({ processId, definition, onClose }: Props): ReactNode {
  const t = useTexts(workshopTexts)
  const ui = useTexts(uiTexts)
  const [, navigate] = useLocation()
  const { sending, fault, send } = useSending()
  const [name, setName] = useState('')
  const room = useRoom({ kind: 'portfolio', processId }, { as: 'staff' })
  const { synced } = useStore(room.status)
  const { scenarios } = usePortfolio(room.doc)
  const [leftOut, leaveOut] = useState<ReadonlySet<ScenarioId>>(new Set())
  const chosen = scenarios.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id)
  const hasTools = workshopOf(definition).length > 0
  const tooMany = chosen.length > LIMITS.maxSessionScenarios
  const open = async (event: FormEvent) => {
    event.preventDefault()
    const session = await send(() => createSession(processId, { phase: 'workshop', scenarios: chosen, ...(name.trim() === '' ? {} : { name: name.trim() }) }))
    if (session !== null) navigate(`/s/${session.id}`)
  }
  if (!hasTools)
    return (
      <Dialog title={t('new')} onClose={onClose} actions={<Link href={`/p/${processId}/edit`} className={buttonClass('primary')}>{t('design')}</Link>}>
        <p>{t('noTools')}</p>
      </Dialog>
    )
  return (
    <Dialog
      title={t('new')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form="new-workshop" look="primary" disabled={sending || !synced || tooMany}>{t('open')}</Button>
        </>
      }
    >
      <form id="new-workshop" className={styles.form} onSubmit={open}>
        <Field label={t('name')} hint={t('name.hint')} value={name} maxLength={LIMITS.maxNameLength} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        {!synced ? <Waiting /> : <Choices processId={processId} definition={definition} scenarios={scenarios} leftOut={leftOut} onLeftOut={leaveOut} />}
        {tooMany ? <p role="alert">{t('tooMany', { most: LIMITS.maxSessionScenarios })}</p> : null}
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}

type ChoicesProps = Pick<Props, 'processId' | 'definition'> & {
  readonly scenarios: ReturnType<typeof usePortfolio>['scenarios']
  readonly leftOut: ReadonlySet<ScenarioId>
  readonly onLeftOut: (leftOut: ReadonlySet<ScenarioId>) => void
}

function Choices({ processId, definition, scenarios, leftOut, onLeftOut }: ChoicesProps): ReactNode {
  const t = useTexts(workshopTexts)
  const localised = useLocalised()
  if (scenarios.length === 0)
    return (
      <p>
        {t('none')} <Link href={`/p/${processId}/synthesis`}>{t('none.make')}</Link>
      </p>
    )
  const turn = (id: ScenarioId, on: boolean) => onLeftOut(new Set([...leftOut, id].filter((other) => other !== id || !on)))
  return (
    <fieldset className={styles.scenarios}>
      <legend>{t('which')}</legend>
      <p>{t('which.hint')}</p>
      {scenarios.map((scenario) => {
        const topic = definition.topics.find(({ id }) => id === scenario.topic)
        return (
          <label key={scenario.id}>
            <input type="checkbox" checked={!leftOut.has(scenario.id)} onChange={(event) => turn(scenario.id, event.target.checked)} />
            <span>
              <strong dir="auto">{titleOf(scenario)}</strong>
              <span className={styles.topic}>{topic === undefined ? t('topic.none') : localised(topic.name)}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
