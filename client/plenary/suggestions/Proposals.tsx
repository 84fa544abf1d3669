import { Layers2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Proposal } from '../../../shared/grouping/closeness.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { mergeAll } from '../board/mergeSelected.ts'
import type { View } from '../canvas/view.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { selectNotes } from '../model/selection.ts'
import { ShownNote } from './ShownNote.tsx'
import styles from './Suggestions.module.css'
import { suggestionTexts } from './texts.ts'

/** More than these nobody looks through; the closest come first, and the next search brings the rest. */
const MOST_PROPOSALS = 50

type Props = { readonly proposals: readonly Proposal<NoteId>[]; readonly view: View | null }

/** Groups of notes that seem to say the same, each to be merged or put aside by hand. What was merged meanwhile is done. */
export function Proposals({ proposals, view }: Props): ReactNode {
  const t = useTexts(suggestionTexts)
  const layout = usePlenary((state) => state.layout)
  const [dismissed, dismiss] = useState<ReadonlySet<Proposal<NoteId>>>(new Set())
  const open = proposals.filter((proposal) => !dismissed.has(proposal) && proposal.notes.filter((id) => layout.notes.has(id)).length > 1)
  if (open.length === 0) return <p role="status">{t('allDone')}</p>
  return (
    <ul className={styles.list} role="list">
      {open.slice(0, MOST_PROPOSALS).map((proposal) => (
        <OneProposal key={proposal.notes.join()} proposal={proposal} view={view} onDismiss={() => dismiss(new Set([...dismissed, proposal]))} />
      ))}
    </ul>
  )
}

type OneProps = { readonly proposal: Proposal<NoteId>; readonly view: View | null; readonly onDismiss: () => void }

function OneProposal({ proposal: { notes, because }, view, onDismiss }: OneProps): ReactNode {
  const t = useTexts(suggestionTexts)
  const board = useBoard()
  const layout = usePlenary((state) => state.layout)
  const [left, leave] = useState<ReadonlySet<NoteId>>(new Set())
  const there = notes.filter((id) => layout.notes.has(id))
  const taken = there.filter((id) => !left.has(id))
  const toggle = (id: NoteId) => leave(left.has(id) ? new Set([...left].filter((other) => other !== id)) : new Set([...left, id]))
  const show = () => {
    selectNotes(board.selection, taken)
    view?.fitSelected()
  }
  return (
    <li className={styles.item}>
      {there.map((id) => (
        <div key={id} className={styles.row}>
          <Taken id={id} checked={!left.has(id)} onToggle={() => toggle(id)} />
          <ShownNote id={id} view={view} />
        </div>
      ))}
      <p className={styles.because}>{t('because', { words: because.join(', ') })}</p>
      <div className={styles.acts}>
        <Button look="quiet" disabled={taken.length < 2} onClick={() => mergeAll(board, view, taken)}>
          <Layers2 size={20} aria-hidden="true" />
          {t('mergeThese', { count: taken.length })}
        </Button>
        <Button look="plain" disabled={taken.length === 0} onClick={show}>
          {t('showThese')}
        </Button>
        <Button look="plain" onClick={onDismiss}>
          {t('dismiss')}
        </Button>
      </div>
    </li>
  )
}

function Taken({ id, checked, onToggle }: { readonly id: NoteId; readonly checked: boolean; readonly onToggle: () => void }): ReactNode {
  const t = useTexts(suggestionTexts)
  const text = usePlenary((state) => noteOfCard(state, id)?.text) ?? ''
  return <input type="checkbox" checked={checked} aria-label={t('take', { text })} onChange={onToggle} />
}
