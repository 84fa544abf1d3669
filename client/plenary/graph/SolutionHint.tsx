import { Lightbulb, X } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { partOf } from '../../../shared/graph/roles.ts'
import { soundsLikeMissingSolution } from '../../../shared/hints/missingSolution.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../model/words.tsx'
import styles from './Graph.module.css'
import { graphTexts } from './texts.ts'

/** Nobody likes to be corrected in the middle of a word. */
const PAUSE_MS = 900

/** When a problem reads like a solution that is missing: a question, once the typing pauses. It never stands in the way. */
export function SolutionHint({ lane, text }: { readonly lane: Lane; readonly text: string }): ReactNode {
  const t = useTexts(graphTexts)
  const { lanes } = useWords()
  const [paused, setPaused] = useState('')
  const [closed, setClosed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const shown = !closed && partOf(lane, lanes) === 'problem' && paused === text && soundsLikeMissingSolution(text)
  return (
    <div role="status">
      {shown ? (
        <p className={styles.hint}>
          <Lightbulb size={18} aria-hidden="true" />
          <span>{t('hint')}</span>
          <IconButton icon={X} label={t('hint.close')} onClick={() => setClosed(true)} />
        </p>
      ) : null}
    </div>
  )
}
