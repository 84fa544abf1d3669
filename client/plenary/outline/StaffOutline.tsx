import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { TableId } from '../../../shared/ids.ts'
import type { RoomHandle } from '../../sync/openRoom.ts'
import GraphView from '../graph/GraphView.tsx'
import { LookAt, type Looking } from '../graph/LookAt.tsx'
import { WithBoard } from '../model/OpenPlenary.tsx'
import { Outline } from './Outline.tsx'
import { Lost, OutlineHead } from './OutlineHead.tsx'
import styles from './Outline.module.css'

type Props = {
  readonly room: RoomHandle
  readonly session: SessionState
  readonly connected: boolean
  readonly author: string
  readonly table: TableId | null
}

/** For staff who read, the lab above all: the plenary as text, and each problem as a tree and a fishbone. Loaded by them alone. */
export default function StaffOutline({ room, session, connected, author, table }: Props): ReactNode {
  const [looking, setLooking] = useState<Looking>('canvas')
  const ways = <LookAt reading looking={looking} onLook={setLooking} />
  if (looking === 'canvas') return <Outline doc={room.doc} session={session} connected={connected} table={table} ways={ways} />
  return (
    <WithBoard room={room} session={session} author={author}>
      <div className={styles.drawn}>
        <OutlineHead session={session} table={table} ways={ways} />
        <p role="status" className={styles.count}>
          {connected ? null : <Lost />}
        </p>
        <main className={styles.stage}>
          <GraphView as={looking} session={session} leads={false} />
        </main>
      </div>
    </WithBoard>
  )
}
