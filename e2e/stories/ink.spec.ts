import type { Page } from '@playwright/test'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import { inkIds, readInk, type Ink } from '../../shared/document/ink.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, PROJECTOR, picture, story, TABLET, type Hall } from '../cast/hall.ts'
import { PlenaryCanvas } from '../cast/plenaryCanvas.ts'
import { fillPlenary } from '../load/canvas/fillPlenary.ts'

const BOARD = { tables: 4, notes: 60, clusters: 6, clustered: 36 }

/** What stands in the document, at somebody else's. */
function drawn({ model }: PlenaryCanvas): Ink[] {
  return inkIds(model.doc).flatMap((id) => readInk(model.doc, id) ?? []).filter(({ deleted }) => !deleted)
}

function inkOn(page: Page) {
  return page.locator('.tl-shape')
}

function tool(page: Page, name: RegExp) {
  return page.getByRole('group', { name: 'Disegnare e scrivere' }).getByRole('button', { name })
}

async function circle({ page }: PlenaryCanvas, at: { readonly x: number; readonly y: number }, radius: number): Promise<void> {
  const point = (step: number) => [at.x + radius * Math.cos(step / 4), at.y + radius * Math.sin(step / 4)] as const
  await page.mouse.move(...point(0))
  await page.mouse.down()
  for (let step = 1; step <= 24; step++) await page.mouse.move(...point(step))
  await page.mouse.up()
}

async function openProjector(hall: Hall, session: SessionDetail): Promise<Page> {
  const page = await hall.device({ viewport: PROJECTOR })
  await page.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)
  await expect(page).toHaveURL(/\/plenary\?display/)
  return page
}

story('a facilitator draws and writes, the projector shows it, and neither a reload nor a power cut takes it away', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, BOARD)
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'plenary' })
  const canvas = await PlenaryCanvas.open(hall, session)
  const projector = await openProjector(hall, session)
  const { page } = canvas
  await expect(projector.locator('.tl-canvas')).toBeVisible()

  await story.step('two strokes, each seen once it ends', async () => {
    await tool(page, /^Penna/).click()
    await circle(canvas, { x: 300, y: 560 }, 60)
    await canvas.drag({ x: 330, y: 600 }, { x: 390, y: 640 })
    await expect.poll(() => drawn(canvas)).toMatchObject([{ kind: 'stroke', colour: 'rose' }, { colour: 'rose' }])
    await expect(inkOn(projector)).toHaveCount(2)
  })

  await story.step('what is drawn elsewhere, in another colour, is another drawing', async () => {
    await page.getByRole('radio', { name: 'Cielo' }).check()
    await canvas.drag({ x: 700, y: 600 }, { x: 900, y: 620 })
    await expect.poll(() => drawn(canvas)).toHaveLength(3)
    const last = drawn(canvas).find(({ colour }) => colour === 'sky')
    expect(last?.drawing).toBe(last?.id)
    const drawings = new Set(drawn(canvas).map(({ drawing }) => drawing))
    await expect(page.getByRole('listbox', { name: 'Disegni e scritte' }).getByRole('option')).toHaveCount(drawings.size)
  })

  await story.step('words', async () => {
    await page.keyboard.press('t')
    await page.mouse.click(760, 560)
    // At once: letters that come slowly, on a busy machine, are several steps of undo.
    await page.locator('[contenteditable=true]').waitFor()
    await page.keyboard.insertText('Da qui si comincia')
    await expect.poll(() => drawn(canvas).filter(({ kind }) => kind === 'text')).toMatchObject([{ text: 'Da qui si comincia' }])
    await page.keyboard.press('Escape')
    await expect(inkOn(projector)).toHaveCount(4)
    await expect(inkOn(projector).getByText('Da qui si comincia')).toBeVisible()
    await page.screenshot({ path: picture('ink-desk') })
    await projector.screenshot({ path: picture('ink-hall') })
    await expect(projector.getByRole('group', { name: 'Disegnare e scrivere' })).toHaveCount(0)
  })

  await story.step('undo takes one’s own back, in one list with all else', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(() => drawn(canvas)).toHaveLength(3)
    await page.keyboard.press('Control+y')
    await expect.poll(() => drawn(canvas)).toHaveLength(4)
    await expect(inkOn(page)).toHaveCount(4)
  })

  await story.step('the power fails in the middle of a stroke', async () => {
    await tool(page, /^Penna/).click()
    await page.mouse.move(1000, 620)
    await page.mouse.down()
    await page.mouse.move(1040, 630)
    await hall.powerCut()
    await page.mouse.move(1100, 640, { steps: 4 })
    await page.mouse.up()
    await expect(inkOn(page)).toHaveCount(5)
    await hall.powerBack()
    await expect.poll(() => drawn(canvas), { timeout: 20_000 }).toHaveLength(5)
    await expect(inkOn(projector)).toHaveCount(5, { timeout: 20_000 })
  })

  await story.step('a reload shows it all again', async () => {
    await page.reload()
    await expect(inkOn(page)).toHaveCount(5)
    await expect(inkOn(page).getByText('Da qui si comincia')).toBeVisible()
  })

  await story.step('the eraser', async () => {
    await tool(page, /^Gomma/).click()
    await canvas.rests()
    const box = await page.locator('[data-ink]').last().boundingBox()
    if (box === null) throw new Error('the line is there')
    await canvas.drag({ x: box.x + box.width / 2, y: box.y - 20 }, { x: box.x + box.width / 2, y: box.y + box.height + 20 })
    await expect.poll(() => drawn(canvas).length).toBeLessThan(5)
    await expect(inkOn(projector)).toHaveCount(drawn(canvas).length)
  })
  hall.expectNoThirdParty()
})

