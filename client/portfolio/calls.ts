import { ScenarioMade } from '../../shared/api/synthesis.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { command } from '../api/command.ts'

export const makeScenario = (id: ProcessId, chosen: { readonly clusters: readonly string[]; readonly lines: readonly string[] }) =>
  command(ScenarioMade, 'POST', `/processes/${id}/scenarios`, chosen)
