import { useState, type ReactNode } from 'react'
import styles from './Synthesis.module.css'

type Props = { readonly summary: ReactNode; readonly open: boolean; readonly colour?: string; readonly children: () => ReactNode }

/** Unfolds what it holds, and makes it only then: a process has thousands of notes. `open`: it begins unfolded. */
export function Fold({ summary, open, colour, children }: Props): ReactNode {
  const [isOpen, setOpen] = useState(open)
  return (
    <details className={styles.fold} data-cluster={colour} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? children() : null}
    </details>
  )
}
