import { Lightbulb, X } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { partOf } from '../../shared/graph/roles.ts'
import { soundsLikeMissingSolution } from '../../shared/hints/missingSolution.ts'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './SolutionHint.module.css'
import { hintTexts } from './texts.ts'

/** Nobody likes to be corrected in the middle of a word. */
const PAUSE_MS = 900

type Props = { readonly lane: Lane; readonly lanes: ReadonlyMap<string, Lane>; readonly text: string }

/** When a problem reads like a solution that is missing: a question, once the typing pauses. It never stands in the way. */
export function SolutionHint({ lane, lanes, text }: Props): ReactNode {
  const t = useTexts(hintTexts)
  const [paused, setPaused] = useState('')
  const [closed, setClosed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const shown = !closed && paused === text && partOf(lane, lanes) === 'problem' && soundsLikeMissingSolution(text)
  return (
    <div role="status">
      {shown ? (
        <p className={styles.hint}>
          <Lightbulb size={18} aria-hidden="true" />
          <span>{t('solution')}</span>
          <IconButton icon={X} label={t('close')} onClick={() => setClosed(true)} />
        </p>
      ) : null}
    </div>
  )
}
