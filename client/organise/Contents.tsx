import type { ReactNode } from 'react'
import type { Definition, Lane, Named, Step, Tool } from '../../shared/process/definition.ts'
import { PLAN_LISTS, planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import styles from './Contents.module.css'
import { organiseTexts } from './texts.ts'

/** What a process is made of, to read: programmes, topics, tools with their lanes, groups, levers, words of the plan. */
export function Contents({ definition }: { readonly definition: Definition }): ReactNode {
  const t = useTexts(organiseTexts)
  return (
    <section className={styles.contents}>
      <h2 className={styles.title}>{t('contents')}</h2>
      <div className={styles.parts}>
        <Programme title={t('programme')} steps={definition.programme} />
        {definition.workshop === undefined ? null : <Programme title={t('workshop')} steps={definition.workshop} />}
        <NamedList title={t('topics')} items={definition.topics} />
        <Tools definition={definition} />
        <Groups definition={definition} />
        <NamedList title={t('levers')} items={definition.levers} />
        {PLAN_LISTS.map((list) => (
          <NamedList key={list} title={t(`plan.${list}`)} items={planWordsOf(definition)[list]} />
        ))}
      </div>
    </section>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function NamedList({ title, items }: { readonly title: string; readonly items: readonly Named[] }): ReactNode {
  const localised = useLocalised()
  return (
    <Part title={title}>
      <ul className={styles.list}>
        {items.map(({ id, name }) => (
          <li key={id}>{localised(name)}</li>
        ))}
      </ul>
    </Part>
  )
}

function Programme({ title: heading, steps }: { readonly title: string; readonly steps: readonly Step[] }): ReactNode {
  const t = useTexts(organiseTexts)
  const localised = useLocalised()
  return (
    <Part title={heading}>
      <ol className={styles.steps}>
        {steps.map(({ id, title, minutes }) => (
          <li key={id}>
            {localised(title)} <span className={styles.soft}>{t('programme.minutes', { minutes })}</span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Tools({ definition }: { readonly definition: Definition }): ReactNode {
  const t = useTexts(organiseTexts)
  const localised = useLocalised()
  return (
    <Part title={t('tools')}>
      {definition.tools.map((tool) => (
        <div key={tool.id} className={styles.tool}>
          <h4>{localised(tool.name)}</h4>
          <ul className={styles.lanes}>
            {tool.lanes.map((lane) => (
              <LaneLine key={lane.id} lane={lane} tool={tool} />
            ))}
          </ul>
        </div>
      ))}
    </Part>
  )
}

function LaneLine({ lane, tool }: { readonly lane: Lane; readonly tool: Tool }): ReactNode {
  const t = useTexts(organiseTexts)
  const localised = useLocalised()
  const linked = new Set(lane.links.flatMap(({ to }) => to))
  const kinds = tool.lanes.filter(({ kind }) => linked.has(kind)).map(({ name }) => localised(name).toLowerCase())
  const about = [
    ...(kinds.length > 0 ? [t('tool.linksTo', { kinds: kinds.join(', ') })] : []),
    ...(lane.asksLever ? [t('tool.asksLever')] : []),
    ...(lane.asksScenario === true ? [t('tool.asksScenario')] : []),
    ...(lane.picks === 'coBenefits' ? [t('tool.picks')] : []),
    ...(lane.scales ?? []).map(({ name }) => localised(name).toLowerCase()),
  ]
  return (
    <li className={styles.lane} data-hue={lane.hue}>
      <span className={styles.laneName}>
        <KindIcon icon={lane.icon} />
        {localised(lane.name)}
      </span>
      {about.length === 0 ? null : <span className={styles.soft}>{about.join(' · ')}</span>}
    </li>
  )
}

function Groups({ definition }: { readonly definition: Definition }): ReactNode {
  const t = useTexts(organiseTexts)
  const localised = useLocalised()
  return (
    <Part title={t('groups')}>
      {definition.groups.map((group) => (
        <div key={group.id} className={styles.tool}>
          <h4>{localised(group.name)}</h4>
          <ul className={styles.list}>
            {definition.categories
              .filter(({ id }) => group.categories.includes(id))
              .map(({ id, name }) => (
                <li key={id}>{localised(name)}</li>
              ))}
          </ul>
        </div>
      ))}
    </Part>
  )
}
