import { BookmarkPlus, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Step } from '../../../shared/process/definition.ts'
import type { ProgrammeEdit } from '../../../shared/programme/programmeEdit.ts'
import { editProgramme } from '../../api/routes.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { SortableList } from '../../ui/Sortable.tsx'
import { announce } from '../../ui/toasts.ts'
import { StepDialog } from './StepDialog.tsx'
import styles from './StepEditor.module.css'
import { StepRow } from './StepRow.tsx'
import type { StepScene } from './stepScene.ts'
import { TemplateDialog } from './TemplateDialog.tsx'
import { programmeTexts } from './texts.ts'

/** A session's steps. Every edit holds at once, on every screen. */
export default function StepEditor({ session }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(programmeTexts)
  const [keeping, setKeeping] = useState(false)
  const { definition, programme, step } = session
  return (
    <>
      <StepRows scene={{ definition, programme, step, session, onEdit: (edit) => editProgramme(session.id, edit) }} />
      <Button look="plain" onClick={() => setKeeping(true)}>
        <BookmarkPlus size={18} aria-hidden="true" />
        {t('template.save')}
      </Button>
      {keeping ? <TemplateDialog session={session} onClose={() => setKeeping(false)} /> : null}
    </>
  )
}

/** What the dialog is open for: a step to change, or a new one after another. */
type Open = { readonly change: Step } | { readonly addAfter: string | null }

/** The steps as a list to work on. */
export function StepRows({ scene }: { readonly scene: StepScene }): ReactNode {
  const t = useTexts(programmeTexts)
  const localised = useLocalised()
  const { fault, send } = useSending()
  const [open, setOpen] = useState<Open | null>(null)
  const { programme } = scene
  const edit = (one: ProgrammeEdit) => send(() => scene.onEdit(one))

  /** To the place that the step `at` now has. */
  const move = async (step: Step, at: number) => {
    const others = programme.filter(({ id }) => id !== step.id)
    const done = await edit({ do: 'move', id: step.id, after: others[at - 1]?.id ?? null })
    if (done !== null) announce(t('moved', { title: localised(step.title), position: at + 1, count: programme.length }))
  }
  const moveById = (id: string, at: number) => {
    const step = programme.find((each) => each.id === id)
    if (step !== undefined) void move(step, at)
  }
  return (
    <>
      <SortableList className={styles.rows} aria-label={t('steps')} ids={programme.map(({ id }) => id)} onMove={moveById}>
        {programme.map((step, at) => (
          <StepRow
            key={step.id} step={step} at={at} programme={programme} current={step.id === scene.step} onEdit={edit}
            onMove={(to) => void move(step, to)} onChange={() => setOpen({ change: step })} onAddBelow={() => setOpen({ addAfter: step.id })}
          />
        ))}
      </SortableList>
      <FaultNote fault={fault} />
      <Button onClick={() => setOpen({ addAfter: programme.at(-1)?.id ?? null })}>
        <Plus size={18} aria-hidden="true" />
        {t('add')}
      </Button>
      {open === null ? null : (
        <StepDialog scene={scene} step={'change' in open ? open.change : null} after={'addAfter' in open ? open.addAfter : (programme.at(-1)?.id ?? null)} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
