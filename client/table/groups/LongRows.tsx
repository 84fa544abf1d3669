import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useBoard } from '../BoardContext.tsx'
import { useIsEnd, useWanted } from '../laneAttention.ts'
import lanes from '../Lanes.module.css'
import { LaneRow } from './LaneRow.tsx'
import { cardsIn, keyOf, type RowsProps } from './rows.ts'

/** As in LongList, each is measured once it is mounted. */
const ESTIMATED_HEIGHT = 124
const GAP = 8

/** A long lane with groups in it: only the rows that are seen are mounted. */
export function LongRows({ Card, lane, rows, scroller, count }: RowsProps): ReactNode {
  const { drag, attention } = useBoard()
  const active = useStore(drag, (state) => state.active)
  const editing = useStore(attention, (state) => state.editing)
  // oxlint-disable-next-line react/incompatible-library -- as in LongList
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => (rows[index] === undefined ? index : keyOf(rows[index])),
    estimateSize: () => ESTIMATED_HEIGHT,
    gap: GAP,
    overscan: 6,
    // What is being dragged or written in stays.
    rangeExtractor: (range) => {
      const kept = rows.flatMap((row, index) => (row.is === 'card' && (row.id === active || row.id === editing) ? [index] : []))
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b)
    },
  })
  const ids = cardsIn(rows)
  useWanted(ids, useCallback((card) => virtualizer.scrollToIndex(rows.findIndex((row) => row.is === 'card' && row.id === ids[card]), { align: 'auto' }), [virtualizer, rows, ids]))
  return (
    <ol className={lanes.list} data-end={useIsEnd(lane)} style={{ height: virtualizer.getTotalSize(), display: 'block' }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index]
        return row === undefined ? null : <LaneRow Card={Card} key={keyOf(row)} row={row} start={start} index={index} count={count} measure={virtualizer.measureElement} />
      })}
    </ol>
  )
}
