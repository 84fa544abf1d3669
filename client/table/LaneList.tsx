import { Suspense, type ReactNode } from 'react'
import { part } from '../ui/part.ts'
import { useIsEnd, useWanted, type LaneListProps } from './laneAttention.ts'
import { NoteShell } from './NoteShell.tsx'
import styles from './Lanes.module.css'

const LongList = part(() => import('./LongList.tsx'))

/** From here on a lane mounts only the cards that are seen: 60 cards are drawn in one frame on an old tablet, 500 are not. */
const LONG_FROM = 60

export function LaneList(props: LaneListProps): ReactNode {
  if (props.ids.length <= LONG_FROM) return <ShortList {...props} />
  return (
    <Suspense fallback={<ShortList {...props} ids={props.ids.slice(0, LONG_FROM)} />}>
      <LongList {...props} />
    </Suspense>
  )
}

function ShortList({ lane, ids }: LaneListProps): ReactNode {
  useWanted(ids, isMounted)
  return (
    <ol className={styles.list} data-end={useIsEnd(lane)}>
      {ids.map((id, position) => (
        <NoteShell key={id} id={id} start={null} position={position} count={ids.length} measure={null} />
      ))}
    </ol>
  )
}

/** Nothing to do: all cards are there. */
function isMounted(): void {}
