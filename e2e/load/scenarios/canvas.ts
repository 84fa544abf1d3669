import { buildClient } from '../buildClient.ts'
import { measureCanvas } from '../canvas/measureCanvas.ts'
import { decimals, table } from '../report/table.ts'

/** What the facilitator's canvas costs with 2,000 notes, in the client as it is built now. */
export async function canvas(): Promise<void> {
  buildClient()
  const { firstPictureMs, panMs, zoomMs, dragMs, panNearMs } = await measureCanvas()
  const head = ['2,000 notes', 'first picture', 'pan', 'zoom', 'drag 20', 'pan at 100 %']
  console.log(table(head, [['ms (frames: mean)', ...[firstPictureMs, panMs, zoomMs, dragMs, panNearMs].map((ms) => decimals(ms))]]))
}
