import { DndContext, DragOverlay, pointerWithin, useDroppable, type DragEndEvent } from '@dnd-kit/core'
import { useState, type ReactNode } from 'react'
import type { Place, Registration } from '../../shared/api/attendance.ts'
import type { TableDetail } from '../../shared/api/schemas.ts'
import type * as v from 'valibot'
import type { TableId } from '../../shared/ids.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { UNSPOKEN, useDragSensors } from '../ui/dragging.ts'
import { announce } from '../ui/toasts.ts'
import styles from './DivideView.module.css'
import type { HallProps } from './HallPage.tsx'
import { PersonChip } from './PersonChip.tsx'
import { attendanceTexts } from './texts.ts'
import { byName, useWords } from './words.ts'

type Table = v.InferOutput<typeof TableDetail>

const NO_TABLE = 'none'

type Props = Pick<HallProps, 'hall' | 'definition'> & { readonly onPlace: (place: Place) => void }

/** A column a table, with who sits there. People are dragged, or moved by their menu, which needs no mouse. */
export function TablesBoard({ hall: { people, detail: { tables } }, definition, onPlace }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const { nameOf } = useWords(definition)
  const sensors = useDragSensors('card')
  const [dragged, setDragged] = useState<Registration | null>(null)
  const move = (person: Registration, tableId: TableId | null, pinned = tableId !== null) => {
    if (person.tableId === tableId && person.pinned === pinned) return
    onPlace({ id: person.id, tableId, pinned })
    announce(t('move.done', { name: nameOf(person), table: tables.find(({ id }) => id === tableId)?.name ?? t('noTable') }))
  }
  const drop = ({ over }: DragEndEvent) => {
    setDragged(null)
    if (dragged === null || over === null) return
    const target = tables.find(({ id }) => id === over.id)?.id ?? null
    if (dragged.tableId !== target) move(dragged, target)
  }
  const columns = [...tables, null]
  return (
    <DndContext
      sensors={sensors} collisionDetection={pointerWithin} accessibility={UNSPOKEN}
      onDragStart={({ active }) => setDragged(people.find(({ id }) => id === active.id) ?? null)} onDragEnd={drop} onDragCancel={() => setDragged(null)}
    >
      <div className={styles.columns}>
        {columns.map((table) => {
          const here = people.filter(({ tableId }) => tableId === (table?.id ?? null))
          // Nobody without a table: nothing to show, except where to put somebody down.
          if (table === null && here.length === 0 && dragged === null) return null
          return <Column key={table?.id ?? NO_TABLE} table={table} people={here} tables={tables} definition={definition} onMove={move} />
        })}
      </div>
      <DragOverlay dropAnimation={null}>{dragged === null ? null : <div className={styles.lifted}>{nameOf(dragged)}</div>}</DragOverlay>
    </DndContext>
  )
}

/** As many as a table has, and some; more are shown when asked for. */
const AT_ONCE = 30

type ColumnProps = {
  readonly table: Table | null
  readonly people: readonly Registration[]
  readonly tables: readonly Table[]
  readonly definition: Definition
  readonly onMove: (person: Registration, tableId: TableId | null, pinned?: boolean) => void
}

function Column({ table, people, tables, definition, onMove }: ColumnProps): ReactNode {
  const t = useTexts(attendanceTexts)
  const { setNodeRef, isOver } = useDroppable({ id: table?.id ?? NO_TABLE })
  const [all, setAll] = useState(false)
  const name = table?.name ?? t('noTable')
  const listed = byName(people)
  return (
    <section ref={setNodeRef} className={styles.column} data-over={isOver} aria-label={name}>
      <header>
        <h3>{name}</h3>
        <p>{t('table.size', { count: people.length })}</p>
      </header>
      {people.length === 0 ? <p className={styles.soft}>{t('table.empty')}</p> : <Mix name={name} people={people} definition={definition} />}
      <ul className={styles.people} aria-label={t('table.people', { table: name })}>
        {(all ? listed : listed.slice(0, AT_ONCE)).map((person) => (
          <PersonChip key={person.id} person={person} tables={tables} definition={definition} onMove={onMove} />
        ))}
      </ul>
      {all || people.length <= AT_ONCE ? null : <Button look="plain" onClick={() => setAll(true)}>{t('list.more', { count: people.length - AT_ONCE })}</Button>}
    </section>
  )
}

/** How many of which category, the most first. */
function Mix({ name, people, definition }: { readonly name: string; readonly people: readonly Registration[]; readonly definition: Definition }): ReactNode {
  const t = useTexts(attendanceTexts)
  const { categoryOf } = useWords(definition)
  const counts = new Map<string | null, number>()
  for (const { category } of people) counts.set(category, (counts.get(category) ?? 0) + 1)
  return (
    <ul className={styles.mix} aria-label={t('table.mix', { table: name })}>
      {[...counts].sort(([, a], [, b]) => b - a).map(([category, count]) => (
        <li key={category ?? NO_TABLE}>
          <span>{categoryOf(category)}</span>
          <span>{count}</span>
        </li>
      ))}
    </ul>
  )
}
