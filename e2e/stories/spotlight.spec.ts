import type { NoteId } from '../../shared/ids.ts'
import { PlenaryCanvas } from '../cast/plenaryCanvas.ts'
import { expect, picture, PROJECTOR, story } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { fillPlenary } from '../load/canvas/fillPlenary.ts'

const LONG = `Il proprietario non investe dove paga l’inquilino. ${'Chi abita in affitto paga le bollette di case che disperdono, e nessuno dei due ha ragione di cominciare. '.repeat(18)}`.trim()

story('one cluster, then one long note, fill the projector, page by page, until the next step', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, { tables: 2, notes: 14, clusters: 2, clustered: 8 })
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const anna = new Participant(await hall.device(), hall)
  await anna.joins(session.tables[0]?.code ?? '', 'Imprese')
  await anna.writes('Problema', LONG)
  await expect(anna.status).toContainText('Salvato')
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'plenary' })
  const canvas = await PlenaryCanvas.open(hall, session)
  const { page } = canvas
  const wall = await hall.device({ viewport: PROJECTOR })
  await wall.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)
  const [cluster] = canvas.clusters()
  if (cluster === undefined) throw new Error('a cluster was made')

  const title = await canvas.atTitle(cluster.title)
  await page.mouse.click(title.x, title.y)
  await page.getByRole('button', { name: 'A tutto schermo' }).click()
  await expect(wall.getByRole('heading', { level: 2, name: cluster.title })).toBeVisible()
  await expect(wall.getByRole('main').getByRole('listitem')).toHaveCount(canvas.clustered(cluster.id).length)
  await wall.screenshot({ path: picture('spotlight-cluster') })
  await page.screenshot({ path: picture('spotlight-desk') })

  const short = (await canvas.unplaced()).find((id) => canvas.text(id).length < 100) as NoteId
  const at = await canvas.at(short)
  await page.mouse.click(at.x, at.y)
  await page.getByRole('button', { name: 'A tutto schermo' }).click()
  await expect(wall.getByText(canvas.text(short))).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pagina successiva' })).toBeDisabled()

  const long = (await canvas.unplaced()).find((id) => canvas.text(id).startsWith('Il proprietario')) as NoteId
  const { x, y } = await canvas.at(long)
  await page.mouse.click(x, y)
  await page.getByRole('button', { name: 'A tutto schermo' }).click()
  await expect(wall.getByText(/pagina 1 di [2-9]/)).toBeVisible()
  await wall.screenshot({ path: picture('spotlight-note') })
  await page.getByRole('button', { name: 'Pagina successiva' }).click()
  await expect(wall.getByText(/pagina 2 di [2-9]/)).toBeVisible()
  await hall.powerCut()
  await hall.powerBack()
  await expect(wall.getByText(/pagina 2 di [2-9]/)).toBeVisible()
  await wall.screenshot({ path: picture('spotlight-note-2') })

  await expect(page.getByRole('button', { name: 'Torna alla plenaria' })).toBeEnabled()
  await page.getByRole('button', { name: 'Torna alla plenaria' }).click()
  await expect(wall.getByText(/pagina 2 di/)).toHaveCount(0)
  await page.getByRole('button', { name: 'A tutto schermo' }).click()
  await expect(wall.getByText(/pagina 1 di/)).toBeVisible()
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  await expect(wall.getByText(/pagina 1 di/)).toHaveCount(0)
})
