import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { spacedCode } from '../../join/code.ts'
import { joinAddress, typedAddress } from '../../join/joinAddress.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { plenaryTexts } from '../texts.ts'
import type { Join } from './useJoin.ts'
import styles from './Display.module.css'

type Props = { readonly join: Join; readonly size: 'small' | 'large' }

/** How to come in: the code for a camera, and the same in signs to type. */
export function JoinCorner({ join, size }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  if (join === null) return null
  return (
    <aside className={styles.join} data-size={size} aria-label={t('join')}>
      <div className={styles.qr}>
        <QrCode text={joinAddress(join.origin, join.code)} label={t('join')} />
      </div>
      <p className={styles.code}>{spacedCode(join.code)}</p>
      {size === 'large' ? <p className={styles.address}>{typedAddress(join.origin)}</p> : null}
    </aside>
  )
}
