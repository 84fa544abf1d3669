import type { Browser, Page } from '@playwright/test'
import { atRest } from './frames.ts'

type Point = { readonly x: number; readonly y: number }

/**
 * Looks at a picture of the page: are the notes that should be on screen really painted there? (A board whose notes were invisible has
 * been measured before, and was very quick.) Throws if not.
 */
export async function expectNotesPainted(page: Page, browser: Browser): Promise<void> {
  await atRest(page)
  const { notes, ground } = await page.evaluate(() => {
    const canvas = document.querySelector('.tl-canvas')?.getBoundingClientRect()
    const middles = [...document.querySelectorAll('[data-note]')]
      .map((note) => note.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({ x: x + width * 0.75, y: y + height * 0.9 }))
      .filter(({ x, y }) => canvas !== undefined && x > canvas.left && x < canvas.right && y > canvas.top && y < canvas.bottom)
    return { notes: middles, ground: getComputedStyle(document.documentElement).getPropertyValue('--ground').trim() }
  })
  const picture = (await page.screenshot()).toString('base64')
  const painted = await countOther(browser, picture, notes, ground)
  // Titles and panels lie over a few of them.
  if (notes.length < 100 || painted < notes.length * 0.9) throw new Error(`of ${notes.length} notes on screen ${painted} are painted`)
}

/** How many of the points have another colour than the ground. Decoded by a browser, which knows how to. */
async function countOther(browser: Browser, picture: string, points: readonly Point[], ground: string): Promise<number> {
  const page = await browser.newPage()
  await page.addInitScript({ content: 'globalThis.__name = (it) => it' }) // see measureCanvas.ts
  await page.goto('about:blank')
  try {
    return await page.evaluate(
      async ({ picture, points, ground }) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height + 1 }).getContext('2d')
        if (context === null) return 0
        context.drawImage(image, 0, 0)
        context.fillStyle = ground
        context.fillRect(0, image.height, 1, 1)
        const colourAt = (x: number, y: number) => context.getImageData(x, y, 1, 1).data.join(' ')
        const groundColour = colourAt(0, image.height)
        return points.filter(({ x, y }) => colourAt(Math.round(x), Math.round(y)) !== groundColour).length
      },
      { picture, points, ground },
    )
  } finally {
    await page.close()
  }
}
