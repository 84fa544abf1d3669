import { useId, useState, type ReactNode } from 'react'
import type { Action, ActionState } from '../../shared/document/portfolioItems.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { actionTexts } from './texts.ts'

type Props = { readonly actions: readonly Action[]; readonly state: ActionState; readonly onClose: () => void }

/** Why an action's state changes: asked where it is parked, offered otherwise. */
export function DecideDialog({ actions, state, onClose }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const id = useId()
  const { decide } = useDeeds()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const word = t(`state.${state}`)
  const go = () => {
    if (state === 'parked' && reason.trim() === '') {
      setMissing(true)
      return
    }
    decide(actions, state, reason)
    onClose()
  }
  return (
    <Dialog
      title={t('decide.title', { state: word })} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('decide.cancel')}</Button>
          <Button look="primary" onClick={go}>{t('decide.do', { state: word.toLowerCase() })}</Button>
        </>
      }
    >
      <div className={styles.reason}>
        <label htmlFor={id}>{t('decide.reason')}</label>
        <textarea
          id={id} rows={3} dir="auto" maxLength={LIMITS.maxTextLength} value={reason} aria-describedby={`${id}-about`} aria-invalid={isMissing}
          onChange={(event) => {
            setReason(event.target.value)
            setMissing(false)
          }}
        />
        <p id={`${id}-about`} className={isMissing ? styles.fault : styles.soft} role={isMissing ? 'alert' : undefined}>
          {isMissing ? t('decide.needed') : t('decide.hint')}
        </p>
      </div>
    </Dialog>
  )
}
