import { useMemo, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import type { PlenaryState } from '../model/plenaryFeed.ts'
import { plenaryTexts } from '../texts.ts'
import styles from './Outline.module.css'

type Props = { readonly session: SessionState; readonly notes: PlenaryState['notes']; readonly kind: string | null; readonly onKind: (kind: string | null) => void }

/** The kinds that there are, to look at one of them alone. */
export function KindFilter({ session, notes, kind, onKind }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const localised = useLocalised()
  const lanes = useMemo(() => {
    const there = new Set([...notes.values()].map((note) => note.lane))
    return session.definition.tools.flatMap((tool) => tool.lanes).filter((lane) => there.has(lane.id))
  }, [session.definition, notes])
  if (lanes.length < 2) return null
  return (
    <div className={styles.kinds} role="group" aria-label={t('kind')}>
      <button type="button" aria-pressed={kind === null} onClick={() => onKind(null)}>
        {t('allKinds')}
      </button>
      {lanes.map((lane) => (
        <button key={lane.id} type="button" data-hue={lane.hue} aria-pressed={kind === lane.id} onClick={() => onKind(kind === lane.id ? null : lane.id)}>
          <KindIcon icon={lane.icon} /> {localised(lane.noteName)}
        </button>
      ))}
    </div>
  )
}
