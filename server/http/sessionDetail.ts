import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import type { Records } from '../records/records.ts'
import { HttpProblem } from './problem.ts'

/** What those who lead a session see of it beside its document: codes, and who was suspended. */
export async function sessionDetail(records: Records, id: SessionId): Promise<SessionDetail> {
  const session = await records.get('sessions', id)
  if (session === null) throw new HttpProblem('notFound')
  const [process, tables, codes, participants] = await Promise.all([
    records.get('processes', session.processId),
    records.find('tables', 'sessionId', id),
    records.find('joinCodes', 'sessionId', id),
    records.find('participants', 'sessionId', id),
  ])
  const codeOf = (tableId: string | null) => codes.find(({ value }) => value.tableId === tableId)?.id ?? ''
  // Ids in records were written as ids of their kind.
  return {
    id,
    processId: session.processId as ProcessId,
    processVersion: session.definitionVersion,
    newestVersion: process?.version ?? session.definitionVersion,
    name: session.name,
    phase: session.phase,
    createdAtMs: session.createdAtMs,
    joining: session.joining,
    code: codeOf(null),
    tables: tables
      .map(({ id: tableId, value }) => ({ id: tableId as TableId, name: value.name, topic: value.topic, position: value.position, code: codeOf(tableId) }))
      .sort((a, b) => a.position - b.position),
    suspended: participants
      .filter(({ value }) => value.suspended)
      .map(({ id: authorId, value }) => ({ authorId, tableId: value.tableId as TableId, categories: value.categories })),
  }
}
