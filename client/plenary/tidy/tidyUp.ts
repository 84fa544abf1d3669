import type { ClusterId } from '../../../shared/ids.ts'
import { say } from '../../i18n/addTexts.ts'
import { showToast } from '../../ui/toasts.ts'
import type { View } from '../canvas/view.ts'
import type { Board } from '../model/board.ts'
import { tidyTexts } from './texts.ts'

/** Tidies the clusters, or the whole board for none, says so, and shows the board with all that moved. */
export function tidyUp({ tidy }: Board, view: View | null, clusters: readonly ClusterId[], dots: ReadonlyMap<string, number>): void {
  const moved = tidy(clusters, dots)
  const whole = clusters.length === 0
  if (moved && whole) view?.fitAll()
  showToast({ text: say(tidyTexts, !moved ? 'already' : whole ? 'boardDone' : 'done') })
}
