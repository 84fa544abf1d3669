import { closestCenter, DndContext, MouseSensor, TouchSensor, useDraggable, useDroppable, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { ArrowDown, ArrowUp, Ellipsis, GripVertical } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { announce } from '../../ui/toasts.ts'
import styles from './SortableRows.module.css'
import { designTexts } from './texts.ts'

/** As in the programme's editor: a hand that trembles is not a drag. */
const MOUSE = { activationConstraint: { distance: 4 } }
const TOUCH = { activationConstraint: { delay: 80, tolerance: 8 } }
/** Where a row went is said once it is there. */
const SILENT = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }

export type SortableItem = {
  readonly id: string
  /** What it is called, for its grip and its menu. */
  readonly title: string
  readonly row: ReactNode
  readonly menu: readonly MenuItem[]
  /** Under the row, as part of it. */
  readonly below?: ReactNode
}

type Props = { readonly label: string; readonly items: readonly SortableItem[]; readonly onMove: (id: string, at: number) => void }

/** Rows that can be put in order: by their grip with hand or arrow keys, or by their menu. */
export function SortableRows({ label, items, onMove }: Props): ReactNode {
  const t = useTexts(designTexts)
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH))
  const move = ({ id, title }: SortableItem, at: number) => {
    if (at < 0 || at >= items.length) return
    onMove(id, at)
    announce(t('rows.moved', { title, position: at + 1, count: items.length }))
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const item = items.find(({ id }) => id === active.id)
    const at = items.findIndex(({ id }) => id === over?.id)
    if (item !== undefined && at >= 0 && items[at] !== item) move(item, at)
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}>
      <ol className={styles.rows} aria-label={label}>
        {items.map((item, at) => (
          <Row key={item.id} item={item} at={at} items={items} onMove={(to) => move(item, to)} />
        ))}
      </ol>
    </DndContext>
  )
}

type RowProps = { readonly item: SortableItem; readonly at: number; readonly items: readonly SortableItem[]; readonly onMove: (at: number) => void }

function Row({ item: { id, title, row, menu, below }, at, items, onMove }: RowProps): ReactNode {
  const t = useTexts(designTexts)
  const { listeners, setNodeRef: setDragged, setActivatorNodeRef, transform, isDragging, active } = useDraggable({ id })
  const { isOver, setNodeRef: setPlace } = useDroppable({ id })
  const lifted = active === null ? -1 : items.findIndex((item) => item.id === active.id)
  const line = isOver && lifted !== at ? (lifted < at ? 'below' : 'above') : undefined
  const moveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  const order: MenuItem[] = [
    { label: t('rows.up'), icon: ArrowUp, disabled: at === 0, onSelect: () => onMove(at - 1) },
    { label: t('rows.down'), icon: ArrowDown, disabled: at === items.length - 1, onSelect: () => onMove(at + 1) },
  ]
  return (
    <li
      ref={(element) => {
        setPlace(element)
        setDragged(element)
      }}
      className={styles.row} data-line={line} data-lifted={isDragging || undefined} style={transform === null ? undefined : { transform: `translateY(${transform.y}px)` }}
    >
      <div className={styles.head}>
        <button ref={setActivatorNodeRef} type="button" className={styles.grip} aria-label={t('rows.grip', { title })} title={t('rows.grip', { title })} onKeyDown={moveByKey} {...listeners}>
          <GripVertical size={20} aria-hidden="true" />
        </button>
        <div className={styles.body}>{row}</div>
        <Menu label={t('rows.more', { title })} icon={Ellipsis} groups={[{ items: order }, { items: menu }]} />
      </div>
      {below === undefined || below === null ? null : <div className={styles.below}>{below}</div>}
    </li>
  )
}
