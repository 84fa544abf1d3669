import { newId, type ProcessId } from '../../shared/ids.ts'
import { PRATO } from '../../shared/process/prato.ts'
import type { Records } from '../records/records.ts'

/** A new installation offers the Prato process, ready to run. */
export async function offerFirstProcess(records: Records): Promise<void> {
  if ((await records.list('processes')).length > 0) return
  await records.write([{ collection: 'processes', id: newId<ProcessId>(), value: { version: 1, definition: PRATO } }])
}
