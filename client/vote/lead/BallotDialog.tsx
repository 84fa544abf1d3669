import { useState, type FormEvent, type ReactNode } from 'react'
import type * as Y from 'yjs'
import type { BallotAbout } from '../../../shared/api/ballots.ts'
import type { CountedBallot } from '../../../shared/ballots/ballot.ts'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { Field, SelectField } from '../../ui/Field.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { openBallot } from '../routes.ts'
import { voteTexts } from '../texts.ts'
import styles from './BallotsView.module.css'
import { useChoices, type Choice } from './useChoices.ts'

type Props = {
  readonly session: SessionState
  readonly plenary: Y.Doc
  /** The next round is about what this one put first; null: about the plenary. */
  readonly after: CountedBallot | null
  readonly onClose: () => void
}

/** Dots that are few make people choose. */
const BUDGET = 3
const MOST = 2
/** Of what was voted on, that many go on if nobody says otherwise. */
const GO_ON = 5

/** Opens a vote. Every field has a good default: two taps are enough. */
export function BallotDialog({ session, plenary, after, onClose }: Props): ReactNode {
  const t = useTexts(voteTexts)
  const words = useTexts(uiTexts)
  const { sending, fault, send } = useSending()
  const choices = useChoices(session, plenary)
  const [chosen, choose] = useState(choices[0]?.key ?? '')
  const [first, setFirst] = useState(Math.min(GO_ON, Math.max(2, (after?.items.length ?? 0) - 1)))
  const [question, setQuestion] = useState(after?.question ?? '')
  const [budget, setBudget] = useState(after?.budget ?? BUDGET)
  const [most, setMost] = useState(after?.maxPerItem ?? MOST)
  const [secret, setSecret] = useState(after?.secret ?? true)
  const [hidden, setHidden] = useState(after?.hidden ?? true)
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0]
  const about: BallotAbout | undefined = after === null ? choice?.about : { on: 'round', ballot: after.id, first }
  const complaint = after === null ? complaintAbout(choice) : null
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (about === undefined) return
    const wish = { question: question.trim(), about, budget, maxPerItem: Math.min(most, budget), secret, hidden }
    if ((await send(() => openBallot(session.id, wish))) !== null) onClose()
  }
  return (
    <Dialog
      title={after === null ? t('opening') : t('round', { round: after.round + 1 })} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="submit" form="open-ballot" look="primary" disabled={sending || complaint !== null || about === undefined}>{t('openNow')}</Button>
        </>
      }
    >
      <form id="open-ballot" className={styles.form} onSubmit={open}>
        <Field label={t('ask.question')} value={question} placeholder={t('question')} onChange={(event) => setQuestion(event.target.value)} maxLength={LIMITS.maxQuestionLength} autoComplete="off" />
        {after === null ? (
          <SelectField
            label={t('ask.about')} value={choice?.key} onChange={(event) => choose(event.target.value)}
            fault={complaint === null ? undefined : t(complaint, { most: LIMITS.maxBallotItems })}
          >
            {choices.map(({ key, label }) => (
              <option key={key} value={key}>{label}</option>
            ))}
          </SelectField>
        ) : (
          <NumberField label={t('ask.first')} value={first} most={Math.max(2, after.items.length)} onChange={setFirst} />
        )}
        <div className={styles.pair}>
          <NumberField label={t('ask.budget')} value={budget} most={10} onChange={setBudget} />
          <NumberField label={t('ask.most')} value={Math.min(most, budget)} most={budget} onChange={setMost} />
        </div>
        <Switch label={t('ask.secret')} on={secret} onChange={setSecret} />
        <Switch label={t('ask.hidden')} on={hidden} onChange={setHidden} />
        <FaultNote fault={fault} />
      </form>
    </Dialog>
  )
}

function complaintAbout(choice: Choice | undefined): 'ask.nothing' | 'ask.tooMany' | null {
  if (choice === undefined || choice.count === 0) return 'ask.nothing'
  return choice.count > LIMITS.maxBallotItems ? 'ask.tooMany' : null
}

type NumberProps = { readonly label: string; readonly value: number; readonly most: number; readonly onChange: (value: number) => void }

/** One of the whole numbers from 1: a list needs no keyboard and holds no wrong one. */
function NumberField({ label, value, most, onChange }: NumberProps): ReactNode {
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {Array.from({ length: most }, (_, at) => (
        <option key={at} value={at + 1}>{at + 1}</option>
      ))}
    </SelectField>
  )
}
