import type { ReactNode } from 'react'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import styles from './JoinFrame.module.css'

type Props = {
  readonly children: ReactNode
  /** `wide` for many choices side by side. */
  readonly width?: 'narrow' | 'wide'
}

/** The page around every question on the way to a table. */
export function JoinFrame({ children, width = 'narrow' }: Props): ReactNode {
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className={width === 'wide' ? styles.wide : styles.narrow}>{children}</main>
    </div>
  )
}
