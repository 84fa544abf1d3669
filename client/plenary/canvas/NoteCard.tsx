import type { ReactNode } from 'react'
import type { MirrorNote } from '../../../shared/document/plenaryDocument.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useWords } from '../model/words.tsx'
import styles from './NoteSheet.module.css'

/** What can be read of a note on the canvas: its kind, its table, its first lines. */
export function NoteCard({ note }: { readonly note: MirrorNote }): ReactNode {
  const words = useWords()
  const kind = words.lane(note.lane)
  return (
    <div className={styles.card}>
      <p className={styles.kind}>
        {kind === undefined ? null : <KindIcon icon={kind.icon} size={20} />}
        <span>{words.noteName(note.lane)}</span>
        <span className={styles.table}>{words.table(note.table)}</span>
      </p>
      <p className={styles.text} dir="auto">
        {note.text}
      </p>
    </div>
  )
}
