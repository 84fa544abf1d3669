import { useState, type ReactNode } from 'react'
import type { Action } from '../../shared/document/portfolioItems.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { readView, shownActions } from './listView.ts'
import { StateMark } from './StateMark.tsx'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

type Props = { readonly title: string; readonly except?: Action; readonly onPick: (action: Action) => void; readonly onClose: () => void }

/** One of the actions, found by its words. */
export function PickAction({ title, except, onPick, onClose }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const { seen } = useActions()
  const { nameOf } = useDeeds()
  const [sought, seek] = useState('')
  const found = shownActions(seen, { ...readView(new URLSearchParams()), q: sought }).filter(({ id }) => id !== except?.id)
  return (
    <Dialog title={title} onClose={onClose}>
      <SearchField label={t('search')} value={sought} onSeek={seek} />
      {found.length === 0 ? <p className={styles.soft}>{t('nothing')}</p> : null}
      <ul className={styles.pickList}>
        {found.map((action) => (
          <li key={action.id}>
            <button type="button" onClick={() => onPick(action)}>
              <span dir="auto">{nameOf(action)}</span>
              <StateMark state={action.state} />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
