import type { ReactNode } from 'react'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import { linesBehind, type KindBehind } from '../../shared/portfolio/linesBehind.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindBadge } from '../ui/KindBadge.tsx'
import styles from './BehindByKind.module.css'
import { usePlace } from './place.ts'
import { portfolioTexts } from './texts.ts'

/** What phase 1 said about it, to read: problems, causes, barriers, each thing once. */
export function BehindByKind({ of }: { readonly of: ItemId }): ReactNode {
  const t = useTexts(portfolioTexts)
  const { definition, portfolio } = usePlace()
  const kinds = linesBehind(portfolio, of, definition.tools.flatMap(({ lanes }) => lanes))
  if (kinds.length === 0) return null
  return (
    <section className={styles.behind}>
      <h3>{t('behind')}</h3>
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <Kind key={kind.kind} {...kind} />
        ))}
      </div>
    </section>
  )
}

function Kind({ lane, lines }: KindBehind): ReactNode {
  const t = useTexts(portfolioTexts)
  const localised = useLocalised()
  const { definition: { levers } } = usePlace()
  return (
    <div className={styles.kind} data-hue={lane?.hue}>
      {lane === null ? <p className={styles.soft}>{t('behind.other')}</p> : <KindBadge lane={lane} />}
      <ul>
        {lines.map(({ shown, times }) => {
          const lever = levers.find(({ id }) => id === shown.lever)
          const about = [times > 1 ? t('behind.times', { count: times }) : null, lever === undefined ? null : localised(lever.name)].filter((part) => part !== null)
          return (
            <li key={shown.id}>
              <p dir="auto">{shown.text}</p>
              {about.length === 0 ? null : <p className={styles.soft}>{about.join(' · ')}</p>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
