import type { ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import type { View } from '../canvas/view.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { useWords } from '../model/words.tsx'
import styles from './Suggestions.module.css'
import { suggestionTexts } from './texts.ts'

/** A suggested note in full; a click brings it into view, and leaves selected what was. */
export function ShownNote({ id, view }: { readonly id: NoteId; readonly view: View | null }): ReactNode {
  const t = useTexts(suggestionTexts)
  const words = useWords()
  const { surface } = useBoard()
  const note = usePlenary((state) => noteOfCard(state, id))
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  const show = () => {
    const place = surface.placeOf(id)
    if (place !== undefined) view?.reveal(noteRect(place))
  }
  return (
    <button type="button" className={styles.note} data-hue={kind?.hue} title={t('show', { text: note.text })} onClick={show}>
      {kind === undefined ? null : <KindIcon icon={kind.icon} />}
      <span>
        <span dir="auto">{note.text}</span> <span className={styles.table}>{words.table(note.table)}</span>
      </span>
    </button>
  )
}
