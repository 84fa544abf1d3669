import { Lock, Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { useLockName } from './lockNames.ts'
import styles from './Locks.module.css'
import { lockTexts } from './texts.ts'
import { useOrder } from './useOrder.ts'

/** Whatever is looked at: what is closed, and that everyone was called, so that nobody forgets it; each with its way back. */
export function OrderBand({ session }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(lockTexts)
  const nameOf = useLockName(session)
  const { sending, fault, frozen, freezeOrHandBack, callOrRelease, open } = useOrder(session)
  const closed = session.locks.filter(({ on }) => on !== 'board')
  const { summons } = session
  if (!frozen && closed.length === 0 && summons === null) return null
  return (
    <section className={styles.order} aria-label={t('order')}>
      {summons === null ? null : (
        <div className={styles.state}>
          <p role="status">
            <Megaphone size={18} aria-hidden="true" />
            {t(`is.${summons.to}`)}
          </p>
          <Button disabled={sending} onClick={callOrRelease}>{t('release.now')}</Button>
        </div>
      )}
      {frozen ? (
        <div className={styles.state}>
          <p role="status">
            <Lock size={18} aria-hidden="true" />
            {t('is.frozen')}
          </p>
          <Button disabled={sending} onClick={freezeOrHandBack}>{t('handBack.now')}</Button>
        </div>
      ) : null}
      {closed.length === 0 ? null : (
        <div className={styles.state}>
          <p role="status">
            <Lock size={18} aria-hidden="true" />
            {t('is.locked', { what: closed.map(nameOf).join(', ') })}
          </p>
          <Button look="plain" disabled={sending} onClick={() => void open(closed)}>{t('open')}</Button>
        </div>
      )}
      <FaultNote fault={fault} />
    </section>
  )
}
