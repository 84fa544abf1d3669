import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import { traceBack } from '../../shared/trace/trace.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Chain } from './Chain.tsx'
import { useItemName } from './itemName.ts'
import { traceTexts } from './texts.ts'
import styles from './Trace.module.css'
import { useSummary } from './useSummary.ts'

/** The chain behind an entry, over the page that one is working on. */
export default function ChainDialog({ of, onClose }: { readonly of: ItemId; readonly onClose: () => void }): ReactNode {
  const t = useTexts(traceTexts)
  const { definition, portfolio, processId } = usePlace()
  const nameOf = useItemName(definition)
  const { whole } = useSummary(definition.categories)
  const back = traceBack(portfolio, of)
  return (
    <Dialog title={t('title')} onClose={onClose}>
      {back.of === null ? null : <p dir="auto"><strong>{nameOf(back.of)}</strong></p>}
      {back.notes.length === 0 ? null : <p className={styles.soft}>{whole(back.counts)}</p>}
      <Link href={`/p/${processId}/trace/${of}`} className={styles.whole}>
        {t('whole')}
      </Link>
      <Chain of={of} />
    </Dialog>
  )
}
