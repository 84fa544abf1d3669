import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { Fault } from '../api/call.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button, type ButtonLook } from '../ui/Button.tsx'
import { Complaint, FaultNote } from '../ui/FaultNote.tsx'
import { tidyCode } from './code.ts'
import styles from './CodeQuestion.module.css'
import { joinTexts } from './texts.ts'

/** What came of a code: all is well, the server said no, or it is none. */
export type CodeOutcome = Fault | 'odd' | null

type Props = {
  readonly question: string
  readonly hint: string
  /** `quiet` where something else on the screen comes first. */
  readonly look?: ButtonLook
  /** Given the code without spaces, in capitals. */
  readonly onCode: (code: string) => CodeOutcome | Promise<CodeOutcome>
}

/** One question with room for one code. */
export function CodeQuestion({ question, hint, look = 'primary', onCode }: Props): ReactNode {
  const t = useTexts(joinTexts)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [outcome, setOutcome] = useState<CodeOutcome>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setOutcome(null)
    setOutcome(await onCode(tidyCode(typed)))
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <h1 className={styles.question}>
        <label htmlFor={id}>{question}</label>
      </h1>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <div className={styles.line}>
        <input
          id={id} className={styles.code} value={typed} onChange={(event) => setTyped(event.target.value)} aria-describedby={`${id}-hint`}
          autoComplete="off" autoCapitalize="characters" autoCorrect="off" spellCheck={false} enterKeyHint="go" maxLength={12}
        />
        <Button type="submit" look={look} size="large">
          {t('code.go')}
        </Button>
      </div>
      {outcome === 'odd' ? <Complaint>{t('code.odd')}</Complaint> : <FaultNote fault={outcome} />}
    </form>
  )
}
