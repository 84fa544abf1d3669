import { DndContext, DragOverlay, pointerWithin, useDroppable, type Active, type CollisionDetection, type DragEndEvent } from '@dnd-kit/core'
import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { IMPACT_STAGES } from '../../shared/document/portfolioItems.ts'
import { chainOf } from '../../shared/pathways/chainOf.ts'
import { COLUMNS, mayLead, type Column, type NodeId, type PathNode } from '../../shared/pathways/pathways.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { UNSPOKEN, useDragSensors } from '../ui/dragging.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Board.module.css'
import { BoardCard } from './BoardCard.tsx'
import { EdgeLines } from './EdgeLines.tsx'
import { lookOfColumn } from './looks.ts'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'
import { usePathwayOps } from './usePathwayOps.ts'

/** What is dragged: a thread from a card's handle to the card that it leads to, or an impact to another column. */
export type Dragged = { readonly what: 'thread' | 'card'; readonly node: PathNode }
const draggedOf = (active: Active | null) => active?.data.current as Dragged | undefined // set by BoardCard

const columnIds: ReadonlySet<unknown> = new Set(COLUMNS)

/** Seven columns in time's order; curves behind the cards say what leads to what. */
export function Board(): ReactNode {
  const { pathways, shown, selected } = useSight()
  const { link, move } = usePathwayOps()
  const ground = useRef<HTMLDivElement>(null)
  const [looked, setLooked] = useState<NodeId | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const sensors = useDragSensors('card')
  const center = dragged?.node.id ?? looked ?? selected?.id ?? null
  const lit = useMemo(() => (center === null || !pathways.nodes.has(center) ? null : chainOf(pathways, center)), [pathways, center])
  const allowed = useMemo(() => (dragged?.what === 'thread' ? new Set([...pathways.nodes.values()].filter((to) => mayLead(dragged.node, to)).map(({ id }) => id)) : null), [pathways, dragged])
  const open = selected?.id ?? null
  useEffect(() => {
    // The open card takes room from the board: what it belongs to stays in sight.
    if (open !== null) ground.current?.querySelector(`[data-node="${open}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open])
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const lifted = draggedOf(active)
    if (lifted === undefined || over === null) return
    if (lifted.what === 'thread') {
      const to = pathways.nodes.get(over.id as NodeId) // none if it is a column
      if (to !== undefined && to.id !== lifted.node.id) link(lifted.node, to)
      return
    }
    const { node } = lifted
    const stage = IMPACT_STAGES.find((each) => each === over.id)
    if (stage !== undefined && node.column !== 'obstacle' && node.column !== 'lever' && node.column !== 'action') move(node, stage)
  }
  return (
    <DndContext
      sensors={sensors} collisionDetection={byWhatIsDragged} accessibility={UNSPOKEN}
      onDragStart={({ active }) => setDragged(draggedOf(active) ?? null)} onDragEnd={drop} onDragCancel={() => setDragged(null)}
    >
      <div className={styles.board}>
        <div ref={ground} className={styles.columns}>
          <EdgeLines lit={lit} thread={dragged?.what === 'thread' ? dragged.node.id : null} />
          {COLUMNS.map((column) => (
            <BoardColumn key={column} column={column} count={pathways.columns[column].length} takes={dragged?.what === 'card' && IMPACT_STAGES.some((stage) => stage === column)}>
              {pathways.columns[column].filter(({ id }) => shown.has(id)).map((node) => (
                <BoardCard
                  key={node.id} node={node} gaps={pathways.gaps.get(node.id)} isOpen={selected?.id === node.id} onLook={setLooked}
                  look={allowed !== null ? (allowed.has(node.id) || dragged?.node.id === node.id ? 'lit' : 'faded') : lit === null ? 'plain' : lit.has(node.id) ? 'lit' : 'faded'}
                />
              ))}
            </BoardColumn>
          ))}
        </div>
      </div>
      <DragOverlay dropAnimation={null}>{dragged?.what === 'card' ? <p className={styles.lifted}>{dragged.node.text}</p> : null}</DragOverlay>
    </DndContext>
  )
}

/** A thread ends at a card, a card in a column. */
const byWhatIsDragged: CollisionDetection = (args) => {
  const wantsCard = draggedOf(args.active)?.what === 'thread'
  return pointerWithin({ ...args, droppableContainers: args.droppableContainers.filter(({ id }) => columnIds.has(id) !== wantsCard) })
}

function BoardColumn({ column, takes, count, children }: { readonly column: Column; readonly takes: boolean; readonly count: number; readonly children: ReactNode }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { add, select } = useSight()
  const { setNodeRef, isOver } = useDroppable({ id: column })
  const { hue, icon: Icon } = lookOfColumn(column)
  const name = t(`column.${column}`)
  return (
    <section ref={setNodeRef} className={styles.column} aria-label={name} data-takes={takes || undefined} data-over={(takes && isOver) || undefined}>
      <header>
        <h2 data-hue={hue}>
          <Icon size={18} aria-hidden="true" />
          <span>
            {name}
            {column === 'early' || column === 'late' || column === 'direct' || column === 'coBenefit' ? <small>{t(`when.${column}`)}</small> : null}
          </span>
        </h2>
        {column === 'lever' ? null : <IconButton icon={Plus} label={t('add.to', { column: name })} onClick={() => select(add(column))} />}
      </header>
      {column === 'lever' && count === 0 ? <p className={styles.come}>{t('levers.come')}</p> : null}
      <ul>{children}</ul>
    </section>
  )
}
