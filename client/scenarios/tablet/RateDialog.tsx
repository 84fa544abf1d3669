import type { ReactNode } from 'react'
import type { Ratings } from '../../../shared/document/asked.ts'
import type { Scale } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { scenarioTexts } from '../texts.ts'
import { ScaleRows } from './Rows.tsx'
import styles from './Tablet.module.css'

type Props = { readonly scales: readonly Scale[]; readonly ratings: Ratings | null; readonly onRate: (ratings: Ratings | null) => void; readonly onClose: () => void }

export function RateDialog({ scales, ratings, onRate, onClose }: Props): ReactNode {
  const t = useTexts(scenarioTexts)
  return (
    <Dialog title={t('rate.title')} onClose={onClose} actions={<Button look="primary" onClick={onClose}>{t('rate.done')}</Button>}>
      <div className={styles.scales}>
        <ScaleRows scales={scales} ratings={ratings} onRate={onRate} />
      </div>
    </Dialog>
  )
}
