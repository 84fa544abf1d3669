import { expect, picture, story } from '../cast/hall.ts'
import { PlenaryCanvas } from '../cast/plenaryCanvas.ts'
import { fillPlenary } from '../load/canvas/fillPlenary.ts'

const BOARD = { tables: 4, notes: 60, clusters: 6, clustered: 36 }

story('one action tidies a cluster or the whole board, and one undo takes it back', async ({ hall }) => {
  const canvas = await PlenaryCanvas.open(hall, await fillPlenary(hall.api.origin, BOARD))
  const { page } = canvas
  const [cluster] = canvas.clusters()
  if (cluster === undefined) throw new Error('clusters were made')
  const title = await canvas.atTitle(cluster.title)
  await canvas.drag(title, { x: title.x + 150, y: title.y + 110 })
  await expect.poll(() => canvas.clusters().find(({ id }) => id === cluster.id)?.x).toBeGreaterThan(cluster.x)
  await canvas.rests()
  const places = () => JSON.stringify([...canvas.clusters(), ...canvas.clusters().map(({ id }) => canvas.clustered(id).map((note) => canvas.placement(note)))])
  const before = places()

  await story.step('the cluster that is selected, from its panel', async () => {
    await page.getByRole('region', { name: 'Selezione' }).getByRole('button', { name: 'Riordina il gruppo' }).click()
    await expect(page.getByText('Riordinato per tipo')).toBeVisible()
    await expect.poll(places).not.toBe(before)
    expect(canvas.clustered(cluster.id)).toHaveLength(6)
    await page.getByRole('button', { name: 'Annulla l’ultima azione' }).click()
    await expect.poll(places).toBe(before)
  })

  await story.step('the whole board, from the toolbar', async () => {
    await page.getByRole('button', { name: 'Riordina la tela' }).click()
    await expect.poll(() => canvas.clusters().every(({ x }) => x < 0)).toBe(true)
    await page.getByRole('button', { name: 'Mostra tutto' }).click()
    await canvas.rests()
    await page.screenshot({ path: picture('ink-tidied') })
    await page.locator('.tl-container').press('Control+z')
    await expect.poll(places).toBe(before)
  })
})
