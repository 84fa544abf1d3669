import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Named } from '../../../shared/process/definition.ts'
import { planWordsOf } from '../../../shared/process/planWords.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { useWords } from '../../table/BoardContext.tsx'
import choices from '../../table/choices.module.css'
import { Dialog } from '../../ui/Dialog.tsx'
import { scenarioTexts } from '../texts.ts'

type Props = { readonly chosen: string | null; readonly onChoose: (picked: Named | null) => void; readonly onClose: () => void }

/** The plan's co-benefits, as big as fingers are; or none of them. */
export function PickDialog({ chosen, onChoose, onClose }: Props): ReactNode {
  const t = useTexts(scenarioTexts)
  const localised = useLocalised()
  const { definition } = useWords()
  return (
    <Dialog title={t('pick.title')} onClose={onClose}>
      <ul className={choices.two}>
        {planWordsOf(definition).coBenefits.map((word) => (
          <li key={word.id}>
            <Choice isChosen={word.id === chosen} onChoose={() => onChoose(word)}>{localised(word.name)}</Choice>
          </li>
        ))}
        <li>
          <Choice isChosen={chosen === null} onChoose={() => onChoose(null)}>{t('pick.own')}</Choice>
        </li>
      </ul>
    </Dialog>
  )
}

type ChoiceProps = { readonly isChosen: boolean; readonly onChoose: () => void; readonly children: ReactNode }

function Choice({ isChosen, onChoose, children }: ChoiceProps): ReactNode {
  return (
    <button type="button" className={choices.choice} aria-pressed={isChosen} onClick={onChoose}>
      <span>{children}</span>
      {isChosen ? <Check size={18} aria-hidden="true" /> : null}
    </button>
  )
}
