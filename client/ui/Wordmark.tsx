import type { ReactNode } from 'react'
import { Link } from 'wouter'
import mark from './mark.svg'
import styles from './Wordmark.module.css'

/** Who is speaking; leads to the start. */
export function Wordmark(): ReactNode {
  return (
    <Link href="/" className={styles.wordmark}>
      <img src={mark} alt="" width="28" height="28" />
      Plenaria
    </Link>
  )
}
