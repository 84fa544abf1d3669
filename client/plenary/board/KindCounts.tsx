import type { ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { useBoard } from '../model/BoardContext.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { useWords } from '../model/words.tsx'
import styles from './SelectionPanel.module.css'

/** What several notes are: how many of each kind. */
export function KindCounts({ notes }: { readonly notes: ReadonlySet<NoteId> }): ReactNode {
  const words = useWords()
  const { store } = useBoard()
  const counts = new Map<string, number>()
  for (const id of notes) {
    const lane = noteOfCard(store.getState(), id)?.lane
    if (lane !== undefined) counts.set(lane, (counts.get(lane) ?? 0) + 1)
  }
  return (
    <ul className={styles.kinds}>
      {[...counts].map(([lane, count]) => {
        const kind = words.lane(lane)
        return (
          <li key={lane}>
            {kind === undefined ? lane : <KindBadge lane={kind} />} {count}
          </li>
        )
      })}
    </ul>
  )
}
