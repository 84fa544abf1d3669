import type { ReactNode } from 'react'
import { byLever, saidByAll, type Entry } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Entries } from './Entries.tsx'
import { Fold } from './Fold.tsx'
import { useReading } from './reading.ts'
import { saidInWords } from './said.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

/** By lever of systemic change: what stands in the way. Levers that nobody spoke of are shown too: that is a finding. */
export function OfLevers(): ReactNode {
  const t = useTexts(synthesisTexts)
  const { synthesis, matches } = useReading()
  return (
    <section className={styles.topic}>
      <LeverFolds entries={[...synthesis.entries.values()].filter(matches.has)} silent={matches.seeking ? null : t('untouched')} />
    </section>
  )
}

/** `silent`: what to say of a lever that has none of these; null: nothing. */
export function LeverFolds({ entries, silent }: { readonly entries: readonly Entry[]; readonly silent: string | null }): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const { synthesis, matches } = useReading()
  const groups = byLever(entries, synthesis.tools)
  const levers = [...synthesis.levers.map(({ id, name }) => ({ id, title: localised(name) })), { id: null, title: t('noLever') }]
  return levers.map(({ id, title }) => {
    const here = groups.get(id) ?? []
    if (here.length === 0) {
      return id === null || silent === null ? null : (
        <p key={id} className={styles.untouched}>
          <strong>{title}</strong> <span className={styles.soft}>{silent}</span>
        </p>
      )
    }
    return (
      <Fold
        key={`${id} ${matches.seeking}`} open={matches.seeking}
        summary={
          <>
            <strong>{title}</strong>
            <span className={styles.soft}>{saidInWords(saidByAll(here), t)}</span>
          </>
        }
      >
        {() => <Entries entries={here} />}
      </Fold>
    )
  })
}
