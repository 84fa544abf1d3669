import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { textOf } from '../../shared/document/tableDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useBoard } from './BoardContext.tsx'
import { LengthHint } from './LengthHint.tsx'
import { bindLiveBox } from './liveBox.ts'
import styles from './NoteCard.module.css'
import { tableTexts } from './texts.ts'

type Props = {
  readonly id: NoteId
  readonly length: number
  /** What the note says now, and what it said when it was opened. */
  readonly onDone: (text: string, before: string) => void
}

/** A note's live text, open for writing. Enter and Escape are done; React leaves the box's value to liveBox. */
export function NoteEditor({ id, length, onDone }: Props): ReactNode {
  const { doc, actions, history, people } = useBoard()
  const t = useTexts(tableTexts)
  const box = useRef<HTMLTextAreaElement>(null)
  const before = useRef('')

  useEffect(() => {
    const area = box.current
    const text = textOf(doc, id)
    if (area === null || text === null) return
    before.current = text.toString()
    const unbind = bindLiveBox(area, text, { onWanted: (wanted) => actions.edit(id, wanted), onUndo: () => history.undo(), onRedo: () => history.redo() })
    people.typeIn(id)
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
    return () => {
      unbind()
      people.typeIn(null)
    }
  }, [doc, id, actions, history, people])

  const finish = () => onDone(textOf(doc, id)?.toString() ?? '', before.current)
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault()
      finish()
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      if (event.shiftKey) history.redo()
      else history.undo()
    }
  }
  return (
    <>
      <textarea
        ref={box}
        className={styles.editor}
        dir="auto"
        rows={1}
        maxLength={LIMITS.maxTextLength}
        aria-label={t('note.editLabel')}
        enterKeyHint="done"
        onKeyDown={onKeyDown}
        onBlur={finish}
        // A hold on the text is for the caret, not for lifting the card.
        onMouseDown={(event) => event.stopPropagation()}
        onTouchStart={(event) => event.stopPropagation()}
      />
      <LengthHint length={length} />
    </>
  )
}
