import { useState, type FormEvent, type ReactNode } from 'react'
import type { Step } from '../../../shared/process/definition.ts'
import type { ProgrammeEdit } from '../../../shared/programme/programmeEdit.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { sayBoth } from '../../i18n/sayBoth.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { Field, SelectField } from '../../ui/Field.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { PicturesField } from './PicturesField.tsx'
import styles from './StepDialog.module.css'
import { draftOf, isComplete, MODES, stepOf, type StepDraft } from './stepDraft.ts'
import type { StepScene } from './stepScene.ts'
import { TextField } from './TextField.tsx'
import { programmeTexts } from './texts.ts'
import { useTongues } from './useTongues.ts'
import { WriteFields } from './WriteFields.tsx'

type Props = {
  readonly scene: StepScene
  /** The step to change; null for a new one. */
  readonly step: Step | null
  /** The step that it comes after, if it has to be added. */
  readonly after: string | null
  readonly onClose: () => void
}

/** What a step is made of. If somebody else changes it meanwhile, this says so, and what was typed here stays. */
export function StepDialog({ scene, step, after, onClose }: Props): ReactNode {
  const t = useTexts(programmeTexts)
  const ui = useTexts(uiTexts)
  const localised = useLocalised()
  const tongues = useTongues(scene.session === null)
  const { sending, fault, send } = useSending()
  const [draft, setDraft] = useState<StepDraft>(() => draftOf(step, scene.definition, sayBoth(programmeTexts, 'name.pause')))
  /** The step as the programme has it, which this dialog says where it is no longer what it began with. */
  const now = step === null ? null : (scene.programme.find(({ id }) => id === step.id) ?? 'gone')
  const change = (some: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...some }))
  const [busy, setBusy] = useState(false)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = stepOf(draft, step, scene.definition)
    const edit: ProgrammeEdit =
      step === null || now === null || now === 'gone' ? { do: 'add', step: wanted, after } : { do: 'change', step: wanted, seen: now }
    if ((await send(() => scene.onEdit(edit))) !== null) onClose()
  }
  return (
    <Dialog
      title={t(step === null ? 'dialog.add' : 'dialog.change')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form="step" look="primary" disabled={sending || busy || !isComplete(draft)}>{t(step === null ? 'dialog.addIt' : 'dialog.save')}</Button>
        </>
      }
    >
      <form id="step" className={styles.form} onSubmit={save}>
        <SelectField
          label={t('dialog.mode')} value={draft.mode}
          onChange={(event) => {
            const mode = MODES.find((one) => one === event.target.value) ?? draft.mode
            // A title that nobody wrote follows what the room does.
            change({ mode, ...(localised(draft.title) === t(`name.${draft.mode}`) ? { title: sayBoth(programmeTexts, `name.${mode}`) } : {}) })
          }}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>{t(`mode.${mode}`)}</option>
          ))}
        </SelectField>
        <div className={styles.line}>
          <div className={styles.form}>
            {tongues.map(({ language, label, said, write }) => (
              <Field
                key={language} label={label(t('dialog.title'))} value={said(draft.title)} onChange={(event) => change({ title: write(event.target.value, draft.title, step?.title) })}
                maxLength={LIMITS.maxNameLength} lang={language ?? undefined} autoComplete="off" autoFocus={language !== 'en'}
              />
            ))}
          </div>
          <Field
            label={t('dialog.minutes')} hint={t('dialog.minutesHint')} value={draft.minutes} onChange={(event) => change({ minutes: event.target.value })}
            inputMode="numeric" autoComplete="off" maxLength={3}
          />
        </div>
        {draft.mode === 'write' ? <WriteFields draft={draft} definition={scene.definition} onChange={change} /> : null}
        {draft.mode === 'show' ? (
          <>
            {tongues.map(({ language, label, said, write }) => (
              <TextField
                key={language} label={label(t('dialog.text'))} text={said(draft.text)}
                onChange={(text) => change({ text: write(text, draft.text, step?.mode === 'show' ? step.text : undefined) })}
              />
            ))}
            {scene.session === null ? null : (
              <PicturesField
                session={scene.session.id} pictures={draft.pictures} onBusy={setBusy}
                onChange={(next) => setDraft((before) => ({ ...before, pictures: next(before.pictures) }))}
              />
            )}
          </>
        ) : null}
        {draft.mode === 'report' || draft.mode === 'cluster' || draft.mode === 'link' ? <Switch label={t('dialog.roomWrites')} on={draft.roomWrites} onChange={(roomWrites) => change({ roomWrites })} /> : null}
        <Meanwhile seen={step} now={now} />
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}

/** What another facilitator did to the step since this dialog was opened. */
function Meanwhile({ seen, now }: { readonly seen: Step | null; readonly now: Step | 'gone' | null }): ReactNode {
  const t = useTexts(programmeTexts)
  const localised = useLocalised()
  if (now === null || JSON.stringify(seen) === JSON.stringify(now)) return null
  return (
    <p className={styles.meanwhile} role="status">
      {now === 'gone' ? t('dialog.removedMeanwhile') : t('dialog.changedMeanwhile', { title: localised(now.title), minutes: now.minutes })}
    </p>
  )
}
