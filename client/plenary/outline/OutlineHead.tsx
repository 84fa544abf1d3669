import { ArrowLeft, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { currentStep, type SessionState } from '../../../shared/document/sessionDocument.ts'
import type { TableId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { plenaryTexts } from '../texts.ts'
import styles from './Outline.module.css'

type Props = {
  readonly session: SessionState
  readonly table: TableId | null
  readonly ways?: ReactNode
}

/** Where one is, the way back to one's own table, and other ways of looking. */
export function OutlineHead({ session, table, ways }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const localised = useLocalised()
  const step = currentStep(session)
  return (
    <header className={styles.head}>
      {table === null ? null : (
        // While there is something to write, this is the next sensible thing.
        <Link href={`/t/${table}`} className={buttonClass(step?.mode === 'write' ? 'primary' : 'quiet')}>
          <ArrowLeft size={20} aria-hidden="true" />
          {t('toTable')}
        </Link>
      )}
      <div className={styles.where}>
        <h1>{t('outline')}</h1>
        <p>
          {step === undefined ? null : localised(step.title)} <Clock clock={session.clock} />
        </p>
      </div>
      {ways}
      <LanguageSwitch />
    </header>
  )
}

export function Lost(): ReactNode {
  const ui = useTexts(uiTexts)
  return (
    <span className={styles.lost}>
      <WifiOff size={16} aria-hidden="true" /> {ui('status.lost')}
    </span>
  )
}
