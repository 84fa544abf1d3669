import type { ReactNode } from 'react'
import { getAddresses } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { spacedCode } from '../join/code.ts'
import { joinAddress, typedAddress } from '../join/joinAddress.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import styles from './BigCode.module.css'
import { facilitateTexts } from './texts.ts'

type Props = {
  /** What the code opens. */
  readonly name: string
  readonly code: string
  readonly onClose: () => void
}

/** A code over the whole screen, for cameras at the back of the room. */
export function BigCode({ name, code, onClose }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const { asked } = useAnswer(getAddresses)
  return (
    <Dialog title={name} size="screen" onClose={onClose}>
      {asked.state === 'fault' ? <FaultNote fault={asked.fault} /> : null}
      {asked.state === 'here' ? (
        <div className={styles.big}>
          <div className={styles.qr}>
            <QrCode text={joinAddress(asked.value.chosen, code)} label={t('joining.qr', { name })} />
          </div>
          <div>
            <p className={styles.how}>{t('joining.orType', { address: typedAddress(asked.value.chosen) })}</p>
            <p className={styles.code}>{spacedCode(code)}</p>
          </div>
        </div>
      ) : null}
    </Dialog>
  )
}
