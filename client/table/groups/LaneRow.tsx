import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import { useBoard, useNote, useWords } from '../BoardContext.tsx'
import type { LaneListProps } from '../laneAttention.ts'
import lanes from '../Lanes.module.css'
import { ClusterTitle } from './ClusterTitle.tsx'
import styles from './Groups.module.css'
import type { Row } from './rows.ts'
import { useGrouped, useMadeGroups } from './useGrouped.ts'

type Props = Pick<LaneListProps, 'Card'> & {
  readonly row: Row
  readonly start: number | null
  readonly index: number
  readonly count: number
  readonly measure: ((element: HTMLElement | null) => void) | null
}

/** One row of a lane: a card in its place, or the title of a cluster over its cards. */
export function LaneRow({ Card, row, start, index, count, measure }: Props): ReactNode {
  const colour = useGrouped(({ read }) => (row.cluster === null ? undefined : read.clusters.get(row.cluster)?.colour))
  const isInto = useIsInto(row.cluster)
  const common = {
    ref: measure,
    style: start === null ? undefined : ({ position: 'absolute', insetInline: 0, top: start } as const),
    'data-index': index,
    'data-cluster': colour,
    'data-cluster-row': row.cluster ?? undefined,
    'data-last': row.isLast || undefined,
    'data-into': isInto || undefined,
  }
  if (row.is === 'title') {
    return (
      <li className={`${lanes.item} ${styles.title}`} {...common}>
        <ClusterTitle id={row.cluster} cards={row.cards} />
      </li>
    )
  }
  return (
    <li className={`${lanes.item} ${row.cluster === null ? styles.alone : styles.member}`} {...common} data-note={row.id} tabIndex={-1} aria-posinset={row.position + 1} aria-setsize={count}>
      <Selectable Card={Card} id={row.id} />
    </li>
  )
}

/** Would what is in the hand come into this cluster? */
function useIsInto(cluster: ClusterId | null): boolean {
  const { drag } = useBoard()
  return useStore(drag, ({ target }) => cluster !== null && target?.do === 'insert' && target.into === cluster)
}

/** While somebody selects, a card is one big box to tick, and nothing else of it can be pressed. */
function Selectable({ Card, id }: Pick<LaneListProps, 'Card'> & { readonly id: NoteId }): ReactNode {
  const selecting = useGrouped(({ selected }) => selected !== null)
  return (
    <>
      <div inert={selecting}>
        <Card id={id} />
      </div>
      {selecting ? <Tick id={id} /> : null}
    </>
  )
}

function Tick({ id }: { readonly id: NoteId }): ReactNode {
  const groups = useMadeGroups()
  const checked = useGrouped(({ selected }) => selected?.has(id) === true)
  const note = useNote(id)
  const { closed } = useWords()
  if (note === undefined || closed.has(note.lane)) return null
  // What lifts a card is not to hear of it.
  const quiet = { onMouseDown: stop, onTouchStart: stop }
  return (
    <button type="button" role="checkbox" aria-checked={checked} aria-label={note.text} className={styles.tick} onClick={() => groups.toggle(id)} {...quiet}>
      <span>{checked ? <Check size={20} aria-hidden="true" /> : null}</span>
    </button>
  )
}

function stop(event: { stopPropagation: () => void }): void {
  event.stopPropagation()
}
