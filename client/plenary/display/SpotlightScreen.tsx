import { lazy, Suspense, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import type { BoardSpotlight } from '../../../shared/programme/spotlight.ts'
import { letterVh } from '../../../shared/plenary/wallPages.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { saidTexts } from '../../ui/saidTexts.ts'
import { usePlenary } from '../model/BoardContext.tsx'
import { NotePicture } from '../model/NotePicture.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { saidOf } from '../model/said.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { Paged } from './Paged.tsx'
import { StepBar } from './StepBar.tsx'
import styles from './Spotlight.module.css'

const GraphOnWall = lazy(() => import('../graph/GraphOnWall.tsx'))

type Props = { readonly session: SessionState; readonly spotlight: BoardSpotlight }

/** One note or one cluster, alone on the wall. */
export function SpotlightScreen({ session, spotlight }: Props): ReactNode {
  return (
    <div className={styles.screen}>
      <StepBar session={session} />
      {spotlight.on === 'tree' || spotlight.on === 'fishbone' ? (
        <Suspense>
          <GraphOnWall as={spotlight.on} problem={spotlight.id as NoteId} page={spotlight.page} />
        </Suspense>
      ) : spotlight.on === 'note' ? <OneNote id={spotlight.id as NoteId} page={spotlight.page} /> : <OneCluster id={spotlight.id as ClusterId} page={spotlight.page} />}
    </div>
  )
}


function OneNote({ id, page }: { readonly id: NoteId; readonly page: number }): ReactNode {
  const words = useWords()
  const note = usePlenary((state) => noteOfCard(state, id))
  if (note === undefined) return <Gone />
  const kind = words.lane(note.lane)
  return (
    <main className={styles.note} data-hue={kind?.hue}>
      <div className={styles.kind}>
        {kind === undefined ? null : <KindBadge lane={kind} />}
        <span>{words.table(note.table)}</span>
      </div>
      <Paged page={page}>
        <NotePicture note={note} size="wall" />
        <p dir="auto" style={{ fontSize: `${letterVh(note.text.length)}vh` }}>{note.text}</p>
      </Paged>
    </main>
  )
}

function OneCluster({ id, page }: { readonly id: ClusterId; readonly page: number }): ReactNode {
  const t = useTexts(plenaryTexts)
  const s = useTexts(saidTexts)
  const words = useWords()
  const plenary = usePlenary((state) => state)
  const cluster = plenary.clusters.get(id)
  if (cluster === undefined) return <Gone />
  const members = plenary.grouping.clusters.get(id) ?? []
  return (
    <main className={styles.cluster} data-cluster={cluster.colour}>
      <h2>
        {cluster.title || t('unnamed')} <span>{members.length}</span>
      </h2>
      <Paged page={page}>
        <ul className={styles.members}>
          {members.map((member) => {
            const note = noteOfCard(plenary, member)
            const merged = plenary.grouping.merges.get(member)
            return note === undefined ? null : (
              <li key={member} data-hue={words.lane(note.lane)?.hue} dir="auto">
                <NotePicture note={note} size="card" />
                {note.text}
                {merged === undefined ? null : <small>{saidOf(merged, plenary.notes, s).inWords}</small>}
              </li>
            )
          })}
        </ul>
      </Paged>
    </main>
  )
}

function Gone(): ReactNode {
  const t = useTexts(plenaryTexts)
  return <main className={styles.gone}>{t('spotlight.gone')}</main>
}
