import { Tag } from 'lucide-react'
import { Suspense, type ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { part } from '../../ui/part.ts'
import type { View } from '../canvas/view.ts'
import { OwnNote } from '../graph/OwnNote.tsx'
import { graphTexts } from '../graph/texts.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { NotePicture } from '../model/NotePicture.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { MergedSources } from './MergedSources.tsx'
import { NoteLinks } from './NoteLinks.tsx'
import styles from './SelectionPanel.module.css'
import { TableGroupHint } from './TableGroups.tsx'

const NoteBecame = part(() => import('../../trace/NoteBecame.tsx'))

/** One note in full, with where it comes from. */
export function NoteDetails({ id, view }: { readonly id: NoteId; readonly view: View | null }): ReactNode {
  const t = useTexts(plenaryTexts)
  const g = useTexts(graphTexts)
  const { asking } = useBoard()
  const words = useWords()
  const note = usePlenary((state) => noteOfCard(state, id))
  const merged = usePlenary(({ grouping }) => grouping.merges.get(id))
  const placement = usePlenary((state) => state.placements.get(id))
  const cluster = usePlenary((state) => (placement?.in === 'cluster' ? state.clusters.get(placement.cluster) : undefined))
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  const shown = merged?.shown ?? id
  return (
    <div className={styles.note} data-hue={kind?.hue}>
      {kind === undefined ? null : <KindBadge lane={kind} />}
      <p className={styles.text} dir="auto">
        {note.text}
      </p>
      <NotePicture note={note} size="list" />
      {note.withdrawn ? <p className={styles.withdrawn}>{t('withdrawn')}</p> : null}
      {note.table === null ? <OwnNote key={shown} id={shown} note={note} /> : null}
      {merged === undefined ? null : <MergedSources merged={merged} />}
      <dl className={styles.facts}>
        {merged === undefined ? <Fact name={t('table')}>{words.table(note.table)}</Fact> : null}
        {note.topic === null ? null : <Fact name={t('topic')}>{words.topic(note.topic)}</Fact>}
        {merged === undefined && words.showCategories ? <Fact name={t('category')}>{note.category === null ? t('facilitators') : words.category(note.category)}</Fact> : null}
        {note.lever === null ? null : <Fact name={t('lever')}>{words.lever(note.lever)}</Fact>}
        {note.scenario === undefined ? null : <Fact name={t('scenario')}>{words.scenario(note.scenario)}</Fact>}
        {words.ratings(note).length === 0 ? null : <Fact name={t('ratings')}>{words.ratings(note).join(' · ')}</Fact>}
        {note.pick === undefined ? null : <Fact name={t('pick')}>{words.pick(note.pick)}</Fact>}
        <Fact name={t('inCluster')}>{cluster === undefined ? t('inNoCluster') : cluster.title || t('unnamed')}</Fact>
      </dl>
      <TableGroupHint card={id} view={view} />
      {kind?.asksLever !== true ? null : (
        <Button look="plain" onClick={() => asking.setState({ what: 'lever', note: shown })}>
          <Tag size={18} aria-hidden="true" />
          {g(note.lever === null ? 'chooseLever' : 'changeLever')}
        </Button>
      )}
      <NoteLinks card={id} view={view} />
      <Suspense>
        <NoteBecame key={id} sessionId={words.session} note={id} alike={merged?.sources ?? [id]} />
      </Suspense>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
