import { UserPlus } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import type * as v from 'valibot'
import type { Invitation } from '../../shared/api/schemas.ts'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { serverNowMs } from '../api/serverTime.ts'
import { getInvitations, revoke } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import styles from './Panel.module.css'
import { facilitateTexts } from './texts.ts'

type OneInvitation = v.InferOutput<typeof Invitation>

/** Who else leads or shows this session, each with a link that can be revoked. */
export function InvitationSection({ session }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(facilitateTexts)
  const sessionId = session.id
  const { asked, askAgain } = useAnswer(useCallback(() => getInvitations(sessionId), [sessionId]))
  const [inviting, setInviting] = useState(false)
  const [revoking, setRevoking] = useState<OneInvitation | null>(null)
  const active = asked.state === 'here' ? asked.value.filter(({ revoked }) => !revoked) : []
  const closed = (close: () => void) => () => {
    close()
    askAgain()
  }
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t('invitations')}</h2>
        <Button look="plain" onClick={() => setInviting(true)}>
          <UserPlus size={18} aria-hidden="true" />
          {t('invitations.new')}
        </Button>
      </div>
      {asked.state === 'fault' ? <FaultNote fault={asked.fault} /> : null}
      {asked.state === 'here' && active.length === 0 ? <p className={styles.soft}>{t('invitations.none')}</p> : null}
      <ul>
        {active.map((invitation) => (
          <InvitationLine key={invitation.id} invitation={invitation} table={session.tables.find(({ id }) => id === invitation.tableId)?.name} onRevoke={() => setRevoking(invitation)} />
        ))}
      </ul>
      {inviting ? <InviteDialog session={session} onClose={closed(() => setInviting(false))} /> : null}
      {revoking === null ? null : (
        <ConfirmDialog
          title={t('invitations.revokeTitle', { name: revoking.name })} text={t('invitations.revokeText')} confirm={t('invitations.revoke')}
          command={() => revoke(sessionId, revoking.id)} onClose={closed(() => setRevoking(null))}
        />
      )}
    </section>
  )
}

type LineProps = { readonly invitation: OneInvitation; readonly table: string | undefined; readonly onRevoke: () => void }

function InvitationLine({ invitation: { name, role, expiresAtMs }, table, onRevoke }: LineProps): ReactNode {
  const t = useTexts(facilitateTexts)
  const language = useLanguage()
  const ends = expiresAtMs === null ? null : expiresAtMs <= serverNowMs() ? t('invitations.over') : t('invitations.until', { when: new Date(expiresAtMs).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' }) })
  return (
    <li className={styles.line}>
      <span>
        {name}
        <span className={styles.soft}> {[t(`invitations.${role}`), table, ends].filter(Boolean).join(' · ')}</span>
      </span>
      <Button look="plain" aria-label={t('invitations.revokeWhich', { name })} onClick={onRevoke}>
        {t('invitations.revoke')}
      </Button>
    </li>
  )
}
