import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProcessId } from '../../shared/ids.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { carryOver } from './calls.ts'
import { usePlace } from './place.ts'
import styles from './Portfolio.module.css'
import { PortfolioFrame } from './PortfolioFrame.tsx'
import { ScenarioCard } from './ScenarioCard.tsx'
import { portfolioTexts } from './texts.ts'

/** The scenarios of a process, written together by the lab, experts and facilitators. */
export default function PortfolioPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="portfolio">
      <Scenarios />
    </PortfolioFrame>
  )
}

function Scenarios(): ReactNode {
  const t = useTexts(portfolioTexts)
  const { processId, portfolio: { scenarios } } = usePlace()
  const { sending, fault, send } = useSending()
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.about}>{t('about')}</p>
      {scenarios.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
      <ol className={styles.scenarios}>
        {scenarios.map((scenario) => (
          <ScenarioCard key={scenario.id} scenario={scenario} />
        ))}
      </ol>
      <Button disabled={sending} onClick={() => void send(() => carryOver(processId, { into: 'scenarios', clusters: [], lines: [] }))}>
        <Plus size={20} aria-hidden="true" />
        {t('new')}
      </Button>
      <FaultNote fault={fault} />
    </div>
  )
}
