import type { ReactNode } from 'react'
import type { Localised } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { spacedCode } from '../join/code.ts'
import { joinAddress, typedAddress } from '../join/joinAddress.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { printTexts } from './texts.ts'
import styles from './TableSheet.module.css'

type Props = {
  readonly session: string
  readonly name: string
  readonly topic: Localised | null
  readonly code: string
  readonly origin: string
}

/** One A4 page, read from a chair: which table this is, and how to get in. */
export function TableSheet({ session, name, topic, code, origin }: Props): ReactNode {
  const t = useTexts(printTexts)
  const localised = useLocalised()
  return (
    <article className={styles.sheet}>
      <p className={styles.session}>{session}</p>
      <h2>{name}</h2>
      {topic === null ? null : <p className={styles.topic}>{localised(topic)}</p>}
      <div className={styles.in}>
        <p className={styles.how}>{t('sheet.scan')}</p>
        <div className={styles.qr}>
          <QrCode text={joinAddress(origin, code)} label={t('sheet.qr', { table: name })} />
        </div>
        <p className={styles.how}>{t('sheet.orType', { address: typedAddress(origin) })}</p>
        <p className={styles.code}>{spacedCode(code)}</p>
      </div>
      <p className={styles.then}>{t('sheet.then')}</p>
    </article>
  )
}
