import { chromium, type Browser, type Page } from '@playwright/test'
import { launchOptions } from '../../browser.ts'
import { ORGANISER_KEY, startServer } from '../../cast/server.ts'
import { fillPlenary, type Filling } from './fillPlenary.ts'
import { framesWhile } from './frames.ts'
import { expectNotesPainted } from './painted.ts'

/** Means in ms. Drawn by the system's headless Chromium at 1920 × 1080; all notes are on screen while panning and dragging. */
export type CanvasFigures = {
  /** From asking for the page, with nothing cached, to the frame in which all notes are drawn. */
  readonly firstPictureMs: number
  readonly panMs: number
  /** From the whole board to 100 % and back. */
  readonly zoomMs: number
  readonly dragMs: number
  /** At 100 %, where every card is drawn in full and new ones come in at the edge. */
  readonly panNearMs: number
}

/** A plenary of 20 tables: a third of its notes in 30 clusters. */
const PLENARY: Filling = { tables: 20, notes: 2_000, clusters: 30, clustered: 660 }
const SCREEN = { width: 1920, height: 1080 }

/** Drives the built client against a real server, as a facilitator would with mouse and wheel. Needs `npm run build`. */
export async function measureCanvas(filling: Filling = PLENARY): Promise<CanvasFigures> {
  const server = await startServer()
  const browser = await chromium.launch(launchOptions())
  try {
    const session = await fillPlenary(server.origin, filling)
    const address = `${server.origin}/s/${session.id}/plenary`
    // The first browser of a machine reads its own files; only the second one measures ours.
    await (await open(browser, server.origin, address, filling.notes)).page.context().close()
    const { page, firstPictureMs } = await open(browser, server.origin, address, filling.notes)
    await expectNotesPainted(page, browser)
    return { firstPictureMs, ...(await drive(page, browser)) }
  } finally {
    await browser.close()
    await server.remove()
  }
}

async function open(browser: Browser, origin: string, address: string, notes: number): Promise<{ page: Page; firstPictureMs: number }> {
  const context = await browser.newContext({ viewport: SCREEN })
  await context.request.post(`${origin}/api/enter`, { data: { token: ORGANISER_KEY }, headers: { origin } })
  // tsx gives functions their names through a helper that a page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (it) => it' })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'commit' })
  const firstPictureMs = await page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelectorAll('[data-note]').length < count) requestAnimationFrame(look)
          // The frame after the next one has been shown with the notes in it.
          else requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
        }
        look()
      }),
    notes,
  )
  return { page, firstPictureMs }
}

async function drive(page: Page, browser: Browser): Promise<Omit<CanvasFigures, 'firstPictureMs'>> {
  const { x, y } = { x: SCREEN.width / 2, y: SCREEN.height / 2 }
  await page.mouse.move(x, y)
  const panMs = await framesWhile(page, () => wheelThereAndBack(page, 40, 30))
  await expectNotesPainted(page, browser)
  const dragMs = await dragTwenty(page, browser)
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  const zoomMs = await framesWhile(page, async () => {
    for (let i = 0; i < 25; i++) await page.mouse.wheel(0, -100)
    for (let i = 0; i < 25; i++) await page.mouse.wheel(0, 100)
  })
  await page.keyboard.up('Control')
  await expectNotesPainted(page, browser)
  await page.keyboard.press('Shift+Digit0')
  await page.locator('[data-desk=near]').waitFor({ state: 'attached' })
  const panNearMs = await framesWhile(page, () => wheelThereAndBack(page, 120, 30))
  return { panMs, zoomMs, dragMs, panNearMs }
}

async function wheelThereAndBack(page: Page, by: number, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.mouse.wheel(by, by / 2)
  for (let i = 0; i < times; i++) await page.mouse.wheel(-by, -by / 2)
}

/** Takes the twenty notes nearest to the middle of the screen by shift-click, carries them across the board, and lets Escape put them back. */
async function dragTwenty(page: Page, browser: Browser): Promise<number> {
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('[data-note]')]
      .map((note) => note.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
      .sort((a, b) => Math.hypot(a.x - innerWidth / 2, a.y - innerHeight / 2) - Math.hypot(b.x - innerWidth / 2, b.y - innerHeight / 2))
      .slice(0, 20),
  )
  await page.keyboard.down('Shift')
  for (const place of places) await page.mouse.click(place.x, place.y)
  await page.keyboard.up('Shift')
  const selected = await page.locator('[data-note][aria-selected=true]').count()
  if (selected !== 20) throw new Error(`${selected} notes selected instead of 20`)
  const [first] = places
  if (first === undefined) throw new Error('a board without notes')
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  await page.mouse.move(first.x - 30, first.y + 10)
  const dragMs = await framesWhile(page, async () => {
    for (let i = 0; i < 60; i++) await page.mouse.move(first.x - 30 - i * 10, first.y + 10 + i * 4)
  })
  await page.locator('[data-note][data-carried]').nth(19).waitFor()
  await expectNotesPainted(page, browser)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return dragMs
}