story('ink by keyboard: placed, moved, named, erased and brought back; and in the outline', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, BOARD)
  const canvas = await PlenaryCanvas.open(hall, session)
  const { page } = canvas
  await page.locator('.tl-container').focus()
  await page.keyboard.press('t')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Prima')
  await page.keyboard.press('Enter')
  await page.keyboard.type('la scuola')
  await page.keyboard.press('Escape')
  await expect.poll(() => drawn(canvas)).toMatchObject([{ kind: 'text', text: 'Prima\nla scuola' }])
  const [text] = drawn(canvas)
  if (text === undefined) throw new Error('a text was written')

  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => drawn(canvas)).toMatchObject([{ x: text.x + 16, y: text.y + 16 }])
  await expectAccessible(page)

  await tool(page, /^Penna/).click()
  await canvas.drag({ x: 900, y: 560 }, { x: 1100, y: 600 })
  await expect.poll(() => drawn(canvas)).toHaveLength(2)
  await page.keyboard.press('v')
  await page.getByRole('button', { name: 'Elenco' }).click()
  const list = page.getByRole('region', { name: 'Elenco' })
  await list.getByRole('button', { name: 'Disegno senza descrizione' }).click()
  await page.getByRole('textbox', { name: 'Che cosa mostra' }).fill('Una freccia verso la scuola')
  await expect(list.getByRole('checkbox', { name: 'Disegno: Una freccia verso la scuola' })).toBeChecked()
  await page.screenshot({ path: picture('ink-list') })
  await expectAccessible(page)

  const reader = await hall.device({ viewport: TABLET })
  await reader.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  await expect(reader).toHaveURL(/\/s\/\w+$/)
  await reader.goto(`${hall.origin}/s/${session.id}/outline`)
  const outline = reader.getByRole('main')
  await expect(outline).toContainText('Una freccia verso la scuola')
  await expect(outline).toContainText('la scuola')

  await page.getByRole('listbox', { name: 'Disegni e scritte' }).getByRole('option', { name: /^Disegno/ }).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => drawn(canvas)).toHaveLength(1)
  await expect(outline).not.toContainText('Una freccia')
  await page.getByRole('button', { name: 'Ripristina' }).click()
  await expect.poll(() => drawn(canvas)).toHaveLength(2)
})

