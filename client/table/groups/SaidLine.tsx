import { ChevronDown, ChevronUp, Layers2, Unlink2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { saidInWords, saidTexts } from '../../ui/saidTexts.ts'
import { useBoard, useNote } from '../BoardContext.tsx'
import { Whose } from '../Whose.tsx'
import { firstWords } from '../words.ts'
import styles from './Groups.module.css'
import { groupTexts } from './groupTexts.ts'
import { useAreLocked, useGrouped, useMadeGroups } from './useGrouped.ts'

type Props = { readonly id: NoteId; readonly reading: boolean }

const NONE: readonly NoteId[] = []

/** On a card that stands for several: how often it was said; opened, every one of them, and the way back. */
export function SaidLine({ id, reading }: Props): ReactNode {
  const t = useTexts(groupTexts)
  const said = useTexts(saidTexts)
  const groups = useMadeGroups()
  const { store } = useBoard()
  const merged = useGrouped(({ read }) => read.merges.get(id))
  const categories = useStore(store, ({ notes }) => new Set(merged?.sources.flatMap((source) => notes.get(source)?.category ?? [])).size)
  const fixed = useAreLocked(merged?.sources ?? NONE) || reading
  const [open, setOpen] = useState(false)
  if (merged === undefined) return null
  const Chevron = open ? ChevronUp : ChevronDown
  return (
    <div className={styles.said}>
      <button type="button" className={styles.often} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Layers2 size={16} aria-hidden="true" />
        <span>{saidInWords({ times: merged.sources.length, tables: 1, categories }, said, 'oneTable')}</span>
        <Chevron size={16} aria-hidden="true" />
      </button>
      {open ? (
        <>
          <ul aria-label={t('merge.sources')}>
            {merged.sources.map((source) => (source === id ? null : <Source key={source} id={source} reading={fixed} />))}
          </ul>
          {fixed ? null : <Button look="plain" onClick={() => groups.takeApart(merged.sources)}>{t('merge.apart')}</Button>}
        </>
      ) : null}
    </div>
  )
}

function Source({ id, reading }: Props): ReactNode {
  const t = useTexts(groupTexts)
  const groups = useMadeGroups()
  const note = useNote(id)
  if (note === undefined) return null
  return (
    <li>
      <div>
        <p dir="auto">{note.text}</p>
        <Whose note={note} />
      </div>
      {reading ? null : <IconButton icon={Unlink2} label={t('merge.takeOut', { note: firstWords(note.text) })} onClick={() => groups.takeApart([id])} />}
    </li>
  )
}
