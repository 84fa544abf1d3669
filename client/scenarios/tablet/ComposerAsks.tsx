import { Gauge, ListChecks } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Lane } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import type { DraftStore } from '../../table/draft.ts'
import styles from '../../table/Composer.module.css'
import { scenarioTexts } from '../texts.ts'
import { PickDialog } from './PickDialog.tsx'
import { RateDialog } from './RateDialog.tsx'
import { ratingsInWords, shortName } from './ratingsInWords.ts'

/** What the next note is asked besides its words: ratings, and a word of a list in the place of its own. */
export function ComposerAsks({ draft, lane }: { readonly draft: DraftStore; readonly lane: Lane }): ReactNode {
  const t = useTexts(scenarioTexts)
  const localised = useLocalised()
  const { ratings, pick } = useStore(draft)
  const [open, setOpen] = useState<'rate' | 'pick' | null>(null)
  const close = () => setOpen(null)
  const { scales = [], picks } = lane
  return (
    <>
      {scales.length === 0 ? null : (
        <button type="button" className={styles.extra} onClick={() => setOpen('rate')}>
          <Gauge size={16} aria-hidden="true" />
          {ratings === null ? t('rate', { scales: scales.map(({ name }) => shortName(localised(name))).join(', ') }) : ratingsInWords(scales, ratings, localised)}
        </button>
      )}
      {picks === undefined ? null : (
        <button type="button" className={styles.extra} onClick={() => setOpen('pick')}>
          <ListChecks size={16} aria-hidden="true" />
          {t('pick')}
        </button>
      )}
      {open === 'rate' ? <RateDialog scales={scales} ratings={ratings} onRate={(now) => draft.setState({ ratings: now })} onClose={close} /> : null}
      {open === 'pick' ? (
        <PickDialog
          chosen={pick}
          onChoose={(picked) => {
            draft.setState(picked === null ? { pick: null } : { pick: picked.id, text: localised(picked.name), lane: lane.id })
            close()
          }}
          onClose={close}
        />
      ) : null}
    </>
  )
}
