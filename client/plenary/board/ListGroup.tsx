import { ChevronDown, ChevronRight, ListChecks } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ClusterColour } from '../../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import type { View } from '../canvas/view.ts'
import { useBoard, usePlenary, useSelection } from '../model/BoardContext.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { selectNotes, toggleNote } from '../model/selection.ts'
import { useSaid } from '../model/said.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import styles from './ListPanel.module.css'

type Props = {
  readonly name: string
  readonly colour?: ClusterColour | undefined
  readonly notes: readonly NoteId[]
  /** Open whether or not somebody opened it: something is being sought. */
  readonly open: boolean
  readonly view: View | null
  /** Selects the group itself, if it is a cluster. */
  readonly onChoose?: () => void
}

/** Notes that belong together, folded until they are wanted. */
export function ListGroup({ name, colour, notes, open, view, onChoose }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const { selection } = useBoard()
  const [unfolded, setUnfolded] = useState(false)
  const shown = unfolded || (open && notes.length > 0)
  return (
    <div className={styles.group} data-cluster={colour}>
      <div className={styles.head}>
        <IconButton icon={shown ? ChevronDown : ChevronRight} label={t('expand', { name })} aria-expanded={shown} onClick={() => setUnfolded(!shown)} />
        {onChoose === undefined ? <span className={styles.name}>{name}</span> : <button type="button" className={styles.name} onClick={onChoose}>{name}</button>}
        <span className={styles.count}>{notes.length}</span>
        <IconButton icon={ListChecks} label={t('selectAllOf', { name })} disabled={notes.length === 0} onClick={() => selectNotes(selection, notes)} />
      </div>
      {shown ? (
        <ul>
          {notes.map((id) => (
            <ListedNote key={id} id={id} view={view} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function ListedNote({ id, view }: { readonly id: NoteId; readonly view: View | null }): ReactNode {
  const words = useWords()
  const { selection, surface } = useBoard()
  const note = usePlenary((state) => noteOfCard(state, id))
  const said = useSaid(id)
  const selected = useSelection(({ notes }) => notes.has(id))
  const t = useTexts(plenaryTexts)
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  const goThere = () => {
    selectNotes(selection, [id])
    const place = surface.placeOf(id)
    if (place !== undefined) view?.reveal(noteRect(place))
  }
  return (
    <li className={styles.note} data-hue={kind?.hue} data-selected={selected || undefined}>
      <input type="checkbox" checked={selected} aria-label={note.text || t('pictureOnly')} onChange={() => toggleNote(selection, id)} />
      <button type="button" onClick={goThere}>
        {kind === undefined ? null : <KindIcon icon={kind.icon} />}
        <span className="only-heard">{words.noteName(note.lane)}: </span>
        <span dir="auto">{note.text || t('pictureOnly')}</span>
        {said === null ? null : (
          <>
            <span className={styles.times} aria-hidden="true">{said.times}×</span>
            <span className="only-heard">, {said.inWords}</span>
          </>
        )}
      </button>
    </li>
  )
}
