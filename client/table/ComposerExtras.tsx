import { Tag } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { part } from '../ui/part.ts'
import { untilHere } from '../ui/untilHere.ts'
import { useBoard, useWords } from './BoardContext.tsx'
import styles from './Composer.module.css'
import type { DraftStore } from './draft.ts'
import { tableTexts } from './texts.ts'
import { ComposerAsks } from './workshopParts.ts'

const LeverDialog = part(() => import('./LeverDialog.tsx'))
const ComposerPicture = lazy(() => untilHere(() => import('../pictures/ComposerPicture.tsx')))

/** What some notes are asked besides their words: a barrier its lever, an action how radical it is, a scribe on whose behalf. */
export function ComposerExtras({ draft, lane }: { readonly draft: DraftStore; readonly lane: Lane }): ReactNode {
  const { here } = useBoard()
  const isScribe = here.categories.length > 1
  const asksMore = lane.scales !== undefined || lane.picks !== undefined
  if (!lane.asksLever && !isScribe && !lane.pictures && !asksMore) return null
  return (
    <div className={styles.extras}>
      {lane.asksLever ? <LeverChoice draft={draft} /> : null}
      {asksMore ? (
        <Suspense>
          <ComposerAsks draft={draft} lane={lane} />
        </Suspense>
      ) : null}
      {isScribe ? <CategoryChoice draft={draft} /> : null}
      {lane.pictures === undefined ? null : (
        <Suspense>
          <ComposerPicture draft={draft} />
        </Suspense>
      )}
    </div>
  )
}

function LeverChoice({ draft }: { readonly draft: DraftStore }): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { definition } = useWords()
  const [choosing, setChoosing] = useState(false)
  const chosen = useStore(draft, ({ lever }) => lever)
  const lever = definition.levers.find(({ id }) => id === chosen)
  const close = () => setChoosing(false)
  return (
    <>
      <button type="button" className={styles.extra} aria-label={lever === undefined ? undefined : t('composer.leverChange', { lever: localised(lever.name) })} onClick={() => setChoosing(true)}>
        <Tag size={16} aria-hidden="true" />
        {lever === undefined ? t('composer.lever') : localised(lever.name)}
      </button>
      {choosing ? (
        <Suspense>
          <LeverDialog
            chosen={chosen}
            onChoose={(id) => {
              draft.setState({ lever: id })
              close()
            }}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  )
}

function CategoryChoice({ draft }: { readonly draft: DraftStore }): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { here } = useBoard()
  const { definition } = useWords()
  const chosen = useStore(draft, ({ category }) => category)
  const offered = definition.categories.filter(({ id }) => here.categories.includes(id))
  return (
    <label className={styles.extra}>
      <span>{t('composer.category')}</span>
      <select value={chosen ?? here.categories[0]} onChange={(event) => draft.setState({ category: event.target.value })}>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {localised(name)}
          </option>
        ))}
      </select>
    </label>
  )
}
