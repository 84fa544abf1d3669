import { useCallback, type ReactNode } from 'react'
import type { ClusterId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { DotCount } from '../../vote/DotsContext.tsx'
import { LiveTitle } from '../board/LiveTitle.tsx'
import { useBoard, usePlenary, useSelection } from '../model/BoardContext.tsx'
import { stopRenaming } from '../model/selection.ts'
import { plenaryTexts } from '../texts.ts'
import styles from './Clusters.module.css'

/** The bar over a cluster: its name, how many notes it holds, and, while it is being named, the field to do so. */
export function ClusterTitle({ id }: { readonly id: ClusterId }): ReactNode {
  const t = useTexts(plenaryTexts)
  const { surface, selection } = useBoard()
  const attach = useCallback((element: HTMLDivElement) => surface.attachCluster(id, element), [surface, id])
  const cluster = usePlenary((state) => state.clusters.get(id))
  const count = usePlenary((state) => state.grouping.clusters.get(id)?.length ?? 0)
  const renaming = useSelection((held) => held.renaming === id)
  if (cluster === undefined) return null
  return (
    <div ref={attach} className={styles.place} data-cluster={cluster.colour}>
      <div className={styles.title} data-empty={cluster.title === '' || undefined}>
        {renaming ? <LiveTitle id={id} className={styles.field} onDone={() => stopRenaming(selection)} /> : <span className={styles.name}>{cluster.title || t('unnamed')}</span>}
        <DotCount of={id} />
        <span className={styles.count}>{count}</span>
      </div>
    </div>
  )
}
