import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { measureCanvas } from '../canvas/measureCanvas.ts'
import { decimals, table } from '../report/table.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** What the facilitator's canvas costs with 2,000 notes, in the client as it is built now. */
export async function canvas(): Promise<void> {
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('the client could not be built; see above')
  const { firstPictureMs, panMs, zoomMs, dragMs, panNearMs } = await measureCanvas()
  const head = ['2,000 notes', 'first picture', 'pan', 'zoom', 'drag 20', 'pan at 100 %']
  console.log(table(head, [['ms (frames: mean)', ...[firstPictureMs, panMs, zoomMs, dragMs, panNearMs].map((ms) => decimals(ms))]]))
}
