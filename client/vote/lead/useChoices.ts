import { useMemo } from 'react'
import type * as Y from 'yjs'
import { chooseItems, type About } from '../../../shared/ballots/chooseItems.ts'
import { clusterIds, readCluster } from '../../../shared/document/plenaryDocument.ts'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { voteTexts } from '../texts.ts'
import { useVersion } from '../useItems.ts'

/** Something that could be voted on, in words, with how much it is. */
export type Choice = { readonly key: string; readonly about: About; readonly label: string; readonly count: number }

/** What the plenary has to vote on, the likeliest first: its clusters once there are some to compare, then notes, all or some. */
export function useChoices(session: SessionState, plenary: Y.Doc): readonly Choice[] {
  const t = useTexts(voteTexts)
  const localised = useLocalised()
  const version = useVersion(plenary)
  return useMemo(() => {
    const counted = (key: string, about: About, label: (count: number) => string): Choice => {
      const count = chooseItems(plenary, about).length
      return { key, about, count, label: label(count) }
    }
    const clusters = counted('clusters', { on: 'clusters' }, (count) => t('ask.clusters', { count }))
    const notes = counted('notes', { on: 'notes', lane: null, cluster: null }, (count) => t('ask.notes', { count }))
    const lanes = [...lanesById(session.definition).values()].map(({ id, name }) =>
      counted(`lane ${id}`, { on: 'notes', lane: id, cluster: null }, (count) => t('ask.lane', { name: localised(name), count })),
    )
    const inClusters = clusterIds(plenary).map((id) =>
      counted(`cluster ${id}`, { on: 'notes', lane: null, cluster: id }, (count) => t('ask.cluster', { name: readCluster(plenary, id)?.title || t('unnamed'), count })),
    )
    const some = [...lanes, ...inClusters].filter(({ count }) => count > 1)
    return clusters.count > 1 ? [clusters, notes, ...some] : [notes, ...some]
    // oxlint-disable-next-line react/exhaustive-deps -- the version stands for what is in the document
  }, [plenary, version, session.definition, t, localised])
}
