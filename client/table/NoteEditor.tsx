import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { textOf } from '../../shared/document/tableDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { autosize } from './autosize.ts'
import { useBoard } from './BoardContext.tsx'
import { follow, rebase } from './rebase.ts'
import styles from './NoteCard.module.css'
import { tableTexts } from './texts.ts'

type Props = {
  readonly id: NoteId
  /** `text` is what the note says now. */
  readonly onDone: (text: string) => void
}

/**
 * A box on a note's live text: every letter goes into the document at once, and other people's letters appear in the box, with the
 * caret staying where it was. The box belongs to the browser (React does not set its value), since input methods need it left alone.
 */
export function NoteEditor({ id, onDone }: Props): ReactNode {
  const { doc, actions, history, people } = useBoard()
  const t = useTexts(tableTexts)
  const box = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const area = box.current
    const text = textOf(doc, id)
    if (area === null || text === null) return
    let base = text.toString()
    let composing = false
    area.value = base
    autosize(area)

    const send = () => {
      if (composing) return
      const wanted = rebase(base, area.value, text.toString())
      base = wanted
      actions.edit(id, wanted)
      put(area, wanted)
    }
    const receive = () => {
      if (composing) return
      const now = text.toString()
      base = now
      put(area, now)
    }
    const startComposing = () => {
      composing = true
    }
    const endComposing = () => {
      composing = false
      send()
    }
    // The browser's own undo knows nothing of other people's letters.
    const onBefore = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') history.undo()
      else history.redo()
    }
    area.addEventListener('input', send)
    area.addEventListener('compositionstart', startComposing)
    area.addEventListener('compositionend', endComposing)
    area.addEventListener('beforeinput', onBefore)
    text.observe(receive)
    people.typeIn(id)
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
    return () => {
      text.unobserve(receive)
      area.removeEventListener('input', send)
      area.removeEventListener('compositionstart', startComposing)
      area.removeEventListener('compositionend', endComposing)
      area.removeEventListener('beforeinput', onBefore)
      people.typeIn(null)
    }
  }, [doc, id, actions, history, people])

  const finish = () => onDone(textOf(doc, id)?.toString() ?? '')
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
  )
}

/** Puts a text into the box and leaves the caret at the letter where it was. */
function put(area: HTMLTextAreaElement, text: string): void {
  if (area.value !== text) {
    const before = area.value
    const { selectionStart, selectionEnd } = area
    area.value = text
    area.setSelectionRange(follow(before, text, selectionStart), follow(before, text, selectionEnd))
  }
  autosize(area)
}
