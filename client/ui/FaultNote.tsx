import { CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Fault } from '../api/call.ts'
import { useFaultSentence } from './faultSentence.ts'
import styles from './FaultNote.module.css'

/** A failed call, said beside what was tried. */
export function FaultNote({ fault }: { readonly fault: Fault | null }): ReactNode {
  const sentence = useFaultSentence()
  return fault === null ? null : <Complaint>{sentence(fault)}</Complaint>
}

export function Complaint({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className={styles.note} role="alert">
      <CircleX size={20} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
