import type { ReactNode } from 'react'
import { useMe } from '../api/me.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { CodeForm } from './CodeForm.tsx'
import styles from './HomePage.module.css'
import { JoinFrame } from './JoinFrame.tsx'
import { SeatOffer } from './SeatOffer.tsx'
import { StaffOffer } from './StaffOffer.tsx'
import { TableTop } from './TableTop.tsx'
import { joinTexts } from './texts.ts'

/** The start: who has a place goes on to it, everybody else is asked for a code. */
export default function HomePage(): ReactNode {
  const t = useTexts(joinTexts)
  const known = useMe()
  if (known.state === 'asking') return <Waiting />
  // Without an answer the code can still be typed; what is wrong is said when it is sent.
  const { staff, seat } = known.state === 'known' ? known.me : { staff: null, seat: null }
  const isStranger = staff === null && seat === null
  return (
    <JoinFrame width="wide">
      <div className={styles.start}>
        <div className={styles.ways}>
          {isStranger ? <p className={styles.aim}>{t('home.aim')}</p> : null}
          {staff === null ? null : <StaffOffer staff={staff} />}
          {seat === null ? null : <SeatOffer seat={seat} />}
          <CodeForm look={isStranger ? 'primary' : 'quiet'} />
        </div>
        <TableTop />
      </div>
    </JoinFrame>
  )
}
