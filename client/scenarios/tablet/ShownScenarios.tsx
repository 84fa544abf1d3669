import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { useWords } from '../../table/BoardContext.tsx'
import { ScenarioSheet } from '../ScenarioSheet.tsx'
import { scenarioTexts } from '../texts.ts'
import { titleOf } from '../titleOf.ts'
import styles from './Tablet.module.css'

/** While the room reads: the scenarios of this table, the first one open. */
export function ShownScenarios(): ReactNode {
  const t = useTexts(scenarioTexts)
  const localised = useLocalised()
  const { session, process, definition, scenarios, everyScenario } = useWords()
  const all = everyScenario.filter(({ takenOut }) => !takenOut)
  return (
    <section className={styles.shown}>
      <h2>{t(scenarios.length < all.length ? 'step.own' : 'step.all')}</h2>
      {scenarios.map((scenario, at) => {
        const topic = definition.topics.find(({ id }) => id === scenario.topic)
        return (
          <details key={scenario.id} open={at === 0}>
            <summary>
              <span>
                <strong dir="auto">{titleOf(scenario, t)}</strong>
                {topic === undefined ? null : <span className={styles.topic}>{localised(topic.name)}</span>}
              </span>
              <ChevronDown size={20} aria-hidden="true" />
            </summary>
            <ScenarioSheet session={{ id: session, processId: process, definition }} scenario={scenario} />
          </details>
        )
      })}
    </section>
  )
}
