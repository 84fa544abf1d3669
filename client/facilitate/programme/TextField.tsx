import { Bold, Heading, Link, List, ListOrdered } from 'lucide-react'
import { useId, useRef, type ReactNode } from 'react'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Prose } from '../../ui/Prose.tsx'
import { markSelection, type Mark } from './markSelection.ts'
import styles from './StepDialog.module.css'
import { programmeTexts } from './texts.ts'

const MARKS = [
  ['bold', Bold],
  ['heading', Heading],
  ['bullets', List],
  ['numbers', ListOrdered],
  ['link', Link],
] as const satisfies readonly (readonly [Mark, typeof Bold])[]

/** A step's text, the buttons that put its few signs in, and how it will look. */
export function TextField({ label, text, onChange }: { readonly label: string; readonly text: string; readonly onChange: (text: string) => void }): ReactNode {
  const t = useTexts(programmeTexts)
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const mark = (how: Mark) => {
    const area = box.current
    if (area === null) return
    const marked = markSelection({ text: area.value, from: area.selectionStart, to: area.selectionEnd }, how)
    if (marked.text.length > LIMITS.maxTextLength) return
    area.focus()
    area.setSelectionRange(0, area.value.length)
    // As if it had been typed, so that the browser's own undo takes it back; where that is gone, it is set.
    if (!document.execCommand('insertText', false, marked.text)) onChange(marked.text)
    area.setSelectionRange(marked.from, marked.to)
  }
  return (
    <div className={styles.text}>
      <label htmlFor={id}>{label}</label>
      <div role="group" aria-label={`${t('dialog.marks')}: ${label}`} className={styles.marks}>
        {MARKS.map(([how, icon]) => (
          <IconButton key={how} icon={icon} label={t(`mark.${how}`)} onClick={() => mark(how)} />
        ))}
      </div>
      <textarea ref={box} id={id} rows={6} value={text} maxLength={LIMITS.maxTextLength} onChange={(event) => onChange(event.target.value)} aria-describedby={`${id}-hint`} />
      <span id={`${id}-hint`} className={styles.hint}>{t('dialog.textHint')}</span>
      {text.trim() === '' ? null : (
        <details className={styles.preview}>
          <summary>{t('dialog.preview')}</summary>
          <Prose text={text} />
        </details>
      )}
    </div>
  )
}
