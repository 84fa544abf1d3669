import { useId, useState, type ReactNode } from 'react'
import type { Language, Localised } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { designTexts } from './texts.ts'
import styles from './WordsField.module.css'

type Props = {
  /** What is asked, in words; shown unless the place says it already (`plain`). */
  readonly label: string
  readonly hint?: string
  readonly plain?: boolean
  readonly value: Localised
  readonly most: number
  /** It may be empty in both languages. */
  readonly optional?: boolean
  readonly lines?: number
  readonly onChange: (text: Localised) => void
}

const LANGUAGES = ['it', 'en'] as const

/** Words in both languages, side by side. One may be missing: the other one stands in for it, and the gap is shown. */
export function WordsField({ label, hint, plain, value, most, optional, lines, onChange }: Props): ReactNode {
  const t = useTexts(designTexts)
  const id = useId()
  const { typed, type, leave } = useTyped(value, optional === true, onChange)
  const empty = typed.it.trim() === '' && typed.en.trim() === ''
  return (
    <fieldset className={styles.words}>
      <legend className={plain === true ? 'only-heard' : styles.label}>{label}</legend>
      {hint === undefined ? null : <p className={styles.hint} id={`${id}-hint`}>{hint}</p>}
      <div className={styles.both}>
        {LANGUAGES.map((language) => (
          <Box
            key={language} language={language} label={`${label} (${t(language)})`} text={typed[language]} most={most} lines={lines ?? 1}
            missing={typed[language].trim() === '' && !empty} required={empty && optional !== true} instead={typed[language === 'it' ? 'en' : 'it']}
            onType={(text) => type(language, text)} onLeave={leave}
          />
        ))}
      </div>
      {empty && optional !== true ? <p className={styles.fault} role="alert">{t('words.blank')}</p> : null}
    </fieldset>
  )
}

type BoxProps = {
  readonly language: Language
  readonly label: string
  readonly text: string
  readonly most: number
  readonly lines: number
  readonly missing: boolean
  readonly required: boolean
  /** What tablets show in its place. */
  readonly instead: string
  readonly onType: (text: string) => void
  readonly onLeave: () => void
}

function Box({ language, label, text, most, lines, missing, required, instead, onType, onLeave }: BoxProps): ReactNode {
  const t = useTexts(designTexts)
  const id = useId()
  const props = {
    className: styles.box, value: text, lang: language, maxLength: most, 'aria-label': label, 'aria-describedby': missing ? id : undefined, 'aria-invalid': required,
    'data-missing': missing, autoComplete: 'off', onBlur: onLeave,
  }
  return (
    <div className={styles.one}>
      <span className={styles.tag} aria-hidden="true">{language.toUpperCase()}</span>
      {lines === 1 ? <input {...props} onChange={(event) => onType(event.target.value)} /> : <textarea {...props} rows={lines} onChange={(event) => onType(event.target.value)} />}
      {missing ? <p className={styles.gap} id={id}>{t('words.missing', { instead: instead.trim() })}</p> : null}
    </div>
  )
}

/** What is in the boxes, spaces and all; the design has it trimmed. A box that was left empty in both languages has its words again. */
function useTyped(value: Localised, optional: boolean, onChange: (text: Localised) => void) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  // Something else than typing here changed it: undo, or another organiser.
  if (known.it !== value.it || known.en !== value.en) {
    setKnown(value)
    if (typed.it.trim() !== value.it || typed.en.trim() !== value.en) setTyped(value)
  }
  const type = (language: Language, text: string) => {
    const next = { ...typed, [language]: text }
    setTyped(next)
    if (optional || next.it.trim() !== '' || next.en.trim() !== '') onChange({ it: next.it.trim(), en: next.en.trim() })
  }
  return { typed, type, leave: () => (typed.it.trim() === '' && typed.en.trim() === '' && !optional ? setTyped(value) : undefined) }
}
