import { Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ProcessDetail } from '../../shared/api/schemas.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { removeTemplate } from './calls.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import styles from './SessionList.module.css'
import { organiseTexts } from './texts.ts'
import { useCreating } from './useCreating.ts'

type Template = NonNullable<ProcessDetail['definition']['templates']>[number]
type Props = { readonly processId: ProcessId; readonly templates: readonly Template[]; readonly onProcess: (process: ProcessDetail) => void }

/** Programmes that were saved: each opens a session in one tap. */
export function TemplateList({ processId, templates, onProcess }: Props): ReactNode {
  const t = useTexts(organiseTexts)
  const { creating, fault, create } = useCreating(processId)
  const [removing, setRemoving] = useState<Template | null>(null)
  if (templates.length === 0) return null
  const remove = async (template: Template) => {
    const answer = await removeTemplate(processId, template.id)
    if (answer.ok) onProcess(answer.value)
    return answer
  }
  return (
    <Sheet>
      <div className={styles.head}>
        <h2>{t('templates')}</h2>
      </div>
      <FaultNote fault={fault} />
      <ul>
        {templates.map((template) => (
          <li key={template.id} className={styles.template}>
            <span>
              <strong>{template.name}</strong>
              <About template={template} />
            </span>
            <span className={styles.buttons}>
              <Button disabled={creating} aria-label={t('templates.open', { name: template.name })} onClick={() => void create(template.id)}>
                <Plus size={18} aria-hidden="true" />
                {t('sessions.new')}
              </Button>
              <IconButton icon={Trash2} label={t('templates.remove', { name: template.name })} onClick={() => setRemoving(template)} />
            </span>
          </li>
        ))}
      </ul>
      {removing === null ? null : (
        <ConfirmDialog
          title={t('templates.removeTitle', { name: removing.name })} text={t('templates.removeText')} confirm={t('templates.removeIt')}
          command={() => remove(removing)} onClose={() => setRemoving(null)}
        />
      )}
    </Sheet>
  )
}

/** How much a session would go through. */
function About({ template: { programme } }: { readonly template: Template }): ReactNode {
  const t = useTexts(organiseTexts)
  const steps = programme.filter(({ skipped }) => skipped !== true)
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return <span className={styles.about}>{`${t('templates.steps', { count: steps.length })} · ${t('programme.minutes', { minutes })}`}</span>
}
