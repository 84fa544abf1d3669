import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { traceBack } from '../../shared/trace/trace.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { usePlace } from '../portfolio/place.ts'
import { Button } from '../ui/Button.tsx'
import { Chain } from './Chain.tsx'
import { useEntryName } from './entryName.ts'
import { traceTexts } from './texts.ts'
import styles from './Trace.module.css'
import { useSummary } from './useSummary.ts'

/** The whole chain behind one entry on a page of its own, to be printed or sent to a colleague. */
export default function TracePage({ processId, itemId }: { readonly processId: ProcessId; readonly itemId: ItemId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="trace">
      <Story of={itemId} />
    </PortfolioFrame>
  )
}

function Story({ of }: { readonly of: ItemId }): ReactNode {
  const t = useTexts(traceTexts)
  const { definition, portfolio } = usePlace()
  const nameOf = useEntryName(definition)
  const { whole } = useSummary(definition.categories)
  const back = traceBack(portfolio, of)
  return (
    <article className={styles.story}>
      <p className={styles.kicker}>{back.of === null ? t('title') : `${t('title')} · ${t(`kind.${back.of.root}`)}`}</p>
      <h1 dir="auto">{back.of === null ? t('gone') : nameOf(back.of)}</h1>
      {back.of === null ? <p className={styles.lead}>{t('notThere')}</p> : null}
      {back.notes.length === 0 ? null : <p className={styles.lead}>{whole(back.counts)}</p>}
      <Button className={styles.screenOnly} onClick={() => window.print()}>
        <Printer size={18} aria-hidden="true" />
        {t('print')}
      </Button>
      <h2>{t('own')}</h2>
      <Chain of={of} unfolded />
    </article>
  )
}
