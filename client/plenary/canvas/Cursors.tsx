import { MousePointer2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useBoard } from '../model/BoardContext.tsx'
import { leaderOf } from '../model/presence.ts'
import { useLook } from './look.ts'
import styles from './Cursors.module.css'

/** The other facilitators' cursors; in the hall, that of the one whom the projector follows. */
export function Cursors(): ReactNode {
  const { others } = useBoard().company
  const look = useLook()
  const facilitators = useStore(others)
  const leader = leaderOf(facilitators)
  const shown = look.for === 'desk' ? facilitators : leader === null ? [] : [leader]
  return shown.map(({ client, presence: { cursor } }) =>
    cursor === null ? null : (
      <div key={client} className={styles.cursor} style={{ transform: `translate(${cursor.x}px, ${cursor.y}px)` }} aria-hidden="true">
        <MousePointer2 />
      </div>
    ),
  )
}
