import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useWords } from './BoardContext.tsx'
import styles from './choices.module.css'
import { dialogTexts } from './dialogTexts.ts'

type Props = {
  readonly chosen: string | null
  readonly onChoose: (lever: string | null) => void
  readonly onClose: () => void
}

/** One of the levers, as big as fingers are. */
export default function LeverDialog({ chosen, onChoose, onClose }: Props): ReactNode {
  const words = useTexts(dialogTexts)
  const localised = useLocalised()
  const { definition } = useWords()
  return (
    <Dialog title={words('lever.title')} onClose={onClose}>
      <ul className={styles.two}>
        {definition.levers.map(({ id, name }) => (
          <li key={id}>
            <Choice chosen={id === chosen} onChoose={() => onChoose(id)}>
              {localised(name)}
            </Choice>
          </li>
        ))}
        <li>
          <Choice chosen={chosen === null} onChoose={() => onChoose(null)}>
            {words('lever.none')}
          </Choice>
        </li>
      </ul>
    </Dialog>
  )
}

type ChoiceProps = { readonly chosen: boolean; readonly onChoose: () => void; readonly children: ReactNode }

function Choice({ chosen, onChoose, children }: ChoiceProps): ReactNode {
  return (
    <button type="button" className={styles.choice} aria-pressed={chosen} onClick={onChoose}>
      <span>{children}</span>
      {chosen ? <Check size={18} aria-hidden="true" /> : null}
    </button>
  )
}
