import { ArrowDown, ArrowUp, ArrowUpToLine, Ellipsis, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Note } from '../../../shared/document/tableDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useWords } from '../../table/BoardContext.tsx'
import { firstWords } from '../../table/words.ts'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Grip, SortableList, SortableRow } from '../../ui/Sortable.tsx'
import { announce } from '../../ui/toasts.ts'
import styles from './OwnReport.module.css'
import { reportTexts } from './texts.ts'
import { useChoosing } from './useOwnReport.ts'

/** The report in its order, which everyone at the table may change: by the grip, its arrow keys, or the menu. */
export function ChosenList({ notes }: { readonly notes: readonly Note[] }): ReactNode {
  const t = useTexts(reportTexts)
  const { put } = useChoosing()
  /** To this place among the notes. */
  const move = (note: Note, to: number) => {
    const others = notes.filter(({ id }) => id !== note.id)
    put(note.id, others[to]?.id ?? null)
    announce(t('moved', { note: firstWords(note.text), position: to + 1, count: notes.length }))
  }
  const moveById = (id: string, to: number) => {
    const note = notes.find((each) => each.id === id)
    if (note !== undefined) move(note, to)
  }
  return (
    <SortableList className={styles.rows} aria-label={t('own')} ids={notes.map(({ id }) => id)} onMove={moveById}>
      {notes.map((note, at) => (
        <Row key={note.id} note={note} at={at} last={notes.length - 1} onMove={(to) => move(note, to)} />
      ))}
    </SortableList>
  )
}

type RowProps = { readonly note: Note; readonly at: number; readonly last: number; readonly onMove: (to: number) => void }

function Row({ note, at, last, onMove }: RowProps): ReactNode {
  const t = useTexts(reportTexts)
  const { takeOut } = useChoosing()
  const lane = useWords().lanes.get(note.lane)
  const words = firstWords(note.text) || t('blank')
  return (
    <SortableRow id={note.id} className={styles.row}>
      <Grip label={t('grip', { note: words })} />
      <span className={styles.number}>{at + 1}</span>
      <div className={styles.words}>
        {lane === undefined ? null : <KindBadge lane={lane} />}
        <p dir="auto">{firstWords(note.text, 200) || t('blank')}</p>
      </div>
      <Menu
        label={t('more', { note: words })} icon={Ellipsis}
        groups={[
          {
            items: [
              { label: t('up'), icon: ArrowUp, disabled: at === 0, onSelect: () => onMove(at - 1) },
              { label: t('down'), icon: ArrowDown, disabled: at === last, onSelect: () => onMove(at + 1) },
              { label: t('top'), icon: ArrowUpToLine, disabled: at === 0, onSelect: () => onMove(0) },
            ],
          },
          { items: [{ label: t('remove'), icon: X, onSelect: () => takeOut(note.id) }] },
        ]}
      />
    </SortableRow>
  )
}
