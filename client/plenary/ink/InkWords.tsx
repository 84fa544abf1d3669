import { useEffect, useId, useRef, type ReactNode } from 'react'
import { inkTextOf } from '../../../shared/document/ink.ts'
import type { InkId } from '../../../shared/ids.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { putText } from '../board/putText.ts'
import { useBoard } from '../model/BoardContext.tsx'
import styles from './InkDetails.module.css'

type Props = { readonly id: InkId; readonly label: string; readonly placeholder: string; readonly lines: number }

/** A text, or the words for a drawing, as they are typed, by whoever types them. As with a cluster's name, the field is not React's. */
export function InkWords({ id, label, placeholder, lines }: Props): ReactNode {
  const { ink } = useBoard()
  const field = useRef<HTMLTextAreaElement>(null)
  const name = useId()
  useEffect(() => {
    const text = inkTextOf(ink.doc, id)
    const input = field.current
    if (text === null || input === null) return
    const follow = () => putText(input, text.toString())
    follow()
    ink.newStep()
    text.observe(follow)
    return () => text.unobserve(follow)
  }, [ink, id])
  const write = () => void ink.acts.write(id, field.current?.value ?? '')
  return (
    <label className={styles.words} htmlFor={name}>
      <span>{label}</span>
      <textarea
        id={name}
        ref={field}
        rows={lines}
        placeholder={placeholder}
        maxLength={LIMITS.maxInkTextLength}
        autoComplete="off"
        // An input method's half-made word is not yet one.
        onInput={({ nativeEvent }) => (nativeEvent instanceof InputEvent && nativeEvent.isComposing ? undefined : write())}
        onCompositionEnd={write}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </label>
  )
}
