import { textDiff } from '../../../shared/ops/textDiff.ts'

/** Shows the text and keeps the caret between the letters where it was. */
export function putText(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const change = textDiff(input.value, text)
  if (change === null) return
  const moved = (caret: number) => (caret <= change.at ? caret : Math.max(change.at, caret - change.remove) + change.insert.length)
  const [from, to] = [moved(input.selectionStart ?? 0), moved(input.selectionEnd ?? 0)]
  input.value = text
  if (document.activeElement === input) input.setSelectionRange(from, to)
}
