import { Printer } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { countNotes, shownCategories } from '../../shared/trace/countNotes.ts'
import { traceBack } from '../../shared/trace/trace.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { usePlace } from '../portfolio/place.ts'
import { useOutcomes } from '../synthesis/useOutcomes.ts'
import { Button } from '../ui/Button.tsx'
import { Chain } from './Chain.tsx'
import { useItemName } from './itemName.ts'
import { PrintedContext, useMayPrint } from './printed.ts'
import { traceTexts } from './texts.ts'
import styles from './Trace.module.css'
import { useSummary } from './useSummary.ts'

/** The whole chain behind one entry on a page of its own, to be printed or sent to a colleague. */
export default function TracePage({ processId, itemId }: { readonly processId: ProcessId; readonly itemId: ItemId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="trace">
      <ForPaper processId={processId}>
        <Story of={itemId} />
      </ForPaper>
    </PortfolioFrame>
  )
}

/** The page is there at once; until it is known which groups are large enough, none is named on paper. */
function ForPaper({ processId, children }: { readonly processId: ProcessId; readonly children: ReactNode }): ReactNode {
  const { asked } = useOutcomes(processId)
  const shown = useMemo(() => shownCategories(asked.state === 'here' ? asked.value.outcomes : []), [asked])
  return <PrintedContext value={shown}>{children}</PrintedContext>
}

function Story({ of }: { readonly of: ItemId }): ReactNode {
  const t = useTexts(traceTexts)
  const { definition, portfolio } = usePlace()
  const nameOf = useItemName(definition)
  const { whole } = useSummary(definition.categories)
  const mayPrint = useMayPrint()
  const back = traceBack(portfolio, of)
  return (
    <article className={styles.story}>
      <p className={styles.kicker}>{back.of === null ? t('title') : `${t('title')} · ${t(`kind.${back.of.root}`)}`}</p>
      <h1 dir="auto">{back.of === null ? t('gone') : nameOf(back.of)}</h1>
      {back.of === null ? <p className={styles.lead}>{t('notThere')}</p> : null}
      {back.notes.length === 0 ? null : (
        <p className={styles.lead}>
          <span className={styles.screenOnly}>{whole(back.counts)}</span>
          <span className={styles.printOnly}>{whole({ ...back.counts, categories: countNotes(back.notes.filter(mayPrint)).categories })}</span>
        </p>
      )}
      <div className={styles.screenOnly}>
        <Button onClick={() => window.print()}>
          <Printer size={18} aria-hidden="true" />
          {t('print')}
        </Button>
        <p className={styles.soft}>{t('printed')}</p>
      </div>
      <h2>{t('own')}</h2>
      <Chain of={of} unfolded />
    </article>
  )
}
