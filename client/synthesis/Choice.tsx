import { createContext, useContext, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ClusterId, NoteId, ProcessId } from '../../shared/ids.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { carryOver } from '../portfolio/calls.ts'
import { portfolioTexts } from '../portfolio/texts.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import styles from './Synthesis.module.css'

type Choice = { readonly chosen: ReadonlySet<ClusterId | NoteId>; readonly toggle: (id: ClusterId | NoteId) => void }

const ChoiceContext = createContext<Choice>({ chosen: new Set(), toggle: () => {} })

type Props = { readonly processId: ProcessId; readonly isCluster: (id: ClusterId | NoteId) => boolean; readonly children: ReactNode }

/** Clusters and lines are picked here and there, also under different filters; a bar at the foot says how many, and makes a scenario of them. */
export function Choosing({ processId, isCluster, children }: Props): ReactNode {
  const t = useTexts(portfolioTexts)
  const [, navigate] = useLocation()
  const { sending, fault, send } = useSending()
  const [chosen, setChosen] = useState<ReadonlySet<ClusterId | NoteId>>(new Set())
  const toggle = (id: ClusterId | NoteId) => setChosen((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])))
  const make = async () => {
    const ids = [...chosen]
    const made = await send(() => carryOver(processId, { into: 'scenarios', clusters: ids.filter(isCluster), lines: ids.filter((id) => !isCluster(id)) }))
    if (made !== null) navigate(`/p/${processId}/portfolio?scenario=${made.ids[0] ?? ''}`)
  }
  return (
    <ChoiceContext value={{ chosen, toggle }}>
      {children}
      {chosen.size === 0 ? null : (
        <div className={styles.choice} role="status">
          <FaultNote fault={fault} />
          <p>{t('make.chosen', { count: chosen.size })}</p>
          <Button onClick={() => setChosen(new Set())}>{t('make.clear')}</Button>
          <Button look="primary" disabled={sending} onClick={() => void make()}>
            {t('make.do')}
          </Button>
        </div>
      )}
    </ChoiceContext>
  )
}

/** Picks one cluster or line. */
export function Pick({ id, title }: { readonly id: ClusterId | NoteId; readonly title: string }): ReactNode {
  const t = useTexts(portfolioTexts)
  const { chosen, toggle } = useContext(ChoiceContext)
  return (
    // The whole square takes the finger.
    <label className={styles.pick}>
      <input type="checkbox" checked={chosen.has(id)} aria-label={t('make.choose', { title })} onChange={() => toggle(id)} />
    </label>
  )
}
