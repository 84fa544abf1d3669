import { useDraggable, useDroppable } from '@dnd-kit/core'
import { Spline } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { voicesOf, type Gap, type NodeId, type PathNode } from '../../shared/pathways/pathways.ts'
import { useTexts } from '../i18n/addTexts.ts'
import type { Dragged } from './Board.tsx'
import styles from './Board.module.css'
import { lookOf } from './looks.ts'
import { GapMark, NodeSign } from './NodeSign.tsx'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'
import { Voices } from './Voices.tsx'

type Props = {
  readonly node: PathNode
  readonly gaps: readonly Gap[] | undefined
  readonly isOpen: boolean
  /** On the pathway that is looked at, beside it, or none is. */
  readonly look: 'plain' | 'lit' | 'faded'
  readonly onLook: (id: NodeId | null) => void
}

/** A press opens it; an impact can be dragged to another column; from its handle a thread is drawn to what it leads to, or chosen by a press. */
export const BoardCard = memo(function BoardCard({ node, gaps, isOpen, look, onLook }: Props): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { select, open, nameOf } = useSight()
  const isImpact = node.column !== 'obstacle' && node.column !== 'lever' && node.column !== 'action'
  const leads = node.column !== 'lever' && !(node.column === 'coBenefit' && node.item.indirect)
  const { setNodeRef: setTarget, isOver, active } = useDroppable({ id: node.id, disabled: node.column === 'lever' })
  const { setNodeRef: setCard, listeners: cardListeners } = useDraggable({ id: `card ${node.id}`, data: { what: 'card', node } satisfies Dragged, disabled: !isImpact })
  const { setNodeRef: setHandle, listeners: threadListeners } = useDraggable({ id: `thread ${node.id}`, data: { what: 'thread', node } satisfies Dragged, disabled: !leads })
  return (
    <li
      ref={setTarget} className={styles.card} data-node={node.id} data-hue={lookOf(node).hue} data-look={look} data-over={(isOver && active?.id !== `thread ${node.id}`) || undefined}
      onPointerEnter={(event) => (event.pointerType === 'mouse' ? onLook(node.id) : undefined)} onPointerLeave={() => onLook(null)} onFocus={() => onLook(node.id)} onBlur={() => onLook(null)}
    >
      <button ref={setCard} type="button" className={styles.body} aria-pressed={isOpen} onClick={() => select(isOpen ? null : node.id)} {...cardListeners}>
        <NodeSign node={node} />
        <span className={node.text.trim() === '' ? styles.wordless : styles.words} dir="auto">{nameOf(node)}</span>
        {node.known ? null : <span className={styles.unknown}>{t('unknown.word')}</span>}
        {node.entries.length > 1 ? <span className={styles.unknown}>{t('merged', { count: node.entries.length - 1 })}</span> : null}
        <Voices of={voicesOf(node.sources)} />
        {gaps?.map((gap) => <GapMark key={gap} gap={gap} />)}
      </button>
      {leads ? (
        <button
          ref={setHandle} type="button" className={styles.handle} aria-label={t('leadsTo.of', { text: nameOf(node) })} title={t('leadsTo')}
          onClick={() => open({ what: 'to', node: node.id })} {...threadListeners}
        >
          <Spline size={18} aria-hidden="true" />
        </button>
      ) : null}
    </li>
  )
})
