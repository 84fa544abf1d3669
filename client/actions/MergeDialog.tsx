import { useId, useState, type ReactNode } from 'react'
import { tonnesOf } from '../../shared/actions/costs.ts'
import type { Action } from '../../shared/document/portfolioItems.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useSummary } from '../trace/useSummary.ts'
import { countNotes } from '../../shared/trace/countNotes.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { Figures } from './Figures.tsx'
import { PickAction } from './PickAction.tsx'
import { StateMark } from './StateMark.tsx'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

type Props = { readonly actions: readonly Action[]; readonly onMerged?: (into: Action) => void; readonly onClose: () => void }

/** Two or more actions become one: which of them stays, with the numbers of each to compare. Of a single one it first asks with which. */
export function MergeDialog({ actions, onMerged, onClose }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const [other, setOther] = useState<Action | null>(null)
  const [only, ...more] = actions
  if (only !== undefined && more.length === 0 && other === null) return <PickAction title={t('merge.with')} except={only} onPick={setOther} onClose={onClose} />
  return <WhichStays actions={other === null ? actions : [...actions, other]} onMerged={onMerged} onClose={onClose} />
}

function WhichStays({ actions, onMerged, onClose }: Omit<Props, 'onMerged'> & { readonly onMerged: Props['onMerged'] | undefined }): ReactNode {
  const t = useTexts(actionTexts)
  const name = useId()
  const { definition, seen } = useActions()
  const { short } = useSummary(definition.categories)
  const { nameOf, merge } = useDeeds()
  const [kept, keep] = useState(actions[0]?.id)
  const into = actions.find(({ id }) => id === kept)
  const go = () => {
    if (into === undefined) return
    merge(actions, into)
    onClose()
    onMerged?.(into)
  }
  return (
    <Dialog
      title={t('merge.title')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('merge.cancel')}</Button>
          <Button look="primary" onClick={go}>{t('merge.do')}</Button>
        </>
      }
    >
      <p>{t('merge.about')}</p>
      <fieldset className={styles.which}>
        <legend>{t('merge.which')}</legend>
        {actions.map((action) => (
          <label key={action.id}>
            <input type="radio" name={name} checked={action.id === kept} onChange={() => keep(action.id)} />
            <span>
              <strong dir="auto">{nameOf(action)}</strong>
              <StateMark state={action.state} />
              <span className={styles.soft}>{short(countNotes(seen.sources.get(action.id) ?? []))}</span>
              <Figures euro={action.costEuro} tonnes={tonnesOf(seen.emissions.get(action.id))} />
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
