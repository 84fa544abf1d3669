import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import { removeSource } from '../../shared/ops/portfolio.ts'
import type { SourceNote } from '../../shared/portfolio/readPortfolio.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { laneOf } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Fold } from '../synthesis/Fold.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { usePlace } from './place.ts'
import styles from './Portfolio.module.css'
import { portfolioTexts } from './texts.ts'

/** "Where does this come from": how many notes, tables and categories, and each of them. */
export function SourceList({ of }: { readonly of: ItemId }): ReactNode {
  const t = useTexts(portfolioTexts)
  const { doc, act, definition, portfolio } = usePlace()
  const sources = portfolio.sources.get(of) ?? []
  const takeOut = (note: SourceNote) => act(() => removeSource(doc, of, note.id), t('takenOut'))
  if (sources.length === 0) return <p className={styles.soft}>{t('noSources')}</p>
  const counts = [
    t('notes', { count: sources.length }),
    t('tables', { count: new Set(sources.flatMap(({ table }) => table ?? [])).size }),
    t('categories', { count: new Set(sources.flatMap(({ category }) => category ?? [])).size }),
  ]
  return (
    <Fold
      open={false}
      summary={
        <>
          <strong>{t('comesFrom')}</strong>
          <span className={styles.soft}>{counts.join(' · ')}</span>
        </>
      }
    >
      {() => (
        <ul className={styles.sources}>
          {sources.map((note) => (
            <SourceLine key={note.id} note={note} definition={definition} onTakeOut={takeOut} />
          ))}
        </ul>
      )}
    </Fold>
  )
}

function SourceLine({ note, definition, onTakeOut }: { readonly note: SourceNote; readonly definition: Definition; readonly onTakeOut: (note: SourceNote) => void }): ReactNode {
  const t = useTexts(portfolioTexts)
  const localised = useLocalised()
  const lane = laneOf(definition.tools, note.lane)
  const category = definition.categories.find(({ id }) => id === note.category)
  const lever = definition.levers.find(({ id }) => id === note.lever)
  const from = [note.sessionName, note.tableName ?? t('plenary'), category === undefined ? (note.category ?? t('facilitators')) : localised(category.name), lever === undefined ? null : localised(lever.name)]
  return (
    <li data-same={note.id === note.line ? undefined : true}>
      <div>
        {lane === undefined ? null : <KindBadge lane={lane} />}
        <p dir="auto" className={styles.words}>{note.text}</p>
        <p className={styles.soft}>{from.filter((part) => part !== null).join(' · ')}</p>
      </div>
      <IconButton icon={X} label={t('takeOut', { text: note.text })} onClick={() => onTakeOut(note)} />
    </li>
  )
}
