import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { ClusterDialog } from './ClusterDialog.tsx'
import { groupTexts } from './groupTexts.ts'
import { useAreLocked, useGrouped, useMadeGroups } from './useGrouped.ts'

/** A cluster's title over its cards of one lane: opens and closes it; its menu has what may be done with it. */
export function ClusterTitle({ id, cards }: { readonly id: ClusterId; readonly cards: readonly NoteId[] }): ReactNode {
  const t = useTexts(groupTexts)
  const groups = useMadeGroups()
  const cluster = useGrouped(({ read }) => read.clusters.get(id))
  const isClosed = useGrouped(({ closed }) => closed.has(id))
  const selecting = useGrouped(({ selected }) => selected !== null)
  const clusterOf = useGrouped(({ read }) => read.clusterOf)
  // A cluster is of several lanes: with one of them locked, it stays as it is.
  const fixed = useAreLocked([...clusterOf].flatMap(([note, cluster]) => (cluster === id ? note : [])))
  const [naming, setNaming] = useState(false)
  if (cluster === undefined) return null
  const title = cluster.title || t('unnamed')
  const mayName = groups.mayName(cluster)
  const items: MenuItem[] = [
    ...(mayName ? [{ label: t('cluster.rename'), onSelect: () => setNaming(true) }] : []),
    { label: t('cluster.split'), onSelect: () => groups.select([], true) },
    ...(mayName ? [{ label: t('cluster.dissolve'), alarm: true, onSelect: () => groups.dissolve(id) }] : []),
  ]
  const Chevron = isClosed ? ChevronRight : ChevronDown
  return (
    <>
      <h3>
        <button type="button" aria-expanded={!isClosed} aria-label={t(isClosed ? 'cluster.open' : 'cluster.close', { title })} onClick={() => groups.open(id, isClosed)}>
          <Chevron size={18} aria-hidden="true" />
          <span dir="auto">{title}</span>
          <small>{cards.length}</small>
        </button>
      </h3>
      {selecting || fixed ? null : <Menu label={t('cluster.actions', { title })} icon={Ellipsis} groups={[{ items }]} />}
      {naming && !fixed ? (
        <ClusterDialog
          heading={t('name.change')} make={t('name.keep')} title={cluster.title} colour={cluster.colour}
          onMake={(name, colour) => groups.rename(id, name, colour)} onClose={() => setNaming(false)}
        />
      ) : null}
    </>
  )
}
