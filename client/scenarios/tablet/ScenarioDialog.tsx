import type { ReactNode } from 'react'
import type { SessionScenario } from '../../../shared/scenarios/sessionScenario.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useWords } from '../../table/BoardContext.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ScenarioSheet } from '../ScenarioSheet.tsx'
import { scenarioTexts } from '../texts.ts'
import { titleOf } from '../titleOf.ts'

type Props = { readonly scenario: SessionScenario; readonly onClose: () => void }

export function ScenarioDialog({ scenario, onClose }: Props): ReactNode {
  const t = useTexts(scenarioTexts)
  const { session, process, definition } = useWords()
  return (
    <Dialog title={titleOf(scenario, t)} onClose={onClose}>
      <ScenarioSheet session={{ id: session, processId: process, definition }} scenario={scenario} />
    </Dialog>
  )
}
