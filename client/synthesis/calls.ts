import { Outcomes } from '../../shared/api/synthesis.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { call } from '../api/call.ts'

export const getOutcomes = (id: ProcessId) => call(Outcomes, 'GET', `/processes/${id}/synthesis`)
