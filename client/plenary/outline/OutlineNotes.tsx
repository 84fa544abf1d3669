import { useEffect, useRef, type ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import type { PlenaryNote } from '../../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { DotCount } from '../../vote/DotsContext.tsx'
import { useTexts } from '../../i18n/addTexts.ts'
import { useBecame } from '../model/became.ts'
import { NotePicture } from '../model/NotePicture.tsx'
import { noteOfCard, type PlenaryState } from '../model/plenaryFeed.ts'
import { saidTexts } from '../../ui/saidTexts.ts'
import { saidOf, type SaidHere } from '../model/said.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import styles from './Outline.module.css'

type Props = {
  readonly ids: readonly NoteId[]
  readonly plenary: PlenaryState
  /** Say the table with each note: where a list holds those of several. */
  readonly withTable: boolean
}

export function OutlineNotes({ ids, plenary, withTable }: Props): ReactNode {
  const t = useTexts(saidTexts)
  const [params] = useSearchParams()
  const sought = params.get('note')
  return (
    <ul className={styles.notes}>
      {ids.map((id) => {
        const note = noteOfCard(plenary, id)
        const merged = plenary.grouping.merges.get(id)
        const said = merged === undefined ? null : saidOf(merged, plenary.notes, t)
        const alike: readonly NoteId[] = merged?.sources ?? [id]
        return note === undefined ? null : <OutlineNote key={id} id={id} note={note} said={said} withTable={withTable} alike={alike} isSought={alike.some((each) => each === sought)} />
      })}
    </ul>
  )
}

type NoteProps = { readonly id: NoteId; readonly note: PlenaryNote; readonly said: SaidHere | null; readonly withTable: boolean; readonly alike: readonly NoteId[]; readonly isSought: boolean }

function OutlineNote({ id, note, said, withTable, alike, isSought }: NoteProps): ReactNode {
  const t = useTexts(plenaryTexts)
  const words = useWords()
  const became = useBecame()
  const line = useRef<HTMLLIElement>(null)
  // A link of the plan leads to one note of many.
  useEffect(() => {
    if (isSought) line.current?.scrollIntoView({ block: 'center' })
  }, [isSought])
  const kind = words.lane(note.lane)
  const category = note.category === null ? t('facilitators') : words.category(note.category)
  const own = [withTable ? words.table(note.table) : null, words.showCategories ? category : null, note.lever === null ? null : words.lever(note.lever), note.scenario === undefined ? null : words.scenario(note.scenario), ...words.ratings(note)]
  const from = said === null ? own : [said.inWords]
  return (
    <li ref={line} className={styles.note} data-hue={kind?.hue} data-withdrawn={note.withdrawn || undefined} data-sought={isSought || undefined}>
      {kind === undefined ? null : <KindBadge lane={kind} />}
      <p className={styles.text} dir="auto">
        {note.text}
      </p>
      <NotePicture note={note} size="list" />
      <p className={styles.from}>
        {from.filter((part) => part !== null).join(' · ')} <DotCount of={id} />
      </p>
      {note.withdrawn ? <p className={styles.from}>{t('withdrawn')}</p> : null}
      {became(id, alike)}
    </li>
  )
}
