import { closestCenter, DndContext, MouseSensor, TouchSensor, useDraggable, useDroppable, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { ArrowDown, ArrowUp, ArrowUpToLine, Ellipsis, GripVertical, X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Note } from '../../../shared/document/tableDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useWords } from '../../table/BoardContext.tsx'
import { firstWords } from '../../table/words.ts'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { announce } from '../../ui/toasts.ts'
import styles from './OwnReport.module.css'
import { reportTexts } from './texts.ts'
import { useChoosing } from './useOwnReport.ts'

/** A hand that trembles is not a drag; a finger on the grip wants nothing else. */
const MOUSE = { activationConstraint: { distance: 4 } }
const TOUCH = { activationConstraint: { delay: 80, tolerance: 8 } }

/** The report in its order, which everyone at the table may change: by the grip, its arrow keys, or the menu. */
export function ChosenList({ notes }: { readonly notes: readonly Note[] }): ReactNode {
  const t = useTexts(reportTexts)
  const { put } = useChoosing()
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH))
  /** To this place among the notes. */
  const move = (note: Note, to: number) => {
    const others = notes.filter(({ id }) => id !== note.id)
    if (to < 0 || to > others.length) return
    put(note.id, others[to]?.id ?? null)
    announce(t('moved', { note: firstWords(note.text), position: to + 1, count: notes.length }))
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const note = notes.find(({ id }) => id === active.id)
    const to = notes.findIndex(({ id }) => id === over?.id)
    if (note !== undefined && to >= 0 && notes[to] !== note) move(note, to)
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}>
      <ol className={styles.rows} aria-label={t('own')}>
        {notes.map((note, at) => (
          <Row key={note.id} note={note} at={at} notes={notes} onMove={(to) => move(note, to)} />
        ))}
      </ol>
    </DndContext>
  )
}

type RowProps = { readonly note: Note; readonly at: number; readonly notes: readonly Note[]; readonly onMove: (to: number) => void }

function Row({ note, at, notes, onMove }: RowProps): ReactNode {
  const t = useTexts(reportTexts)
  const { takeOut } = useChoosing()
  const lane = useWords().lanes.get(note.lane)
  const { listeners, setNodeRef: setDragged, setActivatorNodeRef, transform, isDragging, active } = useDraggable({ id: note.id })
  const { isOver, setNodeRef: setPlace } = useDroppable({ id: note.id })
  const lifted = active === null ? -1 : notes.findIndex(({ id }) => id === active.id)
  // The line stands where the lifted note will be: under this one if it comes from above.
  const line = isOver && lifted !== at ? (lifted < at ? 'below' : 'above') : undefined
  const words = firstWords(note.text) || t('blank')
  const moveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  return (
    <li
      ref={(row) => {
        setPlace(row)
        setDragged(row)
      }}
      className={styles.row} data-line={line} data-lifted={isDragging || undefined} style={transform === null ? undefined : { transform: `translateY(${transform.y}px)` }}
    >
      <button ref={setActivatorNodeRef} type="button" className={styles.grip} aria-label={t('grip', { note: words })} onKeyDown={moveByKey} {...listeners}>
        <GripVertical size={20} aria-hidden="true" />
      </button>
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
              { label: t('down'), icon: ArrowDown, disabled: at === notes.length - 1, onSelect: () => onMove(at + 1) },
              { label: t('top'), icon: ArrowUpToLine, disabled: at === 0, onSelect: () => onMove(0) },
            ],
          },
          { items: [{ label: t('remove'), icon: X, onSelect: () => takeOut(note.id) }] },
        ]}
      />
    </li>
  )
}

/** Where a note went is said once it is there. */
const SILENT = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }
