import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import type { Spotlight } from '../../../shared/programme/spotlight.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { usePlenary } from '../model/BoardContext.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { saidOf } from '../model/said.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { StepBar } from './StepBar.tsx'
import styles from './Spotlight.module.css'

type Props = { readonly session: SessionState; readonly spotlight: Spotlight }

/** One note or one cluster, alone on the wall. */
export function SpotlightScreen({ session, spotlight }: Props): ReactNode {
  return (
    <div className={styles.screen}>
      <StepBar session={session} />
      {spotlight.on === 'note' ? <OneNote id={spotlight.id as NoteId} page={spotlight.page} /> : <OneCluster id={spotlight.id as ClusterId} page={spotlight.page} />}
    </div>
  )
}

/** The larger, the shorter: up to so many letters at so many parts of the screen's height. The last is the least that the last row can read. */
const LETTERS = [
  { upTo: 60, vh: 11 },
  { upTo: 140, vh: 8 },
  { upTo: 320, vh: 6 },
  { upTo: Infinity, vh: 4.6 },
] as const

function OneNote({ id, page }: { readonly id: NoteId; readonly page: number }): ReactNode {
  const words = useWords()
  const note = usePlenary((state) => noteOfCard(state, id))
  if (note === undefined) return <Gone />
  const kind = words.lane(note.lane)
  const size = LETTERS.find(({ upTo }) => note.text.length <= upTo) ?? LETTERS[3]
  return (
    <main className={styles.note} data-hue={kind?.hue}>
      <div className={styles.kind}>
        {kind === undefined ? null : <KindBadge lane={kind} />}
        <span>{words.table(note.table)}</span>
      </div>
      <Paged page={page}>
        <p dir="auto" style={{ fontSize: `${size.vh}vh` }}>{note.text}</p>
      </Paged>
    </main>
  )
}

function OneCluster({ id, page }: { readonly id: ClusterId; readonly page: number }): ReactNode {
  const t = useTexts(plenaryTexts)
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
                {note.text}
                {merged === undefined ? null : <small>{saidOf(merged, plenary.notes, t).inWords}</small>}
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

/** As many columns as the text needs, each as wide as the screen, of which one is shown. After the last comes the first. */
function Paged({ page, children }: { readonly page: number; readonly children: ReactNode }): ReactNode {
  const t = useTexts(plenaryTexts)
  const box = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const count = () => setPages(Math.max(1, Math.round(element.scrollWidth / element.clientWidth)))
    count()
    const watch = new ResizeObserver(count)
    watch.observe(element)
    return () => watch.disconnect()
  }, [children])
  const shown = page % pages
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollLeft = shown * box.current.clientWidth
  }, [shown, pages])
  return (
    <>
      <div ref={box} className={styles.pages}>
        {children}
      </div>
      {pages === 1 ? null : <p className={styles.page}>{t('spotlight.page', { page: shown + 1, pages })}</p>}
    </>
  )
}
