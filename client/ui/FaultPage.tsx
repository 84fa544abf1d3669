import type { ReactNode } from 'react'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import styles from './FaultPage.module.css'

type Props = {
  /** What happened, in a few words. */
  readonly title: string
  /** What is safe and what to do, in a sentence or two. */
  readonly children: ReactNode
  /** Buttons or links: the next sensible thing first. */
  readonly actions?: ReactNode
}

/** A fault is a state of the page like any other: said in words, with a way on. */
export function FaultPage({ title, children, actions }: Props): ReactNode {
  return (
    <main className={styles.page}>
      <section className={styles.sheet} role="alert">
        <h1>{title}</h1>
        <div className={styles.text}>{children}</div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </section>
      <LanguageSwitch />
    </main>
  )
}
