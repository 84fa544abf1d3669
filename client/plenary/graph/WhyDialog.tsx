import { CornerDownRight, CornerLeftUp } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { partOf } from '../../../shared/graph/roles.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/ops/op.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { faultTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Complaint } from '../../ui/FaultNote.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import type { View } from '../canvas/view.ts'
import { useBoard, useGraph } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import { candidatesFor, lanesFor } from './candidates.ts'
import { cut, spotBeside } from './near.ts'
import { PickOrWrite } from './PickOrWrite.tsx'
import styles from './Graph.module.css'
import { graphTexts } from './texts.ts'

type Props = { readonly card: NoteId; readonly view: View | null; readonly onClose: () => void }

/**
 * Why, and why that: from a problem down, each answer linked as the cause of the one before. What explains a card already is offered first, so that
 * a chain that was begun is gone on with.
 */
export function WhyDialog({ card, view, onClose }: Props): ReactNode {
  const t = useTexts(graphTexts)
  const faults = useTexts(faultTexts)
  const words = useWords()
  const board = useBoard()
  const graph = useStore(board.graph)
  const [chain, setChain] = useState<readonly NoteId[]>([card])
  const [refused, setRefused] = useState<Refusal | null>(null)
  const standing = chain.filter((id) => graph.cards.has(id))
  const last = standing.at(-1)
  const asked = last === undefined ? undefined : graph.cards.get(last)
  if (last === undefined || asked === undefined) return null
  const isCause = (lane: Lane | undefined) => lane !== undefined && partOf(lane, words.lanes) === 'cause'
  const causes = (ids: readonly NoteId[]) => ids.filter((id) => isCause(words.lane(graph.cards.get(id)?.lane ?? '')))
  const linked = causes((graph.into.get(last) ?? []).map(({ from }) => from)).filter((id) => !chain.includes(id))
  const goOn = (id: NoteId, joins = false) => {
    if (!linked.includes(id)) {
      const made = board.acts.link(id, last, joins)
      setRefused(made.ok ? null : made.reason)
      if (!made.ok) return false
    }
    setRefused(null)
    setChain([...standing, id])
    return true
  }
  const write = (lane: Lane, text: string) => {
    const id = board.acts.write({ lane: lane.id, text, lever: null }, spotBeside(board, last, view))
    return id !== null && goOn(id, true)
  }
  return (
    <Dialog title={t('why.title')} onClose={onClose} actions={<Button look="quiet" onClick={onClose}>{t('why.done')}</Button>}>
      <div className={styles.dialog}>
        <ol className={styles.chain}>
          {standing.map((id, at) => (
            <Link key={id} id={id} at={at} last={at === standing.length - 1} onBack={() => setChain(standing.slice(0, at + 1))} />
          ))}
        </ol>
        {refused === null ? null : <Complaint>{faults(`refused.${refused}`)}</Complaint>}
        <p className={styles.ask} aria-live="polite">{t('why.ask', { note: cut(asked.text) })}</p>
        {/* A new box for each question: the keyboard goes on writing. */}
        <PickOrWrite
          key={last} label={t('why.answer')} heading={t('why.known')} enter="write"
          candidates={[...linked, ...causes(candidatesFor(last, 'because', graph, words.lanes)).filter((id) => !standing.includes(id))]}
          lanes={lanesFor(asked.lane, 'because', words.lanes).filter(isCause)} onPick={goOn} onWrite={write}
        />
        <p className={styles.soft}>{t('why.how')}</p>
      </div>
    </Dialog>
  )
}

type LinkProps = { readonly id: NoteId; readonly at: number; readonly last: boolean; readonly onBack: () => void }

function Link({ id, at, last, onBack }: LinkProps): ReactNode {
  const t = useTexts(graphTexts)
  const words = useWords()
  const note = useGraph(({ cards }) => cards.get(id))
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  return (
    <li data-hue={kind?.hue} aria-current={last ? 'step' : undefined} style={{ marginInlineStart: `${Math.min(at, 6) * 0.75}rem` }}>
      {at === 0 ? null : <CornerDownRight size={18} aria-label={t('why.step', { count: at })} />}
      <span className={styles.said}>
        {kind === undefined ? null : <KindIcon icon={kind.icon} />}
        <span dir="auto">{note.text}</span>
      </span>
      {last ? null : <IconButton icon={CornerLeftUp} label={`${t('why.back')}: ${cut(note.text, 40)}`} onClick={onBack} />}
    </li>
  )
}
