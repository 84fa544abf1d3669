import { useMemo, type ReactNode } from 'react'
import type { Entry } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { SelectField } from '../ui/Field.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { LeverFolds } from './OfLevers.tsx'
import { OfLanes } from './OfLanes.tsx'
import { useReading } from './reading.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'
import { isBarrier, UNTOUCHED_BY, untouchedOf, type UntouchedBy } from './untouchedOf.ts'

type Props = { readonly by: UntouchedBy; readonly onBy: (by: string) => void }

/** What nothing was made of yet, per topic: barriers first, by their lever. */
export function Untouched({ by, onBy }: Props): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const { synthesis, matches, uses } = useReading()
  const left = useMemo(() => untouchedOf(synthesis, uses, by).filter(matches.has), [synthesis, uses, by, matches])
  const topics = [...synthesis.topics.map(({ id, name }) => ({ id, title: localised(name) })), { id: null, title: t('noTopic') }]
  return (
    <>
      <div className={styles.left}>
        <SelectField label={t('by')} value={by} onChange={(event) => onBy(event.target.value)}>
          {UNTOUCHED_BY.map((each) => (
            <option key={each} value={each}>{t(`by.${each}`)}</option>
          ))}
        </SelectField>
        <Counts entries={left} />
      </div>
      {left.length === 0 && matches.count > 0 ? <p className={styles.nothing}>{t('by.none')}</p> : null}
      {topics.map(({ id, title }) => (
        <OneTopic key={id} title={title} entries={left.filter(({ topic }) => topic === id)} />
      ))}
    </>
  )
}

/** How much of each kind, barriers first. */
function Counts({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { synthesis } = useReading()
  const lanes = [...synthesis.lanes.values()].sort((a, b) => Number(b.kind === 'barrier') - Number(a.kind === 'barrier'))
  return (
    <ul className={styles.counts}>
      {lanes.map((lane) => {
        const count = entries.filter(({ note }) => note.lane === lane.id).length
        return count === 0 ? null : (
          <li key={lane.id}>
            <strong>{count}</strong> <KindBadge lane={lane} />
          </li>
        )
      })}
    </ul>
  )
}

function OneTopic({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { synthesis } = useReading()
  if (entries.length === 0) return null
  const barriers = entries.filter((entry) => isBarrier(synthesis, entry))
  const others = entries.filter((entry) => !isBarrier(synthesis, entry))
  return (
    <section className={styles.topic} aria-label={title}>
      <h2>{title}</h2>
      {barriers.length === 0 ? null : (
        <>
          <h3>{t('barriers', { count: barriers.length })}</h3>
          <LeverFolds entries={barriers} silent={null} />
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>{t('by.others')}</h3>
          <OfLanes entries={others} />
        </>
      )}
    </section>
  )
}
