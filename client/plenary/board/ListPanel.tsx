import { useMemo, useState, type ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import type { View } from '../canvas/view.ts'
import { ListedInk } from '../ink/ListedInk.tsx'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { selectClusters } from '../model/selection.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { matching, ofScenario } from '../outline/matching.ts'
import { ScenarioFilter, type ScenarioChoice } from '../outline/ScenarioFilter.tsx'
import { ListGroup } from './ListGroup.tsx'
import styles from './ListPanel.module.css'
import { TableGroups } from './TableGroups.tsx'

/** The whole board as a list, for the keyboard and for screen readers: what is selected here can do all that the canvas can. */
export function ListPanel({ view }: { readonly view: View | null }): ReactNode {
  const t = useTexts(plenaryTexts)
  const words = useWords()
  const { selection, surface } = useBoard()
  const grouping = usePlenary((state) => state.grouping)
  const clusters = usePlenary((state) => state.clusters)
  const notes = usePlenary((state) => state.notes)
  const [sought, seek] = useState('')
  const [scenario, setScenario] = useState<ScenarioChoice>('all')
  const found = useMemo(() => {
    if (sought.trim() === '' && scenario === 'all') return null
    const said = matching(notes, grouping.merges, sought)
    const forIt = scenario === 'all' ? said : ofScenario(notes, grouping.merges, scenario === 'none' ? null : scenario)
    return new Set([...said].filter((id) => forIt.has(id)))
  }, [notes, grouping, sought, scenario])
  const only = (ids: readonly NoteId[]) => (found === null ? ids : ids.filter((id) => found.has(id)))
  return (
    <section className={styles.panel} aria-label={t('list')}>
      <SearchField label={t('filter')} value={sought} onSeek={seek} />
      <ScenarioFilter chosen={scenario} onChoose={setScenario} />
      <h3>{t('clusters')}</h3>
      {[...grouping.clusters].map(([id, members]) => (
        <ListGroup
          key={id}
          name={clusters.get(id)?.title || t('unnamed')}
          colour={clusters.get(id)?.colour}
          notes={only(members)}
          open={found !== null}
          view={view}
          onChoose={() => {
            selectClusters(selection, [id])
            const panel = surface.panelOf(id)
            if (panel !== undefined) view?.reveal(panel)
          }}
        />
      ))}
      {grouping.free.length === 0 ? null : <ListGroup name={t('free')} notes={only(grouping.free)} open={found !== null} view={view} />}
      {found === null ? <ListedInk view={view} /> : null}
      <TableGroups view={view} />
      <h3>{t('unplaced')}</h3>
      {grouping.unplaced.map(({ topic, table, lanes }) => (
        <ListGroup key={`${topic} ${table}`} name={[words.topic(topic), words.table(table)].filter((part) => part !== '').join(' – ')} notes={only(lanes.flatMap((lane) => lane.notes))} open={found !== null} view={view} />
      ))}
    </section>
  )
}
