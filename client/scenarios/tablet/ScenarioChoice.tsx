import { BookOpen, Check } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ScenarioId } from '../../../shared/ids.ts'
import type { SessionScenario } from '../../../shared/scenarios/sessionScenario.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useWords } from '../../table/BoardContext.tsx'
import choices from '../../table/choices.module.css'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { scenarioTexts } from '../texts.ts'
import { titleOf } from '../titleOf.ts'
import { ScenarioDialog } from './ScenarioDialog.tsx'
import styles from './Tablet.module.css'

type Props = { readonly chosen: ScenarioId | null; readonly onChoose: (scenario: ScenarioId | null) => void; readonly onClose: () => void }

/** For which scenario a note is that was written already. */
export function ScenarioChoice({ chosen, onChoose, onClose }: Props): ReactNode {
  const t = useTexts(scenarioTexts)
  const { scenarios, everyScenario } = useWords()
  const [reading, setReading] = useState<SessionScenario | null>(null)
  if (reading !== null) return <ScenarioDialog scenario={reading} onClose={() => setReading(null)} />
  // What it is for stays to be seen and read, also where it was taken out.
  const offered = [...scenarios, ...everyScenario.filter(({ id }) => id === chosen && !scenarios.some((one) => one.id === id))]
  return (
    <Dialog title={t('for')} onClose={onClose}>
      <ul className={choices.one}>
        {offered.map((scenario) => (
          <li key={scenario.id} className={styles.offered}>
            <button type="button" className={choices.choice} aria-pressed={scenario.id === chosen} onClick={() => onChoose(scenario.id)}>
              <span dir="auto">{titleOf(scenario, t)}</span>
              {scenario.id === chosen ? <Check size={18} aria-hidden="true" /> : null}
            </button>
            <IconButton icon={BookOpen} label={t('read.of', { title: titleOf(scenario, t) })} onClick={() => setReading(scenario)} />
          </li>
        ))}
        <li>
          <button type="button" className={choices.choice} aria-pressed={chosen === null} onClick={() => onChoose(null)}>
            <span>{t('none')}</span>
          </button>
        </li>
      </ul>
    </Dialog>
  )
}
