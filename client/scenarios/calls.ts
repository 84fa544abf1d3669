import * as v from 'valibot'
import { ScenarioList, WholeScenario } from '../../shared/api/scenarios.ts'
import type { ScenarioId, SessionId, TableId } from '../../shared/ids.ts'
import { call } from '../api/call.ts'
import { command } from '../api/command.ts'

export const getScenario = (session: SessionId, scenario: ScenarioId) => call(WholeScenario, 'GET', `/sessions/${session}/scenarios/${scenario}`)
export const getOffered = (session: SessionId) => call(ScenarioList, 'GET', `/sessions/${session}/scenarios`)

type Change = { readonly scenario: ScenarioId; readonly tables: readonly TableId[]; readonly takenOut: boolean }
export const changeScenario = (session: SessionId, change: Change) => command(v.object({}), 'POST', `/sessions/${session}/scenarios`, change)
