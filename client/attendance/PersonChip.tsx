import { useDraggable } from '@dnd-kit/core'
import { EllipsisVertical, Pin } from 'lucide-react'
import type { ReactNode } from 'react'
import type * as v from 'valibot'
import type { Registration } from '../../shared/api/attendance.ts'
import type { TableDetail } from '../../shared/api/schemas.ts'
import type { TableId } from '../../shared/ids.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import styles from './DivideView.module.css'
import { attendanceTexts } from './texts.ts'
import { useWords } from './words.ts'

type Props = {
  readonly person: Registration
  readonly tables: readonly v.InferOutput<typeof TableDetail>[]
  readonly definition: Definition
  readonly onMove: (person: Registration, tableId: TableId | null, pinned?: boolean) => void
}

/** Somebody at a table. */
export function PersonChip({ person, tables, definition, onMove }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const { nameOf, categoryOf } = useWords(definition)
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: person.id })
  const name = nameOf(person)
  const targets = tables.filter(({ id }) => id !== person.tableId).map((table) => ({ label: table.name, onSelect: () => onMove(person, table.id) }))
  const away = person.tableId === null ? [] : [{ label: t('noTable'), onSelect: () => onMove(person, null) }]
  const free = person.pinned ? [{ items: [{ label: t('move.free'), onSelect: () => onMove(person, person.tableId, false) }] }] : []
  const groups: readonly MenuGroup[] = [{ heading: t('move.heading'), items: [...targets, ...away] }, ...free]
  return (
    <li ref={setNodeRef} className={styles.person} data-dragging={isDragging}>
      <span className={styles.grip} {...listeners}>
        <span className={styles.name}>
          {name}
          {person.pinned ? <Pin size={14} role="img" aria-label={t('move.pinned')} /> : null}
        </span>
        <span className={styles.soft}>{categoryOf(person.category)}</span>
      </span>
      <Menu label={t('move.menu', { name })} icon={EllipsisVertical} groups={groups} />
    </li>
  )
}
