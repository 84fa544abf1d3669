import type { ReactNode } from 'react'
import { useIsEnd, useWanted, type LaneListProps } from '../laneAttention.ts'
import lanes from '../Lanes.module.css'
import { LaneRow } from './LaneRow.tsx'
import { LongRows } from './LongRows.tsx'
import { cardsIn, keyOf, rowsOf, type RowsProps } from './rows.ts'
import { useGrouped } from './useGrouped.ts'

/** As in LaneList: from here on only the rows that are seen are mounted. */
const LONG_FROM = 60

/** A lane whose notes may be grouped and selected. */
export function GroupedLane({ Card, lane, ids, scroller }: LaneListProps): ReactNode {
  const read = useGrouped((state) => state.read)
  const closed = useGrouped((state) => state.closed)
  const rows = rowsOf(ids, read, closed)
  const props = { Card, lane, rows, scroller, count: ids.length }
  return rows.length <= LONG_FROM ? <ShortRows {...props} /> : <LongRows {...props} />
}

function ShortRows({ Card, lane, rows, count }: RowsProps): ReactNode {
  useWanted(cardsIn(rows), isMounted)
  return (
    <ol className={lanes.list} data-end={useIsEnd(lane)}>
      {rows.map((row) => (
        <LaneRow Card={Card} key={keyOf(row)} row={row} start={null} index={0} count={count} measure={null} />
      ))}
    </ol>
  )
}

/** Nothing to do: all rows are there. */
function isMounted(): void {}
