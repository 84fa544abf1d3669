import type { ReactNode } from 'react'
import type { PlenaryNote } from '../../../shared/document/plenaryDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { saidTexts } from '../../ui/saidTexts.ts'
import { DotCount } from '../../vote/DotsContext.tsx'
import { NotePicture } from '../model/NotePicture.tsx'
import type { SaidHere } from '../model/said.ts'
import { useWords } from '../model/words.tsx'
import { useLook } from './look.ts'
import styles from './NoteSheet.module.css'

/** What can be read of a note on the canvas: its kind, its table, its first lines; of merged ones, how often it was said. In the hall the lines have all the room. */
export function NoteCard({ id, note, said }: { readonly id: NoteId; readonly note: PlenaryNote; readonly said: SaidHere | null }): ReactNode {
  const t = useTexts(saidTexts)
  const words = useWords()
  const { for: where } = useLook()
  const kind = words.lane(note.lane)
  const icon = kind === undefined ? null : <KindIcon icon={kind.icon} size={20} />
  return (
    <div className={styles.card}>
      {where === 'hall' ? null : (
        <p className={styles.kind}>
          {icon}
          <span>{words.noteName(note.lane)}</span>
          <span className={styles.table}>
            {said !== null && said.tables > 1 ? t('atTables', { count: said.tables }) : words.table(note.table)}
            {note.scenario === undefined || words.scenarios.length < 2 ? null : ` · ${words.scenario(note.scenario)}`}
          </span>
          <DotCount of={id} />
        </p>
      )}
      <p className={styles.text} dir="auto">
        <NotePicture note={note} size="card" />
        {where === 'hall' ? icon : null}
        {where === 'hall' ? <DotCount of={id} /> : null}
        {note.text}
      </p>
      {said === null ? null : <p className={styles.times}>{said.times}×</p>}
    </div>
  )
}
