import { around } from '../../../shared/plenary/geometry.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import type { View } from '../canvas/view.ts'
import type { Board } from '../model/board.ts'
import { startRenaming } from '../model/selection.ts'

/** Makes a cluster of the selected notes, or an empty one, shows it, and asks for its name. */
export function clusterSelected(board: Board, view: View | null): void {
  const notes = [...board.selection.getState().notes]
  const middle = around(notes.flatMap((id) => board.surface.placeOf(id) ?? []).map(noteRect))
  const near = middle === null ? (view?.centre() ?? { x: 0, y: 0 }) : { x: middle.x + middle.width / 2, y: middle.y + middle.height / 2 }
  const cluster = board.acts.newCluster(notes, near)
  if (cluster === null) return
  startRenaming(board.selection, cluster)
  const panel = board.surface.panelOf(cluster)
  if (panel !== undefined) view?.reveal(panel)
}
