import { UserPlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { serverNowMs } from '../api/serverTime.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import type { Invitation, InvitationPlace } from './invitationPlace.ts'
import { InviteDialog } from './InviteDialog.tsx'
import styles from './Panel.module.css'
import { facilitateTexts } from './texts.ts'

/** Who else leads, reads or shows a session or all of a process, each with a link that can be revoked. */
export function InvitationSection({ place, about }: { readonly place: InvitationPlace; readonly about?: string }): ReactNode {
  const t = useTexts(facilitateTexts)
  const { asked, askAgain } = useAnswer(place.list)
  const [inviting, setInviting] = useState(false)
  const [revoking, setRevoking] = useState<Invitation | null>(null)
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
      {about === undefined ? null : <p className={styles.soft}>{about}</p>}
      {asked.state === 'fault' ? <FaultNote fault={asked.fault} /> : null}
      {asked.state === 'here' && active.length === 0 ? <p className={styles.soft}>{t('invitations.none')}</p> : null}
      <ul>
        {active.map((invitation) => (
          <InvitationLine key={invitation.id} invitation={invitation} table={place.tables.find(({ id }) => id === invitation.tableId)?.name} onRevoke={() => setRevoking(invitation)} />
        ))}
      </ul>
      {inviting ? <InviteDialog place={place} onClose={closed(() => setInviting(false))} /> : null}
      {revoking === null ? null : (
        <ConfirmDialog
          title={t('invitations.revokeTitle', { name: revoking.name })} text={t('invitations.revokeText')} confirm={t('invitations.revoke')}
          command={() => place.revoke(revoking.id)} onClose={closed(() => setRevoking(null))}
        />
      )}
    </section>
  )
}

type LineProps = { readonly invitation: Invitation; readonly table: string | undefined; readonly onRevoke: () => void }

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
