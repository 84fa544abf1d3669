import { DndContext, DragOverlay, pointerWithin, useDraggable, useDroppable, type CollisionDetection, type DragEndEvent, type DragStartEvent } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ThemeId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { UNSPOKEN, useDragSensors } from '../ui/dragging.ts'
import { hideToast } from '../ui/toasts.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'
import { useGather, type Member } from './useGather.ts'

/** Where something can be let go: on a theme in the page, or at the foot of the screen, where all of them are while something is carried. */
type Place = { readonly to: ThemeId | 'new' | 'out' }

/** The foot lies over the page. */
const footFirst: CollisionDetection = (asked) => {
  const under = pointerWithin(asked)
  const foot = under.filter(({ id }) => String(id).startsWith('foot'))
  return foot.length > 0 ? foot : under
}

/** Clusters and lines are carried into themes by their grip. By keyboard there is the menu beside it. */
export function Dragging({ children }: { readonly children: ReactNode }): ReactNode {
  const sensors = useDragSensors('grip')
  const [carried, setCarried] = useState<Member | null>(null)
  const { put, putInNew, takeOut } = useGather()
  const lift = ({ active }: DragStartEvent) => {
    hideToast() // it would lie over the places at the foot
    setCarried(active.data.current as Member) // as Grip has it
  }
  const drop = ({ over }: DragEndEvent) => {
    setCarried(null)
    const place = over?.data.current as Place | undefined // as useDroppable below has it
    if (carried === null || place === undefined) return
    if (place.to === 'new') putInNew([carried])
    else if (place.to === 'out') takeOut([carried])
    else put([carried], place.to)
  }
  return (
    <DndContext
      sensors={sensors} collisionDetection={footFirst} accessibility={UNSPOKEN}
      onDragStart={lift} onDragEnd={drop} onDragCancel={() => setCarried(null)}
    >
      {children}
      {carried === null ? null : <Foot carried={carried} />}
      <DragOverlay dropAnimation={null}>{carried === null ? null : <div className={styles.lifted}>{carried.title}</div>}</DragOverlay>
    </DndContext>
  )
}

export function Grip({ member }: { readonly member: Member }): ReactNode {
  const { setNodeRef, listeners } = useDraggable({ id: member.key, data: member })
  return (
    <span ref={setNodeRef} className={styles.grip} aria-hidden="true" {...listeners}>
      <GripVertical size={20} />
    </span>
  )
}

/** Takes in what is let go over it. */
export function useThemeDrop(theme: ThemeId): Pick<ReturnType<typeof useDroppable>, 'setNodeRef' | 'isOver'> {
  return useDroppable({ id: theme, data: { to: theme } satisfies Place })
}

/** Every theme, wherever in the page it stands. */
function Foot({ carried }: { readonly carried: Member }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { portfolio: { themes, themed } } = usePlace()
  const isIn = carried.ids.some((id) => themed.has(id))
  return (
    <div className={styles.foot} aria-hidden="true">
      {themes.map(({ id, title, colour }) => (
        <FootPlace key={id} to={id} colour={colour} title={title || t('theme.unnamed')} />
      ))}
      <FootPlace to="new" title={t('theme.new')} />
      {isIn ? <FootPlace to="out" title={t('theme.takeOut')} /> : null}
    </div>
  )
}

function FootPlace({ to, title, colour }: { readonly to: Place['to']; readonly title: string; readonly colour?: string }): ReactNode {
  const { setNodeRef, isOver } = useDroppable({ id: `foot ${to}`, data: { to } satisfies Place })
  return (
    <div ref={setNodeRef} data-cluster={colour} data-over={isOver}>
      {title}
    </div>
  )
}
