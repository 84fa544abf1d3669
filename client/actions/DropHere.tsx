import { DndContext, DragOverlay, pointerWithin, type DragEndEvent } from '@dnd-kit/core'
import { useState, type ReactNode } from 'react'
import type { Action } from '../../shared/document/portfolioItems.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { UNSPOKEN, useDragSensors } from '../ui/dragging.ts'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { actionTexts } from './texts.ts'

type Props = {
  readonly actions: readonly Action[]
  /** Whoever takes one of the chosen takes all of them. */
  readonly chosen: readonly Action[]
  readonly onDrop: (actions: readonly Action[], group: string) => void
  readonly children: ReactNode
}

/** Actions are put into a strategy by their grip. */
export function DropHere({ actions, chosen, onDrop, children }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const { nameOf } = useDeeds()
  const sensors = useDragSensors('grip')
  const [lifted, setLifted] = useState<readonly Action[]>([])
  const lift = (id: unknown) => {
    const taken = actions.find((action) => action.id === id)
    setLifted(taken === undefined ? [] : chosen.includes(taken) ? chosen : [taken])
  }
  const drop = ({ over }: DragEndEvent) => {
    // It may have been removed, or merged, by somebody else in the meantime.
    const there = lifted.flatMap(({ id }) => actions.find((action) => action.id === id) ?? [])
    const moved = there.filter(({ strategy }) => (strategy ?? 'none') !== over?.id)
    setLifted([])
    if (over !== null && moved.length > 0) onDrop(moved, String(over.id))
  }
  const [only, ...more] = lifted
  return (
    <DndContext
      sensors={sensors} collisionDetection={pointerWithin} accessibility={UNSPOKEN}
      onDragStart={({ active }) => lift(active.id)} onDragEnd={drop} onDragCancel={() => setLifted([])}
    >
      {children}
      <DragOverlay dropAnimation={null}>{only === undefined ? null : <div className={styles.overlay}>{more.length === 0 ? nameOf(only) : t('actions', { count: lifted.length })}</div>}</DragOverlay>
    </DndContext>
  )
}
