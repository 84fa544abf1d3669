import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './SearchField.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly onSeek: (words: string) => void
  /** How it lies among its neighbours. */
  readonly className?: string | undefined
}

/** Finds while one types; what it is for stands in it, since it stands among what it filters. */
export function SearchField({ label, value, onSeek, className = '' }: Props): ReactNode {
  return (
    <label className={`${styles.search} ${className}`}>
      <Search size={18} aria-hidden="true" />
      <input type="search" value={value} placeholder={label} aria-label={label} onChange={(event) => onSeek(event.target.value)} />
    </label>
  )
}
