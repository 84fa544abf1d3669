import type { ReactNode } from 'react'
import { Trash2 } from 'lucide-react'
import { editProgramme } from '../../../shared/programme/editProgramme.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { StepRows } from '../../facilitate/programme/StepEditor.tsx'
import type { StepScene } from '../../facilitate/programme/stepScene.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useDefinition, useDesign, useEdit } from './DesignContext.tsx'
import styles from './Parts.module.css'
import { designTexts } from './texts.ts'

/** The steps that a new session starts with: the editor of a session's programme, without a room in it. */
export function ProgrammePart(): ReactNode {
  const t = useTexts(designTexts)
  const design = useDesign()
  const definition = useDefinition()
  const { programme } = definition
  const scene: StepScene = {
    definition, programme, session: null,
    // The last step cannot go: a session begins with one.
    step: programme.length === 1 ? (programme[0]?.id ?? null) : null,
    onEdit: (edit) => {
      const { now } = design.getState()
      const result = editProgramme({ definition: now, programme: now.programme, step: '' }, edit)
      const done = result.ok && design.edit({ do: 'setProgramme', programme: [...result.programme] }).ok
      return Promise.resolve(done ? { ok: true, value: {} } : { ok: false, fault: { kind: 'problem', reason: result.ok ? 'invalid' : result.reason } })
    },
  }
  return (
    <section className={styles.part}>
      <h2>{t('part.programme')}</h2>
      <p className={styles.explain}>{t('explain.programme')}</p>
      <div className={styles.steps}>
        <StepRows scene={scene} />
      </div>
      <Templates />
    </section>
  )
}

function Templates(): ReactNode {
  const t = useTexts(designTexts)
  const edit = useEdit()
  const design = useDesign()
  const { templates = [] } = useDefinition()
  const remove = (id: string, title: string) => {
    if (edit({ do: 'removeTemplate', id }) !== null) showToast({ text: t('removed', { title }), action: { label: t('undo'), run: () => design.undo() } })
  }
  return (
    <section className={styles.part}>
      <h3>{t('part.templates')}</h3>
      <p className={styles.explain}>{t(templates.length === 0 ? 'templates.none' : 'explain.templates')}</p>
      <ul className={styles.templates}>
        {templates.map(({ id, name, programme }) => (
          <li key={id}>
            <Field
              label={t('template.name')} hint={t('template.steps', { count: programme.length })} defaultValue={name} key={name} maxLength={LIMITS.maxNameLength} autoComplete="off"
              onBlur={({ target }) => {
                if (target.value.trim() === '') target.value = name
                else if (target.value.trim() !== name) edit({ do: 'renameTemplate', id, name: target.value })
              }}
            />
            <IconButton icon={Trash2} label={t('template.remove', { name })} onClick={() => remove(id, name)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
