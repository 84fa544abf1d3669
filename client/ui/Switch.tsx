import type { ReactNode } from 'react'
import styles from './Switch.module.css'

type Props = {
  /** The state it is in, in words. */
  readonly label: string
  readonly on: boolean
  readonly disabled?: boolean
  readonly onChange: (on: boolean) => void
}

/** On or off, at once. Its label says what is so now. */
export function Switch({ label, on, disabled, onChange }: Props): ReactNode {
  return (
    <label className={styles.switch}>
      <input type="checkbox" role="switch" checked={on} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
