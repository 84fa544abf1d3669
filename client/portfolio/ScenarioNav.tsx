import type { MouseEvent, ReactNode } from 'react'
import type { Scenario } from '../../shared/document/portfolioItems.ts'
import type { ScenarioId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { byTopic, sought } from './byTopic.ts'
import { usePlace } from './place.ts'
import styles from './ScenarioNav.module.css'
import { portfolioTexts } from './texts.ts'

type Props = {
  readonly open: ScenarioId | null
  readonly words: string
  readonly view: 'write' | 'read'
  readonly onSeek: (words: string) => void
  readonly onOpen: (id: ScenarioId) => void
}

/** All scenarios by topic, or those that have the words sought. Each is a link that can be sent. */
export function ScenarioNav({ open, words, view, onSeek, onOpen }: Props): ReactNode {
  const t = useTexts(portfolioTexts)
  const localised = useLocalised()
  const { definition, portfolio } = usePlace()
  const found = sought(portfolio, words)
  return (
    <nav className={styles.nav} aria-label={t('title')}>
      <SearchField label={t('search')} value={words} onSeek={onSeek} />
      {found.length === 0 ? <p className={styles.nothing}>{t('search.nothing')}</p> : null}
      {byTopic(found, definition.topics).map(({ topic, scenarios }) => (
        <section key={topic?.id ?? ''}>
          <h2>{topic === null ? t('topic.none') : localised(topic.name)}</h2>
          <ul>
            {scenarios.map((scenario) => (
              <li key={scenario.id}>
                <ScenarioLink scenario={scenario} isOpen={scenario.id === open} view={view} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function ScenarioLink({ scenario: { id, title }, isOpen, view, onOpen }: { readonly scenario: Scenario; readonly isOpen: boolean } & Pick<Props, 'view' | 'onOpen'>): ReactNode {
  const t = useTexts(portfolioTexts)
  const { portfolio: { cases } } = usePlace()
  const count = cases.filter((one) => one.scenario === id).length
  const onClick = (event: MouseEvent) => {
    // Another tab, if that is what was asked for.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(id)
  }
  return (
    <a href={`?scenario=${id}${view === 'read' ? '&view=read' : ''}`} className={styles.link} aria-current={isOpen ? 'page' : undefined} onClick={onClick}>
      <span dir="auto">{title || t('untitled')}</span>
      {count === 0 ? null : <span className={styles.count}>{t('nav.cases', { count })}</span>}
    </a>
  )
}
