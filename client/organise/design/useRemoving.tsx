import { useState, type ReactNode } from 'react'
import type { DefinitionEdit } from '../../../shared/process/editDefinition.ts'
import type { Part, Use } from '../../../shared/process/usesOf.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { uiTexts } from '../../ui/texts.ts'
import { useDefinition, useDesign, useEdit } from './DesignContext.tsx'
import styles from './RemoveDialog.module.css'
import { designTexts } from './texts.ts'

type Removing = { readonly part: Part; readonly title: string; readonly uses: readonly Use[] }

/** Removes a part at once if nothing refers to it; otherwise says what would break, and offers to mend it. Both can be undone. */
export function useRemoving(): { readonly remove: (part: Part, title: string) => void; readonly dialog: ReactNode } {
  const t = useTexts(designTexts)
  const design = useDesign()
  const [removing, setRemoving] = useState<Removing | null>(null)
  const done = (title: string) => showToast({ text: t('removed', { title }), action: { label: t('undo'), run: () => design.undo() } })
  const remove = (part: Part, title: string) => {
    const result = design.edit({ do: 'remove', ...part })
    if (result.ok) done(title)
    else if (result.reason === 'used') setRemoving({ part, title, uses: result.uses })
    else showToast({ text: t(`refused.${result.reason}`) })
  }
  const dialog = removing === null ? null : <RemoveDialog removing={removing} onRemoved={() => done(removing.title)} onClose={() => setRemoving(null)} />
  return { remove, dialog }
}

type Props = { readonly removing: Removing; readonly onRemoved: () => void; readonly onClose: () => void }

function RemoveDialog({ removing: { part, title, uses }, onRemoved, onClose }: Props): ReactNode {
  const t = useTexts(designTexts)
  const ui = useTexts(uiTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const others = useDefinition().tools.filter(({ id }) => part.list !== 'tools' || id !== part.id)
  const steps = uses.some(({ by }) => by === 'step') && part.list === 'tools'
  const [instead, setInstead] = useState(others[0]?.id ?? '')
  const remove = () => {
    const wanted: DefinitionEdit = { do: 'remove', ...part, mend: { instead: instead === '' ? null : instead } }
    if (edit(wanted) === null) return
    onRemoved()
    onClose()
  }
  return (
    <Dialog
      title={t('remove.title', { title })} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button look="alarm" onClick={remove}>{t('remove.mend')}</Button>
        </>
      }
    >
      <p>{t('remove.uses')}</p>
      <ul className={styles.uses}>
        {uses.map((use, i) => (
          <li key={i}>{said(use)}</li>
        ))}
      </ul>
      {steps ? (
        <SelectField label={t('remove.instead')} value={instead} onChange={(event) => setInstead(event.target.value)}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>{t('remove.insteadWith', { tool: localised(name) })}</option>
          ))}
          <option value="">{t('remove.insteadNothing')}</option>
        </SelectField>
      ) : null}
      <p className={styles.safe}>{t('remove.safe')}</p>
    </Dialog>
  )

  function said(use: Use): string {
    switch (use.by) {
      case 'step':
        return typeof use.in === 'string' ? t(`use.step.${use.in}`, { title: localised(use.title) }) : t('use.templateStep', { title: localised(use.title), template: use.in.template })
      case 'link':
        return t('use.link', { lane: localised(use.lane) })
      case 'group':
        return t('use.group', { name: localised(use.name) })
      case 'members':
        return t('use.members', { count: use.count })
      case 'lever':
        return t('use.lever', { name: localised(use.name) })
      case 'picks':
        return t('use.picks', { lane: localised(use.lane) })
    }
  }
}
