import { useMemo, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type * as Y from 'yjs'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { NoteId, TableId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { noteOfCard, type PlenaryFeed } from '../model/plenaryFeed.ts'
import { usePlenaryFeed } from '../model/usePlenaryFeed.ts'
import { plenaryTexts } from '../texts.ts'
import { KindFilter } from './KindFilter.tsx'
import { matching, ofScenario } from './matching.ts'
import { OutlineClusters } from './OutlineClusters.tsx'
import { Lost, OutlineHead } from './OutlineHead.tsx'
import { OutlineInk } from './OutlineInk.tsx'
import { OutlineUnplaced } from './OutlineUnplaced.tsx'
import { ScenarioFilter, type ScenarioChoice } from './ScenarioFilter.tsx'
import styles from './Outline.module.css'

type Props = {
  readonly doc: Y.Doc
  readonly session: SessionState
  readonly connected: boolean
  /** The reader's own table, to go back to. */
  readonly table: TableId | null
  /** Other ways of looking at it, for those who have them. */
  readonly ways?: ReactNode
}

/** The plenary as text: clusters with what is in them, then what nobody placed yet, by topic and table. */
export function Outline({ doc, ...rest }: Props): ReactNode {
  const feed = usePlenaryFeed(doc, rest.session)
  return feed === null ? null : <Live doc={doc} feed={feed} {...rest} />
}

function Live({ doc, feed, session, connected, table, ways }: Props & { readonly feed: PlenaryFeed }): ReactNode {
  const t = useTexts(plenaryTexts)
  const plenary = useStore(feed.store)
  const [sought, seek] = useState('')
  const [kind, setKind] = useState<string | null>(null)
  const [scenario, setScenario] = useState<ScenarioChoice>('all')
  const shown = useMemo(() => {
    const found = matching(plenary.notes, plenary.grouping.merges, sought)
    const forIt = scenario === 'all' ? null : ofScenario(plenary.notes, plenary.grouping.merges, scenario === 'none' ? null : scenario)
    return (id: NoteId) => found.has(id) && (forIt === null || forIt.has(id)) && (kind === null || noteOfCard(plenary, id)?.lane === kind)
  }, [plenary, sought, kind, scenario])
  const visible = [...plenary.layout.notes.keys()].filter(shown).length
  return (
    <div className={styles.page}>
      <OutlineHead session={session} table={table} ways={ways} />
      <div className={styles.filters}>
        <SearchField className={styles.search} label={t('filter')} value={sought} onSeek={seek} />
        <ScenarioFilter chosen={scenario} onChoose={setScenario} />
        <p role="status" className={styles.count}>
          {connected ? t('showing', { count: visible }) : <Lost />}
        </p>
        <KindFilter session={session} notes={plenary.notes} kind={kind} onKind={setKind} />
      </div>
      <main className={styles.list}>
        {plenary.layout.notes.size === 0 ? <p className={styles.nothing}>{t('outlineEmpty')}</p> : visible === 0 ? <p className={styles.nothing}>{t('nothingFound')}</p> : null}
        <OutlineClusters plenary={plenary} shown={shown} />
        {sought.trim() === '' && kind === null && scenario === 'all' ? <OutlineInk doc={doc} /> : null}
        <OutlineUnplaced plenary={plenary} shown={shown} />
      </main>
    </div>
  )
}
