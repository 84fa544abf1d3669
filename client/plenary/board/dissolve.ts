import type { ClusterId } from '../../../shared/ids.ts'
import { say } from '../../i18n/addTexts.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Acts } from '../model/acts.ts'
import { plenaryTexts } from '../texts.ts'

/** Dissolves a cluster and offers to bring it back, with all that was in it. */
export function dissolveWithWayBack(acts: Acts, cluster: ClusterId): void {
  acts.dissolve(cluster)
  showToast({ text: say(plenaryTexts, 'dissolved'), action: { label: say(plenaryTexts, 'restore'), run: () => acts.restore(cluster) } })
}
