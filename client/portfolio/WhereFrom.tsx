import { Quote } from 'lucide-react'
import { Suspense, useState, type ReactNode } from 'react'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import { traceBack } from '../../shared/trace/trace.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { traceTexts } from '../trace/texts.ts'
import styles from '../trace/Trace.module.css'
import { useSummary } from '../trace/useSummary.ts'
import { part } from '../ui/part.ts'
import { usePlace } from './place.ts'

const ChainDialog = part(() => import('../trace/ChainDialog.tsx'))

/** "Where does this come from" in a cell or on a card: one line, which opens the whole chain. `said`: what it says instead of the chain's notes and tables. */
export function WhereFrom({ of, said: inOtherWords }: { readonly of: ItemId; readonly said?: string }): ReactNode {
  const t = useTexts(traceTexts)
  const { definition, portfolio } = usePlace()
  const { short } = useSummary(definition.categories)
  const [isOpen, setOpen] = useState(false)
  const said = inOtherWords ?? short(traceBack(portfolio, of).counts)
  return (
    <>
      <button type="button" className={styles.whereFrom} aria-label={t('open', { said })} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Quote size={16} aria-hidden="true" />
        {said}
      </button>
      {isOpen ? (
        <Suspense>
          <ChainDialog of={of} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
