import type { ReactNode } from 'react'
import type { Entry } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Entries } from './Entries.tsx'
import { Fold } from './Fold.tsx'
import { useReading } from './reading.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

/** In the order of the tools' lanes, a fold a kind. */
export function OfLanes({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { synthesis, matches } = useReading()
  return [...synthesis.lanes.values()].map((lane) => {
    const here = entries.filter(({ note }) => note.lane === lane.id)
    return here.length === 0 ? null : (
      <Fold
        key={`${lane.id} ${matches.seeking}`} open={matches.seeking}
        summary={
          <>
            <KindBadge lane={lane} />
            <span className={styles.soft}>{t('lines', { count: here.length })}</span>
          </>
        }
      >
        {() => <Entries entries={here} />}
      </Fold>
    )
  })
}
