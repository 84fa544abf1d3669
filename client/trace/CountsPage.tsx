import type { ReactNode } from 'react'
import type { ProcessId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { useOutcomes } from '../synthesis/useOutcomes.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { CountsTable } from './CountsTable.tsx'
import { countsTexts } from './countsTexts.ts'
import styles from './Counts.module.css'

/** Who spoke of what: what the plan's scoring asks for. */
export default function CountsPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="counts">
      <Said processId={processId} />
    </PortfolioFrame>
  )
}

function Said({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(countsTexts)
  const asking = useOutcomes(processId)
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {({ outcomes }) => (
        <article className={styles.page}>
          <h1>{t('title')}</h1>
          <p className={styles.about}>{t('about')}</p>
          <CountsTable outcomes={outcomes} />
        </article>
      )}
    </AskedPage>
  )
}
