import type { InkId } from '../../../shared/ids.ts'
import { say } from '../../i18n/addTexts.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Board } from '../model/board.ts'
import { inkTexts } from './texts.ts'

/** Erases drawings and texts and offers to bring them back. */
export function removeInk({ ink: { acts } }: Board, ids: ReadonlySet<InkId>): void {
  const parts = acts.remove(ids)
  showToast({ text: say(inkTexts, 'removed'), action: { label: say(inkTexts, 'restore'), run: () => acts.restore(parts) } })
}
