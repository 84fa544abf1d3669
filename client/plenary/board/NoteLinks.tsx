import { useMemo, type ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { headsOf } from '../../../shared/plenary/merging.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import type { View } from '../canvas/view.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { selectNotes } from '../model/selection.ts'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import styles from './SelectionPanel.module.css'

type Props = {
  /** One note, or all that are merged with it. */
  readonly ids: readonly NoteId[]
  readonly view: View | null
}

/** What a note explains and what explains it, as the tables linked them; each leads there, or to what it was merged into. */
export function NoteLinks({ ids, view }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const links = usePlenary((state) => state.links)
  const merges = usePlenary(({ grouping }) => grouping.merges)
  const { because, explains } = useMemo(() => {
    const all = [...links.values()]
    const hidden = headsOf(merges)
    const cards = (notes: readonly NoteId[]) => [...new Set(notes.map((id) => hidden.get(id) ?? id))]
    return { because: cards(all.filter(({ to }) => ids.includes(to)).map(({ from }) => from)), explains: cards(all.filter(({ from }) => ids.includes(from)).map(({ to }) => to)) }
  }, [links, ids, merges])
  return (
    <>
      <Linked heading={t('because')} notes={because} view={view} />
      <Linked heading={t('explains')} notes={explains} view={view} />
    </>
  )
}

function Linked({ heading, notes, view }: { readonly heading: string; readonly notes: readonly NoteId[]; readonly view: View | null }): ReactNode {
  const there = usePlenary((state) => state.notes)
  const shown = notes.filter((id) => there.has(id))
  if (shown.length === 0) return null
  return (
    <div className={styles.links}>
      <h3>{heading}</h3>
      <ul>
        {shown.map((id) => (
          <LinkedNote key={id} id={id} view={view} />
        ))}
      </ul>
    </div>
  )
}

function LinkedNote({ id, view }: { readonly id: NoteId; readonly view: View | null }): ReactNode {
  const words = useWords()
  const { selection, surface } = useBoard()
  const note = usePlenary((state) => noteOfCard(state, id))
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  const goThere = () => {
    selectNotes(selection, [id])
    const place = surface.placeOf(id)
    if (place !== undefined) view?.reveal(noteRect(place))
  }
  return (
    <li data-hue={kind?.hue}>
      <button type="button" onClick={goThere}>
        {kind === undefined ? null : <KindIcon icon={kind.icon} />}
        <span className="only-heard">{words.noteName(note.lane)}: </span>
        <span dir="auto">{note.text}</span>
      </button>
    </li>
  )
}
