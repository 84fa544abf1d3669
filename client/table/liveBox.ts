import type * as Y from 'yjs'
import { autosize } from './autosize.ts'
import { follow, rebase } from './rebase.ts'

type Listeners = {
  /** What the text shall say from now on. */
  readonly onWanted: (text: string) => void
  /** The browser's own undo, which knows nothing of other people's letters, was asked for (by shaking a phone, say). */
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/**
 * Binds a box to a live text: every letter goes into the document at once, and other people's letters appear in the box, with the caret
 * staying at its letter. While an input method composes, the box is left alone and the two drift apart; then both are kept. Returns what unbinds it.
 */
export function bindLiveBox(area: HTMLTextAreaElement, text: Y.Text, { onWanted, onUndo, onRedo }: Listeners): () => void {
  let base = text.toString()
  let composing = false
  area.value = base
  autosize(area)

  const send = () => {
    if (composing) return
    base = rebase(base, area.value, text.toString())
    onWanted(base)
    put(area, base)
  }
  const receive = () => {
    if (composing) return
    base = text.toString()
    put(area, base)
  }
  const startComposing = () => {
    composing = true
  }
  const endComposing = () => {
    composing = false
    send()
  }
  const beforeInput = (event: InputEvent) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    if (event.inputType === 'historyUndo') onUndo()
    else onRedo()
  }
  area.addEventListener('input', send)
  area.addEventListener('compositionstart', startComposing)
  area.addEventListener('compositionend', endComposing)
  area.addEventListener('beforeinput', beforeInput)
  text.observe(receive)
  return () => {
    area.removeEventListener('input', send)
    area.removeEventListener('compositionstart', startComposing)
    area.removeEventListener('compositionend', endComposing)
    area.removeEventListener('beforeinput', beforeInput)
    text.unobserve(receive)
  }
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
