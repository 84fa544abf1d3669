import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import { traceBack } from '../../shared/trace/trace.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Fold } from '../synthesis/Fold.tsx'
import { Chain } from '../trace/Chain.tsx'
import { traceTexts } from '../trace/texts.ts'
import styles from '../trace/Trace.module.css'
import { useSummary } from '../trace/useSummary.ts'
import { usePlace } from './place.ts'

/** "Where does this come from": how many notes, tables and categories, and the way back to each of them. */
export function SourceList({ of }: { readonly of: ItemId }): ReactNode {
  const t = useTexts(traceTexts)
  const { definition, portfolio, processId } = usePlace()
  const { whole } = useSummary(definition.categories)
  const { counts } = traceBack(portfolio, of)
  return (
    <Fold
      open={false}
      summary={
        <>
          <strong>{t('comesFrom')}</strong>
          <span className={styles.soft}>{counts.notes === 0 ? t('noSourcesShort') : whole(counts)}</span>
        </>
      }
    >
      {() => (
        <>
          <Chain of={of} />
          <Link href={`/p/${processId}/trace/${of}`} className={styles.whole}>
            {t('whole')}
          </Link>
        </>
      )}
    </Fold>
  )
}
