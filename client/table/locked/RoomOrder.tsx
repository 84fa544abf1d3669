import { useLayoutEffect, useState, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { TableId } from '../../../shared/ids.ts'
import { isLocked } from '../../../shared/locks/lock.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { SummonsScreen } from '../summons/SummonsScreen.tsx'
import { useBoard, useWords } from '../BoardContext.tsx'
import { CallNotice } from './CallNotice.tsx'
import { ComingNotice } from './ComingNotice.tsx'
import { LockNews } from './LockNews.tsx'
import { StaffBand } from './StaffBand.tsx'

type Props = {
  readonly session: SessionState
  readonly tableId: TableId
  /** Those of the step. */
  readonly lanes: readonly Lane[]
  /** Told which lanes, of all, are closed for whoever is here. */
  readonly onClosed: (lanes: ReadonlySet<string>) => void
}

/** What whoever leads does with the room, as a table sees it: who comes, what is locked, and that everyone is called. */
export function RoomOrder({ session, tableId, lanes, onClosed }: Props): ReactNode {
  const { here } = useBoard()
  const { closed, lanes: all } = useWords()
  // As one word: the session is read anew at each of its changes, and locks are rarely among them. They are for participants alone.
  const shut = here.as === 'staff' ? '' : [...all.values()].filter((lane) => isLocked(session.locks, { table: tableId, lane })).map(({ id }) => id).join()
  useLayoutEffect(() => onClosed(new Set(shut === '' ? [] : shut.split(','))), [shut, onClosed])
  // Once something was locked, opening it is news too.
  const [everClosed, noteClosed] = useState(false)
  if (closed.size > 0 && !everClosed) noteClosed(true)
  const table = session.tables.find(({ id }) => id === tableId)
  const comesAtMs = table?.comesAtMs ?? null
  return (
    <>
      {table === undefined ? null : <CallNotice table={table} />}
      {comesAtMs === null ? null : <ComingNotice key={comesAtMs} sinceMs={comesAtMs} />}
      {here.as === 'staff' ? <StaffBand session={session} tableId={tableId} /> : null}
      {everClosed ? <LockNews session={session} tableId={tableId} lanes={lanes} /> : null}
      {here.as === 'staff' || session.summons === null ? null : <SummonsScreen session={session} summons={session.summons} />}
    </>
  )
}
