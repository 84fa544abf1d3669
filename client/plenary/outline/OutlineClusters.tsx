import type { ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { DotCount } from '../../vote/DotsContext.tsx'
import { useTexts } from '../../i18n/addTexts.ts'
import type { PlenaryState } from '../model/plenaryFeed.ts'
import { plenaryTexts } from '../texts.ts'
import { OutlineNotes } from './OutlineNotes.tsx'
import styles from './Outline.module.css'

type Props = { readonly plenary: PlenaryState; readonly shown: (id: NoteId) => boolean }

/** What the plenary made: clusters as they stand on the canvas, from the top down, and what was put down between them. */
export function OutlineClusters({ plenary, shown }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const { grouping, clusters, layout } = plenary
  const standing = [...layout.panels].sort(([, a], [, b]) => a.y - b.y || a.x - b.x).map(([id]) => id)
  const free = grouping.free.filter(shown)
  return (
    <>
      {standing.map((id) => {
        const cluster = clusters.get(id)
        const members = (grouping.clusters.get(id) ?? []).filter(shown)
        if (cluster === undefined || members.length === 0) return null
        return (
          <section key={id} className={styles.cluster} data-cluster={cluster.colour}>
            <h2>
              {cluster.title || t('unnamed')} <span>{t('count', { count: members.length })}</span> <DotCount of={id} />
            </h2>
            <OutlineNotes ids={members} plenary={plenary} withTable />
          </section>
        )
      })}
      {free.length === 0 ? null : (
        <section className={styles.section}>
          <h2>{t('free')}</h2>
          <OutlineNotes ids={free} plenary={plenary} withTable />
        </section>
      )}
    </>
  )
}
