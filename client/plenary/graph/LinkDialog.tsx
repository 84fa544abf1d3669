import { useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NoteId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/ops/op.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { faultTexts } from '../../i18n/texts.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Complaint } from '../../ui/FaultNote.tsx'
import { announce } from '../../ui/toasts.ts'
import type { View } from '../canvas/view.ts'
import { useBoard, useGraph } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import { candidatesFor, lanesFor, type Way } from './candidates.ts'
import { cut, spotBeside } from './near.ts'
import { PickOrWrite } from './PickOrWrite.tsx'
import styles from './Graph.module.css'
import { graphTexts } from './texts.ts'

type Props = { readonly card: NoteId; readonly way: Way; readonly view: View | null; readonly onClose: () => void }

/** Says what explains a card, or what it explains: a note that is there, of any table, or one that is written now. */
export function LinkDialog({ card, way, view, onClose }: Props): ReactNode {
  const t = useTexts(graphTexts)
  const faults = useTexts(faultTexts)
  const words = useWords()
  const board = useBoard()
  const graph = useStore(board.graph)
  const note = useGraph(({ cards }) => cards.get(card))
  const [refused, setRefused] = useState<Refusal | null>(null)
  if (note === undefined) return null
  const link = (other: NoteId, joins = false) => {
    const made = way === 'because' ? board.acts.link(other, card, joins) : board.acts.link(card, other, joins)
    setRefused(made.ok ? null : made.reason)
    if (!made.ok) return false
    announce(t('linked', { note: cut(board.graph.getState().cards.get(other)?.text ?? '') }))
    onClose()
    return true
  }
  const write = (lane: Lane, text: string) => {
    const id = board.acts.write({ lane: lane.id, text, lever: null }, spotBeside(board, card, view))
    return id !== null && link(id, true)
  }
  return (
    <Dialog title={t(way === 'because' ? 'because.title' : 'explains.title', { note: cut(note.text) })} onClose={onClose}>
      <div className={styles.dialog}>
        {refused === null ? null : <Complaint>{faults(`refused.${refused}`)}</Complaint>}
        <PickOrWrite
          label={t('seek')} heading={t('candidates')} enter="pick"
          candidates={candidatesFor(card, way, graph, words.lanes)} lanes={lanesFor(note.lane, way, words.lanes)} onPick={link} onWrite={write}
        />
      </div>
    </Dialog>
  )
}
