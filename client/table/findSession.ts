import type { SessionId, TableId } from '../../shared/ids.ts'
import type { Answer } from '../api/call.ts'
import { getSession } from '../api/routes.ts'
import { getProcess, getProcesses } from '../organise/calls.ts'

/** For organisers, who lead every session: the one that this table belongs to, or null. */
export async function findSession(tableId: TableId): Promise<Answer<SessionId | null>> {
  const processes = await getProcesses()
  if (!processes.ok) return processes
  for (const { id } of processes.value) {
    const process = await getProcess(id)
    if (!process.ok) return process
    for (const summary of process.value.sessions) {
      const session = await getSession(summary.id)
      if (!session.ok) return session
      if (session.value.tables.some((table) => table.id === tableId)) return { ok: true, value: summary.id }
    }
  }
  return { ok: true, value: null }
}
