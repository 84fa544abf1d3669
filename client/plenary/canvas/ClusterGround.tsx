import { useCallback, type ReactNode } from 'react'
import type { ClusterId } from '../../../shared/ids.ts'
import { useBoard, usePlenary, useSelection } from '../model/BoardContext.tsx'
import styles from './Clusters.module.css'

/** The paper that a cluster's notes lie on. */
export function ClusterGround({ id }: { readonly id: ClusterId }): ReactNode {
  const { surface } = useBoard()
  const attach = useCallback((element: HTMLDivElement) => surface.attachCluster(id, element), [surface, id])
  const colour = usePlenary((state) => state.clusters.get(id)?.colour)
  const selected = useSelection((selection) => selection.clusters.has(id))
  return <div ref={attach} className={styles.ground} data-cluster={colour} data-selected={selected || undefined} />
}
