import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NoteId } from '../../shared/ids.ts'
import { useBoard } from './BoardContext.tsx'
import { NoteShell } from './NoteShell.tsx'
import styles from './Lanes.module.css'
import { useIsEnd, useWanted, type LaneListProps } from './laneAttention.ts'

/** A card of three lines, a link and its foot; each is measured once it is mounted. */
const ESTIMATED_HEIGHT = 124
const GAP = 8

/** A lane that mounts only the cards that are seen. */
export default function LongList({ lane, ids, scroller }: LaneListProps): ReactNode {
  const { drag, attention } = useBoard()
  const active = useStore(drag, (state) => state.active)
  const editing = useStore(attention, (state) => state.editing)
  // oxlint-disable-next-line react/incompatible-library -- no compiler here, and nothing of it is handed to memoised components but `measureElement`
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => ESTIMATED_HEIGHT,
    gap: GAP,
    overscan: 6,
    // What is being dragged or written in stays, however far the lane is scrolled.
    rangeExtractor: (range) => withKept(range, ids, [active, editing]),
  })
  useWanted(ids, useCallback((index) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]))
  return (
    <ol className={styles.list} data-end={useIsEnd(lane)} style={{ height: virtualizer.getTotalSize(), display: 'block' }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const id = ids[index]
        return id === undefined ? null : (
          <NoteShell key={id} id={id} start={start} position={index} count={ids.length} measure={virtualizer.measureElement} />
        )
      })}
    </ol>
  )
}

function withKept(range: Range, ids: readonly NoteId[], kept: readonly (NoteId | null)[]): number[] {
  const shown = new Set(defaultRangeExtractor(range))
  for (const id of kept) {
    const index = id === null ? -1 : ids.indexOf(id)
    if (index !== -1) shown.add(index)
  }
  return [...shown].sort((a, b) => a - b)
}
