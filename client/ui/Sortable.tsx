import { closestCenter, DndContext, useDraggable, useDroppable, type DragEndEvent } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { createContext, useContext, type ComponentPropsWithoutRef, type KeyboardEvent, type ReactNode } from 'react'
import { UNSPOKEN, useDragSensors } from './dragging.ts'
import styles from './Sortable.module.css'

type Order = { readonly ids: readonly string[]; readonly move: (id: string, at: number) => void }
const OrderContext = createContext<Order>({ ids: [], move: () => {} })

type Taken = Pick<ReturnType<typeof useDraggable>, 'listeners' | 'setActivatorNodeRef'> & { readonly onKeyDown: (event: KeyboardEvent) => void }
const RowContext = createContext<Taken | null>(null)

type ListProps = Omit<ComponentPropsWithoutRef<'ol'>, 'onDrop'> & {
  /** In their order. */
  readonly ids: readonly string[]
  /** To another place among them, counted from 0. */
  readonly onMove: (id: string, at: number) => void
}

/** Rows that can be put in order by their grip: with a mouse, a finger or the arrow keys. */
export function SortableList({ ids, onMove, ...list }: ListProps): ReactNode {
  const sensors = useDragSensors('grip')
  const move = (id: string, at: number) => {
    if (at >= 0 && at < ids.length && ids[at] !== id) onMove(id, at)
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const id = ids.find((each) => each === active.id)
    if (id !== undefined) move(id, ids.findIndex((each) => each === over?.id))
  }
  return (
    <OrderContext value={{ ids, move }}>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={UNSPOKEN}>
        <ol {...list} />
      </DndContext>
    </OrderContext>
  )
}

/** One of them, with a `Grip` in it. */
export function SortableRow({ id, className = '', ...row }: ComponentPropsWithoutRef<'li'> & { readonly id: string }): ReactNode {
  const { ids, move } = useContext(OrderContext)
  const { listeners, setNodeRef: setDragged, setActivatorNodeRef, transform, isDragging, active } = useDraggable({ id })
  const { isOver, setNodeRef: setPlace } = useDroppable({ id })
  const at = ids.indexOf(id)
  const lifted = ids.findIndex((each) => each === active?.id)
  // The line stands where the lifted row will be: under this one if it comes from above.
  const line = isOver && lifted !== at ? (lifted < at ? 'below' : 'above') : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  return (
    <RowContext value={{ listeners, setActivatorNodeRef, onKeyDown }}>
      <li
        ref={(element) => {
          setPlace(element)
          setDragged(element)
        }}
        className={`${styles.row} ${className}`} data-line={line} data-lifted={isDragging || undefined} style={transform === null ? undefined : { transform: `translateY(${transform.y}px)` }} {...row}
      />
    </RowContext>
  )
}

/** What its row is taken by. */
export function Grip({ label, className = '' }: { readonly label: string; readonly className?: string | undefined }): ReactNode {
  const taken = useContext(RowContext)
  return (
    <button ref={taken?.setActivatorNodeRef} type="button" className={`${styles.grip} ${className}`} aria-label={label} title={label} onKeyDown={taken?.onKeyDown} {...taken?.listeners}>
      <GripVertical size={20} aria-hidden="true" />
    </button>
  )
}
