import { useState, type ReactNode } from 'react'
import { PLAN_LISTS, planWordsOf } from '../../../shared/process/planWords.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { useDefinition, useEdit } from './DesignContext.tsx'
import { NamedPart } from './NamedPart.tsx'
import styles from './Parts.module.css'
import { designTexts } from './texts.ts'

const VIEWS = [...PLAN_LISTS, 'missionOf'] as const
type View = (typeof VIEWS)[number]

/** The words of the Action Plan that the process ends in, and where its own levers stand in the mission's list. */
export function PlanPart(): ReactNode {
  const t = useTexts(designTexts)
  const definition = useDefinition()
  const [view, setView] = useState<View>('fields')
  const words = planWordsOf(definition)
  return (
    <>
      <section className={styles.part}>
        <h2>{t('part.plan')}</h2>
        <p className={styles.explain}>{t(definition.plan === undefined ? 'plan.builtIn' : 'explain.plan')}</p>
        <div className={styles.views}>
          {VIEWS.map((one) => (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
              {t(`part.${one}`)} {one === 'missionOf' ? null : <span className={styles.count}>{words[one].length}</span>}
            </button>
          ))}
        </div>
      </section>
      {view === 'missionOf' ? <Mapping /> : <NamedPart key={view} list={view} />}
    </>
  )
}

/** Each lever of the process, and the one of the mission's that it belongs to. */
function Mapping(): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const definition = useDefinition()
  const { mission, missionOf } = planWordsOf(definition)
  return (
    <section className={styles.part}>
      <h2>{t('part.missionOf')}</h2>
      <p className={styles.explain}>{t(definition.levers.length === 0 ? 'lane.noLevers' : 'explain.missionOf')}</p>
      {definition.levers.length === 0 ? null : (
        <table className={styles.mapping}>
          <thead>
            <tr>
              <th scope="col">{t('mapping.own')}</th>
              <th scope="col">{t('mapping.mission')}</th>
            </tr>
          </thead>
          <tbody>
            {definition.levers.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{localised(name)}</th>
                <td>
                  <select
                    aria-label={t('mapping.of', { lever: localised(name) })} value={missionOf[id] ?? ''}
                    onChange={(event) => edit({ do: 'mapLever', lever: id, mission: event.target.value || null })}
                  >
                    <option value="">{t('mapping.none')}</option>
                    {mission.map((lever) => (
                      <option key={lever.id} value={lever.id}>{localised(lever.name)}</option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
