import { useCallback, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { ScenarioId } from '../../../shared/ids.ts'
import { useAnswer } from '../../api/useAnswer.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { changeScenario, getOffered } from '../calls.ts'
import { titleOf } from '../titleOf.ts'
import styles from './Lead.module.css'
import { leadTexts } from './texts.ts'

type Props = { readonly session: SessionState; readonly onClose: () => void }

/** Scenarios of the process that the workshop does not work on yet. */
export function AddScenarioDialog({ session, onClose }: Props): ReactNode {
  const t = useTexts(leadTexts)
  const localised = useLocalised()
  const { asked } = useAnswer(useCallback(() => getOffered(session.id), [session.id]))
  const { sending, fault, send } = useSending()
  const known = new Set<ScenarioId>(session.scenarios.map(({ id }) => id))
  const others = asked.state === 'here' ? asked.value.filter(({ id }) => !known.has(id)) : []
  return (
    <Dialog title={t('add')} onClose={onClose}>
      {asked.state === 'asking' ? <Waiting /> : null}
      {asked.state === 'here' && others.length === 0 ? <p>{t('add.none')}</p> : null}
      <ul className={styles.offers}>
        {others.map((scenario) => {
          const topic = session.definition.topics.find(({ id }) => id === scenario.topic)
          return (
            <li key={scenario.id}>
              <span>
                <strong dir="auto">{titleOf(scenario)}</strong>
                {topic === undefined ? null : <span className={styles.where}>{localised(topic.name)}</span>}
              </span>
              <Button disabled={sending} aria-label={t('add.of', { title: titleOf(scenario) })} onClick={() => void send(() => changeScenario(session.id, { scenario: scenario.id, tables: [], takenOut: false }))}>
                {t('add.it')}
              </Button>
            </li>
          )
        })}
      </ul>
      <FaultNote fault={asked.state === 'fault' ? asked.fault : fault} />
    </Dialog>
  )
}
