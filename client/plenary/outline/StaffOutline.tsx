import { Suspense, useCallback, useState, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { TableId } from '../../../shared/ids.ts'
import type { RoomHandle } from '../../sync/openRoom.ts'
import GraphView from '../graph/GraphView.tsx'
import { LookAt, type Looking } from '../graph/LookAt.tsx'
import { part } from '../../ui/part.ts'
import { BecameContext, type Became } from '../model/became.ts'
import { WithBoard } from '../model/OpenPlenary.tsx'
import { Outline } from './Outline.tsx'
import { Lost, OutlineHead } from './OutlineHead.tsx'
import styles from './Outline.module.css'

const BecameInPlenary = part(() => import('../../trace/BecameInPlenary.tsx'))

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
  const [became, setBecame] = useState<Became | null>(null)
  const onBecame = useCallback((how: Became | null) => setBecame(() => how), [])
  const ways = <LookAt reading looking={looking} onLook={setLooking} />
  if (looking === 'canvas') {
    return (
      <BecameContext value={became}>
        <Outline doc={room.doc} session={session} connected={connected} table={table} ways={ways} />
        <Suspense>
          <BecameInPlenary sessionId={session.id} onBecame={onBecame} />
        </Suspense>
      </BecameContext>
    )
  }
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
