import type * as Y from 'yjs'
import type { SessionId } from '../../shared/ids.ts'
import { HttpProblem } from '../http/problem.ts'
import { lookInto } from '../rooms/lookInto.ts'
import type { Rooms } from '../rooms/rooms.ts'

/** Looks into a session's plenary, in its room's turn. Throws `notFound` if there is no such session. */
export async function readPlenary<T>(rooms: Rooms, sessionId: SessionId, look: (doc: Y.Doc) => T): Promise<T> {
  const plenary = await rooms.open({ kind: 'plenary', sessionId })
  if (plenary === null) throw new HttpProblem('notFound')
  return lookInto(plenary.room, look)
}
