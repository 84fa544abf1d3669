import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import type { CARRIED_INTO, Outcome } from '../../shared/api/synthesis.ts'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import type { NoteId } from '../../shared/ids.ts'
import { laneOf, type Entry, type Synthesis } from '../../shared/synthesis/synthesise.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { matching } from '../plenary/outline/matching.ts'
import { carryOver } from '../portfolio/calls.ts'
import { usePlace } from '../portfolio/place.ts'
import { useOutcomes } from '../synthesis/useOutcomes.ts'
import { useSynthesis } from '../synthesis/useSynthesis.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { showToast } from '../ui/toasts.ts'
import { toggled } from '../ui/toggled.ts'
import { addTraceTexts } from './addTexts.ts'
import styles from './Trace.module.css'

/** As many are listed at once; who seeks finds the others. */
const LISTED = 60

type Props = {
  readonly of: ItemId
  readonly root: (typeof CARRIED_INTO)[number]
  /** What it stands on already. */
  readonly has: ReadonlySet<NoteId>
  readonly onClose: () => void
}

/** Lets an entry stand on more of what was said: lines of any session, found by their words, each with all that say the same. */
export default function AddSources({ of, root, has, onClose }: Props): ReactNode {
  const t = useTexts(addTraceTexts)
  const { processId } = usePlace()
  const { asked } = useOutcomes(processId)
  const { sending, fault, send } = useSending()
  const [chosen, setChosen] = useState<ReadonlySet<NoteId>>(new Set())
  const add = async () => {
    if ((await send(() => carryOver(processId, { into: root, item: of, clusters: [], lines: [...chosen] }))) === null) return
    showToast({ text: t('added') })
    onClose()
  }
  const actions = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button look="primary" disabled={sending || chosen.size === 0} onClick={() => void add()}>
        {chosen.size === 0 ? t('add') : t('addThese', { count: chosen.size })}
      </Button>
    </>
  )
  return (
    <Dialog title={t('title')} onClose={onClose} actions={actions}>
      {asked.state === 'asking' ? <p className={styles.soft}>{t('reading')}</p> : asked.state === 'fault' ? <FaultNote fault={asked.fault} /> : <Chooser outcomes={asked.value.outcomes} has={has} chosen={chosen} onChoose={setChosen} />}
      <FaultNote fault={fault} />
    </Dialog>
  )
}

type ChooserProps = Pick<Props, 'has'> & { readonly outcomes: readonly Outcome[]; readonly chosen: ReadonlySet<NoteId>; readonly onChoose: (chosen: ReadonlySet<NoteId>) => void }

function Chooser({ outcomes, has, chosen, onChoose }: ChooserProps): ReactNode {
  const t = useTexts(addTraceTexts)
  const synthesis = useSynthesis(outcomes)
  const [sought, seek] = useState('')
  const wanted = useDeferredValue(sought)
  const found = useMemo(() => {
    const notes = new Map(synthesis.sessions.flatMap((outcome) => outcome.notes.map((note) => [note.id, note] as const)))
    const ids = matching(notes, new Map(), wanted)
    return [...synthesis.entries.values()].filter(({ id, sources }) => !has.has(id) && sources.some((note) => ids.has(note.id)))
  }, [synthesis, has, wanted])
  const toggle = (id: NoteId) => onChoose(toggled(chosen, id))
  const kept = found.slice(0, LISTED)
  return (
    <>
      <SearchField label={t('search')} value={sought} onSeek={seek} />
      <p role="status" className={styles.soft}>
        {found.length === 0 ? t('nothing') : found.length > LISTED ? t('first', { count: LISTED, all: found.length }) : t('found', { count: found.length })}
      </p>
      <ul className={styles.chooser}>
        {kept.map((entry) => (
          <Choice key={entry.id} entry={entry} synthesis={synthesis} isChosen={chosen.has(entry.id)} onToggle={() => toggle(entry.id)} />
        ))}
      </ul>
    </>
  )
}

function Choice({ entry, synthesis, isChosen, onToggle }: { readonly entry: Entry; readonly synthesis: Synthesis; readonly isChosen: boolean; readonly onToggle: () => void }): ReactNode {
  const t = useTexts(addTraceTexts)
  const lane = laneOf(synthesis.tools, entry.note.lane)
  const session = synthesis.sessions.find((outcome) => outcome.session.id === entry.note.session)?.session.name
  return (
    <li>
      <label data-hue={lane?.hue}>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span>
          {lane === undefined ? null : <KindBadge lane={lane} />}
          <span dir="auto" className={styles.said}>{entry.note.text}</span>
          <span className={styles.soft}>{[session, entry.sources.length > 1 ? t('saidTimes', { count: entry.sources.length }) : null].filter((one) => one != null).join(' · ')}</span>
        </span>
      </label>
    </li>
  )
}
