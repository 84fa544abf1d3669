import { BookOpen } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { ScenarioId } from '../../../shared/ids.ts'
import type { SessionScenario } from '../../../shared/scenarios/sessionScenario.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useWrittenFor } from '../../table/BoardContext.tsx'
import type { DraftStore } from '../../table/draft.ts'
import { scenarioTexts } from '../texts.ts'
import { titleOf } from '../titleOf.ts'
import { ScenarioDialog } from './ScenarioDialog.tsx'
import styles from './Tablet.module.css'

/** For which scenario the next note is: the table's only one, or one of several, which stays chosen; and the way to read it. */
export function ForScenario({ draft }: { readonly draft: DraftStore }): ReactNode {
  const t = useTexts(scenarioTexts)
  const scenarios = useWrittenFor()
  const remembered = useStore(draft, ({ scenario }) => scenario)
  const [reading, setReading] = useState<SessionScenario | null>(null)
  const only = scenarios.length === 1 ? scenarios[0] : undefined
  const chosen = only ?? scenarios.find(({ id }) => id === remembered)
  return (
    <div className={styles.for}>
      {only === undefined ? (
        <Chips scenarios={scenarios} chosen={chosen?.id ?? null} onChoose={(id) => draft.setState({ scenario: id })} />
      ) : (
        <p className={styles.one} dir="auto">{t('forOne', { title: titleOf(only, t) })}</p>
      )}
      {chosen === undefined ? null : (
        <button type="button" className={styles.read} aria-label={t('read.of', { title: titleOf(chosen, t) })} onClick={() => setReading(chosen)}>
          <BookOpen size={18} aria-hidden="true" />
          <span>{t('read')}</span>
        </button>
      )}
      {reading === null ? null : <ScenarioDialog scenario={reading} onClose={() => setReading(null)} />}
    </div>
  )
}

type ChipsProps = { readonly scenarios: readonly SessionScenario[]; readonly chosen: ScenarioId | null; readonly onChoose: (id: ScenarioId) => void }

/** Arrow keys go from one to the next, as in any group of radio buttons. */
function Chips({ scenarios, chosen, onChoose }: ChipsProps): ReactNode {
  const t = useTexts(scenarioTexts)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = scenarios.findIndex(({ id }) => id === chosen)
    const index = at < 0 ? 0 : (at + by + scenarios.length) % scenarios.length
    const next = scenarios[index]
    if (next === undefined) return
    onChoose(next.id)
    const chip = event.currentTarget.querySelectorAll('button')[index]
    chip?.focus()
  }
  return (
    <>
      <span className={styles.question} id="for-scenario">{t('for')}</span>
      <div role="radiogroup" aria-labelledby="for-scenario" className={styles.chips} onKeyDown={onKeyDown}>
        {scenarios.map((scenario, at) => (
          <button
            key={scenario.id}
            type="button"
            role="radio"
            dir="auto"
            title={titleOf(scenario, t)}
            aria-checked={scenario.id === chosen}
            tabIndex={scenario.id === chosen || (chosen === null && at === 0) ? 0 : -1}
            onClick={() => onChoose(scenario.id)}
          >
            <span>{titleOf(scenario, t)}</span>
          </button>
        ))}
      </div>
    </>
  )
}
