import type { ReactNode } from 'react'
import styles from './Sheet.module.css'

/** A sheet of paper on the table. Sheets do not lie in sheets. */
export function Sheet({ children }: { readonly children: ReactNode }): ReactNode {
  return <section className={styles.sheet}>{children}</section>
}
