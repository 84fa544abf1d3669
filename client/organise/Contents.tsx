import type { ReactNode } from 'react'
import type { Definition, Lane, Named, Tool } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import styles from './Contents.module.css'
import { organiseTexts } from './texts.ts'

/** What a process is made of, to read: programme, topics, tools with their lanes, groups, levers. */
export function Contents({ definition }: { readonly definition: Definition }): ReactNode {
  const t = useTexts(organiseTexts)
  return (
    <section className={styles.contents}>
      <h2 className={styles.title}>{t('contents')}</h2>
      <div className={styles.parts}>
        <Programme definition={definition} />
        <NamedList title={t('topics')} items={definition.topics} />
        <Tools definition={definition} />
        <Groups definition={definition} />
        <NamedList title={t('levers')} items={definition.levers} />
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

function Programme({ definition }: { readonly definition: Definition }): ReactNode {
  const t = useTexts(organiseTexts)
  const localised = useLocalised()
  return (
    <Part title={t('programme')}>
      <ol className={styles.steps}>
        {definition.programme.map(({ id, title, minutes }) => (
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
