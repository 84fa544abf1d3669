import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Lane } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import composer from '../Composer.module.css'
import type { DraftStore } from '../draft.ts'
import { KindPicker } from '../KindPicker.tsx'
import { tableTexts } from '../texts.ts'
import styles from './Locked.module.css'
import { lockedTexts } from './texts.ts'

type Props = {
  readonly draft: DraftStore
  /** Where else one can write, or behind tabs where else one can look. */
  readonly lanes: readonly Lane[]
  /** The locked lane that was being written in, or is looked at. */
  readonly chosen: Lane
  readonly asTabs: boolean
  readonly closed: ReadonlySet<string>
}

/** In the composer's place where it is locked: what was begun is still there, and may be written elsewhere. */
export function ClosedComposer({ draft, lanes, chosen, asTabs, closed }: Props): ReactNode {
  const t = useTexts(lockedTexts)
  const table = useTexts(tableTexts)
  const localised = useLocalised()
  const text = useStore(draft, (state) => state.text)
  const begun = text.trim() !== ''
  const open = lanes.filter(({ id }) => !closed.has(id))
  const lane = localised(chosen.name)
  return (
    <section className={composer.dock} aria-label={table('composer.label')}>
      {asTabs ? <KindPicker lanes={lanes} chosen={chosen} asTabs onChoose={({ id }) => draft.setState({ lane: id })} /> : null}
      <p className={styles.note}>
        <Lock size={18} aria-hidden="true" />
        {begun ? t('waits', { lane }) : open.length > 0 ? t('closed', { lane }) : t('allClosed')}
      </p>
      {begun ? (
        <p className={styles.draft} role="note" aria-label={t('yours')} dir="auto">
          {text}
        </p>
      ) : null}
      {begun && open.length > 0 && !asTabs ? (
        <div className={styles.elsewhere}>
          {open.map((other) => (
            <Button key={other.id} onClick={() => draft.setState({ lane: other.id })}>
              {t('elsewhere', { lane: localised(other.name) })}
            </Button>
          ))}
        </div>
      ) : null}
    </section>
  )
}
