import { missionLeverOf } from '../process/planWords.ts'
import { nameOf, type LeverName, type Making } from './making.ts'

/** What the process's own lever is called in the version of the plan that is asked for: two may be one there. */
export function leverName(making: Making, lever: string): LeverName {
  const { definition, words, portfolio, levers, say, tell } = making
  if (levers === 'own') return { key: lever, text: nameOf(making, definition.levers, lever) }
  const mission = missionLeverOf(words, portfolio.mission, lever)
  if (mission !== null) return { key: mission, text: nameOf(making, words.mission, mission) }
  const name = nameOf(making, definition.levers, lever)
  tell({ what: say('left.unmapped', { name }), why: say('left.unmapped.why') })
  return { key: lever, text: say('noMission', { lever: name }) }
}

/** Where a lever stands among those of its version. */
export function leverPlace({ definition, words, levers }: Making, key: string): number {
  const at = (levers === 'own' ? definition.levers : words.mission).findIndex(({ id }) => id === key)
  return at < 0 ? 1_000 : at
}
