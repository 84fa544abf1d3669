import type { NoteId, TableId } from '../../shared/ids.ts'
import { hideNote } from '../api/routes.ts'
import type { Fault } from '../api/call.ts'
import { say } from '../i18n/addTexts.ts'
import { faultTexts } from '../i18n/texts.ts'
import { uiTexts } from './texts.ts'
import { showToast } from './toasts.ts'

/** Takes a note off every screen and offers to bring it back. What the server refused is said. */
export async function hideWithWayBack(table: TableId, note: NoteId): Promise<void> {
  const answer = await hideNote(table, note, true)
  if (!answer.ok) return showToast({ text: sentenceOf(answer.fault) })
  const showAgain = async () => {
    const again = await hideNote(table, note, false)
    if (!again.ok) showToast({ text: sentenceOf(again.fault) })
  }
  showToast({ text: say(uiTexts, 'hidden'), action: { label: say(uiTexts, 'hidden.undo'), run: () => void showAgain() } })
}

function sentenceOf(fault: Fault): string {
  return fault.kind === 'problem' ? say(faultTexts, `problem.${fault.reason}`) : say(faultTexts, fault.kind)
}
