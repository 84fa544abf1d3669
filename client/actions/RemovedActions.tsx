import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { itemIds, readItem } from '../../shared/document/portfolioDocument.ts'
import { restoreItem } from '../../shared/ops/portfolio.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Fold } from '../synthesis/Fold.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

/** What was removed, to bring back. One that was never more than a blank sheet is not worth a line. */
export function RemovedActions(): ReactNode {
  const t = useTexts(actionTexts)
  const { doc, act, portfolio } = useActions()
  const { nameOf } = useDeeds()
  const removed = itemIds(doc, 'actions').flatMap((id) => readItem(doc, 'actions', id) ?? []).filter(({ id, deleted, name, description }) => deleted && (name + description !== '' || portfolio.sources.has(id)))
  if (removed.length === 0) return null
  return (
    <div className={styles.removed}>
      <Fold open={false} summary={<><strong>{t('removedList')}</strong> <span className={styles.soft}>{t('actions', { count: removed.length })}</span></>}>
        {() => (
          <ul>
            {removed.map((action) => (
              <li key={action.id}>
                <Button onClick={() => act(() => restoreItem(doc, 'actions', action.id), t('broughtBack', { name: nameOf(action) }))}>
                  <Undo2 size={18} aria-hidden="true" />
                  {t('bringBack', { name: nameOf(action) })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </div>
  )
}
