import * as v from 'valibot'
import { LateArrivals, type WantedSummons } from '../../shared/api/locks.ts'
import type { LinkId, NoteId, SessionId, TableId } from '../../shared/ids.ts'
import type { Lock } from '../../shared/locks/lock.ts'
import { call } from '../api/call.ts'
import { command } from '../api/command.ts'

/** Order in the room, as `shared/api/ROUTES.md` has it. */
const Nothing = v.object({})

export const setLock = (id: SessionId, lock: Lock, locked: boolean) => command(Nothing, 'POST', `/sessions/${id}/locks`, { lock, locked })
export const summon = (id: SessionId, summons: WantedSummons) => command(Nothing, 'POST', `/sessions/${id}/summons`, { summons })
export const getLate = (table: TableId) => call(LateArrivals, 'GET', `/tables/${table}/late`)
export const decideLate = (table: TableId, keep: boolean, { notes, links }: { readonly notes: readonly NoteId[]; readonly links: readonly LinkId[] }) =>
  command(Nothing, 'POST', `/tables/${table}/late`, { keep, notes, links })
