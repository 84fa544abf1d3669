import type { ReactNode } from 'react'
import type { Block, LaneHeading } from '../../../shared/plenary/unplaced.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { usePlenary } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import styles from './UnplacedHeadings.module.css'

/** Over the notes that nobody placed yet: their topic and their table. */
export function UnplacedHeadings(): ReactNode {
  const blocks = usePlenary((state) => state.layout.blocks)
  return blocks.map((block) => <BlockHeading key={`${block.topic} ${block.table}`} block={block} />)
}

/** And under these, their lanes. Apart from the headings, whose letters change with each step of a zoom. */
export function UnplacedLanes(): ReactNode {
  const blocks = usePlenary((state) => state.layout.blocks)
  return blocks.flatMap(({ topic, table, lanes }) => lanes.map((lane) => <Lane key={`${topic} ${table} ${lane.lane}`} lane={lane} />))
}

function BlockHeading({ block }: { readonly block: Block }): ReactNode {
  const words = useWords()
  const { x, y, width, height } = block.heading
  return (
    <div className={styles.block} style={{ left: x, top: y, width, height }}>
      <p className={styles.topic} data-first={block.opensTopic}>
        {words.topic(block.topic)}
      </p>
      <p className={styles.table}>
        {words.table(block.table)} <span className={styles.count}>{block.count}</span>
      </p>
    </div>
  )
}

function Lane({ lane: { lane, count, rect } }: { readonly lane: LaneHeading }): ReactNode {
  const words = useWords()
  const kind = words.lane(lane)
  return (
    <p className={styles.lane} data-hue={kind?.hue} style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}>
      {kind === undefined ? null : <KindIcon icon={kind.icon} size={22} />}
      <span className={styles.laneName}>{words.laneName(lane)}</span> <span className={styles.many}>{count}</span>
    </p>
  )
}
