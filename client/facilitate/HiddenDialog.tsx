import { useCallback, type ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { getHidden, hideNote } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import styles from './Panel.module.css'
import { facilitateTexts } from './texts.ts'

/** Notes that were taken off every screen: by whom, when, and back again. */
export function HiddenDialog({ session, onClose }: { readonly session: SessionState; readonly onClose: () => void }): ReactNode {
  const t = useTexts(facilitateTexts)
  const language = useLanguage()
  const { asked, askAgain } = useAnswer(useCallback(() => getHidden(session.id), [session.id]))
  const { sending, fault, send } = useSending()
  return (
    <Dialog title={t('hidden')} onClose={onClose}>
      <p className={styles.soft}>{t('hidden.explain')}</p>
      <FaultNote fault={asked.state === 'fault' ? asked.fault : fault} />
      {asked.state === 'here' && asked.value.length === 0 ? <p>{t('hidden.none')}</p> : null}
      <ul>
        {(asked.state === 'here' ? asked.value : []).map(({ noteId, tableId, text, late, by, atMs }) => (
          <li key={noteId} className={styles.line}>
            <span dir="auto">
              {text}
              <span className={styles.soft}>
                {' '}
                {[session.tables.find(({ id }) => id === tableId)?.name, late ? t('hidden.late') : null, by, new Date(atMs).toLocaleTimeString(language, { timeStyle: 'short' })].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Button disabled={sending} aria-label={t('hidden.showWhich', { note: text.slice(0, 40) })} onClick={() => void send(() => hideNote(tableId, noteId, false)).then(askAgain)}>
              {t('hidden.show')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
