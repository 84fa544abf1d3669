import type { ReactNode } from 'react'
import { byLever, saidByAll, type Synthesis } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Entries, saidInWords } from './Entries.tsx'
import { Fold } from './Fold.tsx'
import type { Matches } from './matchesOf.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

type Props = { readonly synthesis: Synthesis; readonly matches: Matches }

/** By lever of systemic change: what stands in the way. Levers that nobody spoke of are shown too: that is a finding. */
export function OfLevers({ synthesis, matches }: Props): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const groups = byLever(synthesis.entries.values(), synthesis.tools)
  const levers = [...synthesis.levers.map(({ id, name }) => ({ id, title: localised(name) })), { id: null, title: t('noLever') }]
  return (
    <section className={styles.topic}>
      {levers.map(({ id, title }) => {
        const here = (groups.get(id) ?? []).filter(matches.has)
        if (here.length === 0) {
          return id === null || matches.seeking ? null : (
            <p key={id} className={styles.untouched}>
              <strong>{title}</strong> <span className={styles.soft}>{t('untouched')}</span>
            </p>
          )
        }
        return (
          <Fold
            key={`${id} ${matches.seeking}`} open={matches.seeking}
            summary={
              <>
                <strong>{title}</strong>
                <span className={styles.soft}>{saidInWords({ said: saidByAll(here) }, t)}</span>
              </>
            }
          >
            {() => <Entries entries={here} synthesis={synthesis} />}
          </Fold>
        )
      })}
    </section>
  )
}
