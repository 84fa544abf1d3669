import { CarriedOver, type CarryOverRequest } from '../../shared/api/synthesis.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { command } from '../api/command.ts'

type Carrying = Pick<CarryOverRequest, 'into' | 'clusters' | 'lines'> & Partial<Pick<CarryOverRequest, 'themes' | 'item' | 'apart' | 'fields'>>

/** Brings what was said into the portfolio: see CarryOverRequest. */
export const carryOver = (id: ProcessId, { item = null, ...carrying }: Carrying) => command(CarriedOver, 'POST', `/processes/${id}/carry-over`, { item, ...carrying })
