import { useCallback, type ReactNode } from 'react'
import type { Outcomes } from '../../shared/api/synthesis.ts'
import type { ActionId, ProcessId } from '../../shared/ids.ts'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { getOutcomes } from '../synthesis/calls.ts'
import styles from './Actions.module.css'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

/** Notes behind an action that their authors took back since. They stay, and this says so; while nobody can tell, nothing is said. */
export function Withdrawn({ of }: { readonly of: ActionId }): ReactNode {
  const t = useTexts(actionTexts)
  const { processId, seen } = useActions()
  const { asked } = useAnswer(useCallback(() => outcomesOnce(processId), [processId]))
  if (asked.state !== 'here') return null
  const withdrawn = new Set(asked.value.outcomes.flatMap(({ notes }) => notes.flatMap((note) => (note.withdrawn ? note.id : []))))
  const count = (seen.sources.get(of) ?? []).filter(({ id }) => withdrawn.has(id)).length
  return count === 0 ? null : <p className={styles.soft}>{t('withdrawn', { count })}</p>
}

const asking = new Map<ProcessId, Promise<Answer<Outcomes>>>()

/** Asked once for all the actions that one looks through: it is all that was ever said. */
function outcomesOnce(processId: ProcessId): Promise<Answer<Outcomes>> {
  const known = asking.get(processId)
  if (known !== undefined) return known
  const asked = getOutcomes(processId).then((answer) => {
    if (!answer.ok) asking.delete(processId)
    return answer
  })
  asking.set(processId, asked)
  return asked
}
