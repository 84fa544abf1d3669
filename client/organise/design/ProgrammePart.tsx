import { BookOpen, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Step } from '../../../shared/process/definition.ts'
import { missingWorkshopTools } from '../../../shared/process/workshopTools.ts'
import { editProgramme } from '../../../shared/programme/editProgramme.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { StepRows } from '../../facilitate/programme/StepEditor.tsx'
import type { StepScene } from '../../facilitate/programme/stepScene.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useDefinition, useDesign, useEdit } from './DesignContext.tsx'
import styles from './Parts.module.css'
import { designTexts } from './texts.ts'

const PROGRAMMES = ['programme', 'workshop'] as const
type Steps = (typeof PROGRAMMES)[number]

/** The steps that new sessions and new workshops start with, and templates. */
export function ProgrammePart(): ReactNode {
  const t = useTexts(designTexts)
  const definition = useDefinition()
  const [of, setOf] = useState<Steps>('programme')
  return (
    <section className={styles.part}>
      <h2>{t('part.programmeShort')}</h2>
      <div className={styles.views}>
        {PROGRAMMES.map((one) => (
          <button key={one} type="button" aria-pressed={one === of} onClick={() => setOf(one)}>{t(`programme.${one}`)}</button>
        ))}
      </div>
      <p className={styles.explain}>{t(`explain.${of}`)}</p>
      {definition[of] === undefined ? <NoWorkshop /> : <StepsOf key={of} of={of} programme={definition[of]} />}
      <Templates />
    </section>
  )
}

/** The editor of a session's programme, without a room in it. */
function StepsOf({ of, programme }: { readonly of: Steps; readonly programme: readonly Step[] }): ReactNode {
  const design = useDesign()
  const definition = useDefinition()
  const scene: StepScene = {
    definition, programme, session: null,
    // The last step cannot go: a session begins with one.
    step: programme.length === 1 ? (programme[0]?.id ?? null) : null,
    onEdit: (edit) => {
      const { now } = design.getState()
      const result = editProgramme({ definition: now, programme: now[of] ?? [], step: '' }, edit)
      const done = result.ok && design.edit({ do: 'setProgramme', of, programme: [...result.programme] }).ok
      return Promise.resolve(done ? { ok: true, value: {} } : { ok: false, fault: { kind: 'problem', reason: result.ok ? 'invalid' : result.reason } })
    },
  }
  return (
    <div className={styles.steps}>
      <StepRows scene={scene} />
    </div>
  )
}

/** A process that was made before there were workshops, or has none. */
function NoWorkshop(): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const missing = missingWorkshopTools(useDefinition()).map(({ name }) => t('workshop.tool', { name: localised(name) }))
  return (
    <div className={styles.none}>
      <p>{missing.length === 0 ? t('workshop.none') : t('workshop.noTools', { tools: missing.join(', ') })}</p>
      <Button onClick={() => edit({ do: 'takeWorkshop' })}>
        <BookOpen size={18} aria-hidden="true" />
        {t('workshop.take')}
      </Button>
    </div>
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
