import type { ClusterId } from '../../../shared/ids.ts'
import { say } from '../../i18n/addTexts.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Board } from '../model/board.ts'
import { tidyTexts } from './texts.ts'

/** Tidies the clusters, or the whole board for none, and says so: what moved may be out of view. */
export function tidyUp({ tidy }: Board, clusters: readonly ClusterId[], dots: ReadonlyMap<string, number>): void {
  const text = !tidy(clusters, dots) ? 'already' : clusters.length === 0 ? 'boardDone' : 'done'
  showToast({ text: say(tidyTexts, text) })
}
