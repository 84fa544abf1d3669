import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Cell, Part } from '../../shared/api/plan.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { useOpener } from './opener.ts'
import styles from './Plan.module.css'
import { planTexts } from './texts.ts'
import type { PlanView } from './usePlan.ts'

type Props = { readonly cell: Cell; readonly heading: string; readonly view: PlanView }

/** What a cell says, each part the way to where it is written; a gap, calmly, the way to where it would be. */
export function CellView({ cell, heading, view }: Props): ReactNode {
  const t = useTexts(planTexts)
  if (cell.gap) return <Way of={cell.of} view={view} label={t('completeGap', { heading })}><span className={styles.gap}>{t('gap')}</span></Way>
  return (
    <div className={styles.parts}>
      {cell.parts.map((part, at) => {
        const words = wordsOf(part, view)
        // Several parts of a cell may come of one entry, and none of them has an id of its own.
        return (
          <Way key={`${part.of ?? ''} ${at}`} of={part.of} view={view} label={t('edit', { text: `${heading}, ${words}` })}>
            <span dir="auto">{words}</span>
          </Way>
        )
      })}
    </div>
  )
}

function wordsOf({ text, amount }: Part, { language }: PlanView): string {
  if (amount === null) return text
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: 'always' }).format(amount.number)
  return [text, `${number} ${amount.unit}`.trim()].filter((one) => one !== '').join(': ')
}

type WayProps = { readonly of: Cell['of']; readonly view: PlanView; readonly label: string; readonly children: ReactNode }

/** The plan's own entries open here, others on the page where they live; what nobody wrote opens nowhere. */
function Way({ of, view, label, children }: WayProps): ReactNode {
  const { processId } = usePlace()
  const opener = useOpener(of)
  if (opener.to === 'nowhere' || of === null) return children
  if (opener.to === 'here') {
    return (
      <button type="button" className={styles.way} aria-label={label} aria-expanded={view.edit === of} onClick={() => view.show({ edit: view.edit === of ? '' : of })}>
        {children}
      </button>
    )
  }
  return (
    <Link className={styles.way} aria-label={label} href={opener.to === 'actions' ? `/p/${processId}/actions/${of}` : `/p/${processId}/pathways`}>
      {children}
    </Link>
  )
}
