import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { bindLiveBox } from '../table/liveBox.ts'
import styles from './Portfolio.module.css'

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly text: Y.Text
  readonly maxLength: number
  /** A title is one line: Enter leaves it. */
  readonly oneLine?: boolean
  readonly onWanted: (text: string) => void
  readonly undo: Y.UndoManager
}

/** A text that several people may write in at once; React leaves the box's value to liveBox. */
export function LiveText({ label, placeholder, text, maxLength, oneLine = false, onWanted, undo }: Props): ReactNode {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const wanted = useRef(onWanted)
  useEffect(() => {
    wanted.current = onWanted
  })
  useEffect(() => {
    const area = box.current
    if (area === null) return
    return bindLiveBox(area, text, { onWanted: (words) => wanted.current(words), onUndo: () => undo.undo(), onRedo: () => undo.redo() })
  }, [text, undo])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (oneLine && event.key === 'Enter') {
      event.preventDefault()
      box.current?.blur()
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      if (event.shiftKey) undo.redo()
      else undo.undo()
    }
  }
  return (
    <div className={oneLine ? styles.titleField : styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea ref={box} id={id} rows={1} dir="auto" placeholder={placeholder} maxLength={maxLength} onKeyDown={onKeyDown} onFocus={() => undo.stopCapturing()} />
    </div>
  )
}
