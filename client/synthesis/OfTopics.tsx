import { useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { FINDING_KINDS } from '../../shared/document/portfolioItems.ts'
import { SECTIONS, sectionOf, sectionOfAll, type Section } from '../../shared/synthesis/sections.ts'
import type { Entry, SynthesisCluster, SynthesisTheme } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { ClusterFold, ThemeFold } from './Clusters.tsx'
import { OfLanes } from './OfLanes.tsx'
import { Paged } from './Paged.tsx'
import { useReading, type Reading } from './reading.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

/** One screen of them; the largest come first. */
const CLUSTERS_AT_ONCE = 12

type Part = { readonly section: Section; readonly themes: readonly SynthesisTheme[]; readonly clusters: readonly SynthesisCluster[]; readonly loose: readonly Entry[] }

/** By topic, in the order in which an Action Plan tells it: what is under way, what stands in the way, what was suggested. */
export function OfTopics(): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const { synthesis, matches } = useReading()
  const topics = [...synthesis.topics.map(({ id, name }) => ({ id, title: localised(name) })), { id: null, title: t('noTopic') }]
  const parts = useMemo(() => new Map([...synthesis.topics.map(({ id }) => id), null].map((id) => [id, partsOf({ synthesis, matches }, id)])), [synthesis, matches])
  return topics.map(({ id, title }) => {
    const here = parts.get(id) ?? []
    return here.length === 0 ? null : (
      <section key={id} className={styles.topic} aria-label={title}>
        <h2>{title}</h2>
        {id === null ? null : <InThePlan topic={id} />}
        {here.map((part) => (
          <OnePart key={part.section} part={part} />
        ))}
      </section>
    )
  })
}

function OnePart({ part: { section, themes, clusters, loose } }: { readonly part: Part }): ReactNode {
  const t = useTexts(synthesisTexts)
  return (
    <>
      <h3>{t(`section.${section}`)}</h3>
      {themes.map((theme) => (
        <ThemeFold key={theme.id} theme={theme} />
      ))}
      <Paged items={clusters} atOnce={CLUSTERS_AT_ONCE}>
        {(shown) => shown.map((cluster) => <ClusterFold key={cluster.id} cluster={cluster} />)}
      </Paged>
      {loose.length === 0 ? null : (
        <>
          {themes.length + clusters.length === 0 ? null : <h4>{t('loose')}</h4>}
          <OfLanes entries={loose} />
        </>
      )}
    </>
  )
}

/** What of the topic the plan tells already. */
function InThePlan({ topic }: { readonly topic: string }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { processId, portfolio: { findings } } = usePlace()
  const here = findings.filter((finding) => finding.topic === topic)
  if (here.length === 0) return null
  const counts = FINDING_KINDS.map((kind) => [kind, here.filter((finding) => finding.kind === kind).length] as const).filter(([, count]) => count > 0)
  return (
    <p className={styles.soft}>
      <Link href={`/p/${processId}/plan`}>{t('inThePlan', { counts: counts.map(([kind, count]) => t(`findings.${kind}`, { count })).join(' · ') })}</Link>
    </p>
  )
}

function partsOf({ synthesis: { themes, clusters, loose, lanes }, matches }: Pick<Reading, 'synthesis' | 'matches'>, topic: string | null): Part[] {
  const here = (group: SynthesisTheme | SynthesisCluster) => group.topic === topic && (group.entries.some(matches.has) || (group.entries.length === 0 && !matches.narrowed))
  const own = { themes: themes.filter(here), clusters: clusters.filter((cluster) => cluster.theme === null && here(cluster)), loose: loose.filter((entry) => entry.topic === topic && matches.has(entry)) }
  return SECTIONS.map((section): Part => ({
    section,
    themes: own.themes.filter(({ entries }) => sectionOfAll(entries, lanes) === section),
    clusters: own.clusters.filter(({ entries }) => sectionOfAll(entries, lanes) === section),
    loose: own.loose.filter(({ note }) => sectionOf(lanes.get(note.lane)) === section),
  })).filter((part) => part.themes.length + part.clusters.length + part.loose.length > 0)
}