story('ink lies over notes and is in nobody’s way: a note under it is dragged, ink in a cluster goes along', async ({ hall }) => {
  const canvas = await PlenaryCanvas.open(hall, await fillPlenary(hall.api.origin, BOARD))
  const { page } = canvas
  const [cluster] = canvas.clusters()
  const [loose] = await canvas.unplaced()
  if (cluster === undefined || loose === undefined) throw new Error('clusters and notes were made')
  const members = await Promise.all(canvas.clustered(cluster.id).map((id) => canvas.at(id)))
  const [left, right] = [members.reduce((a, b) => (b.x < a.x ? b : a)), members.reduce((a, b) => (b.x > a.x ? b : a))]

  await tool(page, /^Penna/).click()
  await canvas.drag(left, right)
  const note = await canvas.at(loose)
  await canvas.drag({ x: note.x - 60, y: note.y }, { x: note.x + 60, y: note.y })
  await expect.poll(() => drawn(canvas)).toHaveLength(2)
  const [inCluster] = drawn(canvas).sort((a, b) => a.z - b.z)
  await page.keyboard.press('v')

  await story.step('a note is dragged from under a line; the line is moved by pressing on it beside the note', async () => {
    await canvas.drag({ x: note.x, y: note.y + 10 }, { x: note.x, y: note.y + 260 })
    await expect.poll(() => canvas.placement(loose)).toMatchObject({ in: 'canvas' })
    const line = () => drawn(canvas).find(({ id }) => id !== inCluster?.id)
    const before = line()
    await canvas.drag({ x: note.x - 45, y: note.y }, { x: note.x - 45, y: note.y + 180 })
    await expect.poll(() => line()?.y).toBeGreaterThan(before?.y ?? 0)
  })

  await story.step('a cluster takes along what is drawn in it, dragged or tidied; one undo each', async () => {
    const title = await canvas.atTitle(cluster.title)
    await canvas.drag(title, { x: title.x + 40, y: title.y + 230 })
    const moved = () => drawn(canvas).find(({ id }) => id === inCluster?.id)
    const fromCorner = () => [(moved()?.x ?? 0) - (canvas.clusters().find(({ id }) => id === cluster.id)?.x ?? 0), (moved()?.y ?? 0) - (canvas.clusters().find(({ id }) => id === cluster.id)?.y ?? 0)]
    const home = [(inCluster?.x ?? 0) - cluster.x, (inCluster?.y ?? 0) - cluster.y]
    await expect.poll(() => canvas.clusters().find(({ id }) => id === cluster.id)?.y).toBeGreaterThan(cluster.y)
    await expect.poll(() => fromCorner().map(Math.round)).toEqual(home.map(Math.round))
    await canvas.rests()
    await page.getByRole('button', { name: 'Riordina la tela' }).click()
    await expect(page.getByText('Tela riordinata')).toBeVisible()
    await expect.poll(() => canvas.clusters().find(({ id }) => id === cluster.id)?.x).not.toBe(cluster.x)
    await expect.poll(() => fromCorner().map(Math.round)).toEqual(home.map(Math.round))
    await page.locator('.tl-container').press('Control+z')
    await page.locator('.tl-container').press('Control+z')
    await expect.poll(() => canvas.clusters().find(({ id }) => id === cluster.id)).toMatchObject({ x: cluster.x, y: cluster.y })
    await expect.poll(moved).toMatchObject({ x: inCluster?.x, y: inCluster?.y })
  })
})

story('a finger draws, two look around; two facilitators draw at once, one of them offline for a while; in the dark', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, BOARD)
  const canvas = await PlenaryCanvas.open(hall, session, { viewport: TABLET, hasTouch: true, colorScheme: 'dark' })
  const other = await PlenaryCanvas.open(hall, session)
  const { page } = canvas
  const touch = await page.context().newCDPSession(page)
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })

  await tool(page, /^Penna/).tap()
  await fingers('touchStart', [[500, 520]])
  for (let step = 1; step <= 6; step++) await fingers('touchMove', [[500 + 20 * step, 520 + 8 * step]])
  await fingers('touchEnd', [])
  await expect.poll(() => drawn(canvas)).toHaveLength(1)

  await fingers('touchStart', [[400, 500]])
  await fingers('touchStart', [[400, 500], [600, 500]])
  for (let step = 1; step <= 6; step++) await fingers('touchMove', [[400 - 15 * step, 500], [600 + 15 * step, 500]])
  await fingers('touchEnd', [])
  await canvas.rests()
  expect(drawn(canvas)).toHaveLength(1)

  await page.context().setOffline(true)
  await page.mouse.move(300, 500)
  await canvas.drag({ x: 300, y: 560 }, { x: 420, y: 600 })
  await expect(inkOn(page)).toHaveCount(2)
  await tool(other.page, /^Penna/).click()
  await other.drag({ x: 900, y: 560 }, { x: 1000, y: 600 })
  await expect.poll(() => drawn(other)).toHaveLength(2)
  await page.context().setOffline(false)
  await expect.poll(() => drawn(canvas), { timeout: 20_000 }).toHaveLength(3)
  await expect(inkOn(page)).toHaveCount(3)
  await expect(inkOn(other.page)).toHaveCount(3)
  await page.screenshot({ path: picture('ink-dark') })
})

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
    // What is said lies over the pens, and hides none of them; all that moved is in view.
    const pens = await page.getByRole('group', { name: 'Disegnare e scrivere' }).boundingBox()
    await expect.poll(async () => page.locator('[data-toast] > div').boundingBox().then((toast) => toast !== null && pens !== null && toast.y + toast.height <= pens.y)).toBe(true)
    await canvas.rests()
    for (const id of canvas.clusters().flatMap((cluster) => canvas.clustered(cluster.id))) await expect(canvas.note(id)).toBeInViewport()
    await page.screenshot({ path: picture('ink-tidied') })
    await page.locator('.tl-container').press('Control+z')
    await expect.poll(places).toBe(before)
  })
})
