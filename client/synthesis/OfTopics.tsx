import { Fragment, type ReactNode } from 'react'
import type { Lane } from '../../shared/process/definition.ts'
import { saidByAll, type Entry, type Synthesis, type SynthesisCluster } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Pick } from './Choice.tsx'
import { Entries, saidInWords } from './Entries.tsx'
import { Fold } from './Fold.tsx'
import type { Matches } from './matchesOf.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

type Props = { readonly synthesis: Synthesis; readonly matches: Matches }

/** By topic: the clusters of all plenaries, the largest first, then what nobody grouped, by kind. */
export function OfTopics({ synthesis, matches }: Props): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const topics = [...synthesis.topics.map(({ id, name }) => ({ id, title: localised(name) })), { id: null, title: t('noTopic') }]
  return topics.map(({ id, title }) => {
    const clusters = synthesis.clusters.filter((cluster) => cluster.topic === id).map((cluster) => ({ ...cluster, entries: cluster.entries.filter(matches.has) }))
    const loose = synthesis.loose.filter((entry) => entry.note.topic === id && matches.has(entry))
    const there = clusters.filter(({ entries }) => entries.length > 0)
    if (there.length + loose.length === 0) return null
    return (
      <section key={id} className={styles.topic}>
        <h2>{title}</h2>
        {there.length === 0 ? null : (
          <>
            <h3>{t('clusters')}</h3>
            {there.map((cluster) => (
              <Cluster key={cluster.id} cluster={cluster} synthesis={synthesis} seeking={matches.seeking} />
            ))}
          </>
        )}
        {loose.length === 0 ? null : (
          <>
            <h3>{t('loose')}</h3>
            <ByLane entries={loose} synthesis={synthesis} seeking={matches.seeking} />
          </>
        )}
      </section>
    )
  })
}

function Cluster({ cluster, synthesis, seeking }: { readonly cluster: SynthesisCluster; readonly synthesis: Synthesis; readonly seeking: boolean }): ReactNode {
  const t = useTexts(synthesisTexts)
  const session = synthesis.sessions.find((outcome) => outcome.session.id === cluster.session)?.session
  const title = cluster.title || t('unnamed')
  return (
    <div className={styles.pickable}>
      <Pick id={cluster.id} title={title} />
      <Fold
        key={String(seeking)} open={seeking} colour={cluster.colour}
        summary={
          <>
            <strong>{title}</strong>
            <span className={styles.soft}>{[saidInWords({ said: saidByAll(cluster.entries) }, t), session?.name].join(' · ')}</span>
          </>
        }
      >
        {() => <Entries entries={cluster.entries} synthesis={synthesis} />}
      </Fold>
    </div>
  )
}

/** In the order of the tools' lanes. */
function ByLane({ entries, synthesis, seeking }: { readonly entries: readonly Entry[]; readonly synthesis: Synthesis; readonly seeking: boolean }): ReactNode {
  const t = useTexts(synthesisTexts)
  const lanes: readonly Lane[] = synthesis.tools.flatMap((tool) => tool.lanes)
  return lanes.map((lane) => {
    const here = entries.filter(({ note }) => note.lane === lane.id)
    if (here.length === 0) return null
    return (
      <Fragment key={lane.id}>
        <Fold
          key={String(seeking)} open={seeking}
          summary={
            <>
              <KindBadge lane={lane} />
              <span className={styles.soft}>{t('notes', { count: here.length })}</span>
            </>
          }
        >
          {() => <Entries entries={here} synthesis={synthesis} />}
        </Fold>
      </Fragment>
    )
  })
}
