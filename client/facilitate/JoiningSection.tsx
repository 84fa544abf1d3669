import { Maximize } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { getAddresses, setJoining } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { spacedCode } from '../join/code.ts'
import { joinAddress } from '../join/joinAddress.ts'
import { addressWarning } from '../organise/addressWarnings.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { Switch } from '../ui/Switch.tsx'
import { BigCode } from './BigCode.tsx'
import styles from './Panel.module.css'
import { facilitateTexts } from './texts.ts'

type Props = { readonly session: SessionState; readonly code: string }

/** Who may come in, and with what; once the session has ended, that it has. */
export function JoiningSection({ session, code }: Props): ReactNode {
  return session.joining === 'ended' ? <Ended /> : <Joining session={session} code={code} />
}

function Ended(): ReactNode {
  const t = useTexts(facilitateTexts)
  return (
    <section className={styles.section}>
      <h2>{t('ended')}</h2>
      <p>{t('ended.explain')}</p>
    </section>
  )
}

function Joining({ session, code }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const { sending, fault, send } = useSending()
  const [big, setBig] = useState(false)
  const open = session.joining === 'open'
  return (
    <section className={styles.section}>
      <h2>{t('joining')}</h2>
      <Switch label={t(open ? 'joining.open' : 'joining.closed')} on={open} disabled={sending} onChange={(on) => void send(() => setJoining(session.id, on ? 'open' : 'closed'))} />
      <FaultNote fault={fault} />
      <SmallCode name={session.name} code={code} />
      <Button onClick={() => setBig(true)}>
        <Maximize size={18} aria-hidden="true" />
        {t('joining.big')}
      </Button>
      {big ? <BigCode name={session.name} code={code} onClose={() => setBig(false)} /> : null}
    </section>
  )
}

function SmallCode({ name, code }: { readonly name: string; readonly code: string }): ReactNode {
  const t = useTexts(facilitateTexts)
  const { asked } = useAnswer(getAddresses)
  return (
    <>
      {asked.state === 'fault' ? <FaultNote fault={asked.fault} /> : null}
      {asked.state === 'here' ? (
        <>
          <div className={styles.qr}>
            <QrCode text={joinAddress(asked.value.chosen, code)} label={t('joining.qr', { name })} />
          </div>
          {addressWarning(asked.value.chosen, location.origin) === 'local' ? <p className={styles.soft}>{t('joining.local')}</p> : null}
        </>
      ) : null}
      <p>
        <span className="only-heard">{t('joining.code')} </span>
        <span className={styles.code}>{spacedCode(code)}</span>
      </p>
      <p className={styles.soft}>{t('joining.anyTable')}</p>
    </>
  )
}
