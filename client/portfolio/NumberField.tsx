import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { readNumber, writeNumber, type Quantity } from '../../shared/actions/readNumber.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './NumberField.module.css'
import { numberTexts } from './numberTexts.ts'

type Props = {
  readonly label: string
  readonly quantity: Quantity
  /** What is around it says the unit already. */
  readonly bare?: boolean
  readonly value: number | null
  /** False if the document does not take it. */
  readonly onValue: (value: number | null) => boolean
}

/** What was typed last, and what was made of it. */
type Read = { readonly typed: string; readonly value: number | null; readonly other: number | null }
type Wrong = 'noNumber' | 'several' | 'unit' | 'large'

/**
 * A number as people write it, with its unit. It is written when the field is left, and says how it was understood; what cannot be one stays in the field with a
 * word about it, and nothing is written.
 */
export function NumberField({ label, quantity, bare = false, value, onValue }: Props): ReactNode {
  const t = useTexts(numberTexts)
  const language = useLanguage()
  const [typing, setTyping] = useState<{ readonly text: string; readonly before: number | null } | null>(null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const inWords = (number: number) => `${writeNumber(number, language)}${quantity === 'plain' ? '' : ` ${UNIT[quantity]}`}`
  const write = (next: Read) => {
    if (!onValue(next.value)) return setWrong('large')
    setWrong(null)
    setTyping(null)
    setRead(next)
  }
  const leave = () => {
    if (typing === null) return
    const found = readNumber(typing.text, quantity, language)
    if (found.is === 'wrong') setWrong(found.why)
    // Left as it was: whatever somebody else wrote meanwhile stays.
    else if (typing.before !== null && typing.text === writeNumber(typing.before, language)) setTyping(null)
    else if (found.is === 'number') write({ typed: typing.text, value: found.value, other: found.other })
    else if (typing.before === null) setTyping(null)
    else write({ typed: '', value: null, other: null })
  }
  // Whoever goes back with the browser never leaves the field: what was typed counts all the same, as long as its document is open.
  const last = useRef(leave)
  useEffect(() => {
    last.current = leave
  })
  useLayoutEffect(() => () => last.current(), [])
  const shown = typing?.text ?? (value === null ? '' : writeNumber(value, language))
  const why = wrong === null ? undefined : wrong === 'unit' ? t(`wrong.unit.${quantity}`) : t(`wrong.${wrong}`)
  const kept = value === null ? t('keptNone') : t('kept', { value: inWords(value) })
  const meanwhile = typing === null || typing.before === value ? null : value === null ? t('meanwhile.empty') : t('meanwhile', { value: inWords(value) })
  return (
    <div className={styles.number} data-empty={value === null || undefined}>
      <Field
        label={bare || quantity === 'plain' ? label : `${label} (${t(quantity)})`} type="text" inputMode="text" autoComplete="off" maxLength={80} placeholder={t(`hint.${quantity}`)} value={shown}
        fault={why === undefined ? undefined : `${why} ${kept}`}
        onChange={(event) => {
          setTyping({ text: event.target.value, before: typing?.before ?? value })
          setWrong(null)
          setRead(null)
        }}
        onBlur={leave} onKeyDown={(event) => (event.key === 'Enter' ? leave() : undefined)}
      />
      {meanwhile === null ? null : <p className={styles.meanwhile} role="status">{meanwhile}</p>}
      {read === null || read.value !== value ? null : (
        <p className={styles.read} role="status">
          {read.value === null ? t('emptied') : t('read', { typed: read.typed.trim(), value: inWords(read.value) })}
          {read.other === null ? null : <Button onClick={() => write({ ...read, value: read.other, other: read.value })}>{t('mean', { value: inWords(read.other) })}</Button>}
        </p>
      )}
    </div>
  )
}

const UNIT = { euro: '€', tonnes: 't', energy: 'MWh' } as const
