import { memo, type ReactNode } from 'react'
import type { NoteId } from '../../shared/ids.ts'
import { NoteCard } from './NoteCard.tsx'
import styles from './Lanes.module.css'

type Props = {
  readonly id: NoteId
  /** From the top of the lane, where the lane mounts only what is seen; otherwise cards follow each other. */
  readonly start: number | null
  readonly position: number
  readonly count: number
  readonly measure: ((element: HTMLElement | null) => void) | null
}

/** A card's place in its lane. Apart from the card, which renders again only when its note changes. */
export const NoteShell = memo(function NoteShell({ id, start, position, count, measure }: Props): ReactNode {
  return (
    <li
      ref={measure}
      className={styles.item}
      // By `top`, not by a transform: dnd-kit takes transforms off what it measures.
      style={start === null ? undefined : { position: 'absolute', insetInline: 0, top: start }}
      data-note={id}
      data-index={position}
      tabIndex={-1}
      aria-posinset={position + 1}
      aria-setsize={count}
    >
      <NoteCard id={id} />
    </li>
  )
})
