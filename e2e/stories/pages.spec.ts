import { get } from 'node:http'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../cast/accessible.ts'
import { Facilitator } from '../cast/facilitator.ts'
import { expect, LAPTOP, measured, PHONE, picture, PROJECTOR, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'

/** As it crosses the wire to a browser that takes gzip. */
function fetchGzipped(url: string): Promise<{ body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      if (response.headers['content-encoding'] !== 'gzip') return reject(new Error(`${url} is not compressed`))
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ body: Buffer.concat(parts) }))
    }).on('error', reject)
  })
}

/** Everything that a finger may touch is 44 px or more, or has that much room around it (WCAG 2.5.8 asks for 24, we for 44). */
async function expectRoomForFingers(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], select, input:not([type=radio]):not([type=checkbox]), textarea')]
      .filter((element) => element.checkVisibility() && !element.closest('p, li > span') && element.closest('.tl-container') === null)
      .filter((element) => {
        const box = element.getBoundingClientRect()
        const after = getComputedStyle(element, '::after')
        const grown = after.position === 'absolute' ? Math.max(Number.parseFloat(after.height) || 0, Number.parseFloat(after.minHeight) || 0) : 0
        // One pixel: heard and reached by the keyboard, not touched.
        return Math.min(box.width, box.height) > 1 && Math.max(box.height, grown) < 43.5
      })
      .map((element) => `${element.tagName} "${element.innerText || element.getAttribute('aria-label')}" ${Math.round(element.getBoundingClientRect().height)} px`),
  )
  expect(small).toEqual([])
}

for (const locale of ['it-IT', 'en-GB'] as const) {
  story(`every page can be used by everyone, ${locale}`, async ({ hall }) => {
    story.setTimeout(150_000)
    const session = await hall.openSession()
    const [table] = session.tables
    await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
    const look = async (name: string, page: Page) => {
      await page.evaluate(() => document.fonts.ready)
      await expectAccessible(page)
      await page.screenshot({ path: picture(`${name}-${locale}`) })
    }

    const tablet = await hall.device({ viewport: TABLET, locale, hasTouch: true })
    await tablet.goto(hall.origin)
    await expect(tablet.getByRole('textbox')).toBeVisible()
    await look('home', tablet)
    await tablet.goto(`${hall.origin}/j/${session.code}`)
    await tablet.getByText(table?.name ?? '').click()
    await expect(tablet.getByRole('radio').first()).toBeVisible()
    await look('join', tablet)
    await expectRoomForFingers(tablet)
    await tablet.goto(`${hall.origin}/nowhere`)
    await expect(tablet.getByRole('heading', { level: 1 })).toBeVisible()
    await look('unknown', tablet)

    const anna = new Participant(tablet, hall)
    await tablet.goto(`${hall.origin}/j/${table?.code}`)
    await tablet.getByRole('radio').nth(3).check({ force: true })
    await tablet.locator('button[type=submit]').click()
    await expect(tablet.locator('[data-composer]')).toBeVisible()
    for (const text of ['Le corse serali sono poche e costose', 'مرحبا بالجميع في الساحة', '👩‍👩‍👧‍👦 Le famiglie non hanno un nido vicino al lavoro']) {
      await tablet.locator('[data-composer]').fill(text)
      await tablet.locator('[data-composer]').press('Enter')
      await expect(anna.note(text)).toBeVisible()
    }
    await look('table', tablet)
    await expectRoomForFingers(tablet)
    for (const [name, viewport] of [['upright', TABLET_UPRIGHT], ['phone', PHONE], ['laptop', LAPTOP]] as const) {
      await tablet.setViewportSize(viewport)
      await expect(anna.note('Le corse serali')).toBeVisible()
      await look(`table-${name}`, tablet)
    }
    await tablet.goto(`${hall.origin}/s/${session.id}/outline`)
    await expect(tablet.getByText('Le corse serali')).toBeVisible()
    await look('outline', tablet)

    const laptop = await hall.device({ viewport: LAPTOP, locale })
    await new Facilitator(laptop, hall).opensTheOrganisersLink()
    await look('process', laptop)
    await laptop.goto(`${hall.origin}/s/${session.id}`)
    await expect(laptop.getByRole('heading', { name: table?.name ?? '' })).toBeVisible()
    await look('facilitate', laptop)
    await laptop.goto(`${hall.origin}/s/${session.id}/print`)
    await expect(laptop.getByText(table?.name ?? '').first()).toBeVisible()
    await look('print', laptop)
    await laptop.goto(`${hall.origin}/s/${session.id}/plenary`)
    await expect(laptop.getByRole('toolbar')).toBeVisible()
    await look('plenary', laptop)

    const wall = await hall.device({ viewport: PROJECTOR, locale })
    await wall.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)
    await expect(wall.getByText(table?.name ?? '').first()).toBeVisible()
    await look('display', wall)
    hall.expectNoThirdParty()
  })
}

story('a tablet has its table after at most 170 kB of JavaScript, and never loads the canvas', async ({ hall }) => {
  const session = await hall.openSession()
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const tablet = await hall.device({ viewport: TABLET })
  await new Participant(tablet, hall).joins(session.tables[0]?.code ?? '', 'Imprese')
  await expect(tablet.locator('[data-composer]')).toBeVisible()
  // A tablet that comes with nothing kept; what is fetched once the board is there (dialogs, for later) does not count.
  await tablet.context().newCDPSession(tablet).then((network) => network.send('Network.clearBrowserCache'))
  await tablet.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-composer]') === null) return
      Object.assign(window, { usableAt: performance.now() })
      observer.disconnect()
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  await tablet.reload()
  await expect(tablet.locator('[data-composer]')).toBeVisible()
  const scripts = await tablet.evaluate(() => {
    const { usableAt } = window as unknown as { usableAt: number }
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return all.filter(({ name, startTime }) => name.endsWith('.js') && startTime < usableAt).map(({ name }) => name)
  })
  let gzipped = 0
  for (const script of scripts) {
    // The measure is gzip, though the tablet's browser took Brotli.
    const { body } = await fetchGzipped(script.replace('hall.test', 'localhost'))
    gzipped += body.length
  }
  const kilobytes = gzipped / 1_000
  measured('JavaScript, gzipped, before the table is usable', Number(kilobytes.toFixed(1)), 'kB')
  expect(scripts.length).toBeGreaterThan(3)
  expect(kilobytes).toBeLessThanOrEqual(170)
  expect(scripts.filter((url) => /Plenary|Facilitate|tldraw/i.test(url))).toEqual([])
})

// Told and not judged, as all times are: the aim is 250 ms.
story('how long a note takes from a tablet to the plenary on the wall', async ({ hall }) => {
  const session = await hall.openSession()
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  await anna.joins(session.tables[0]?.code ?? '', 'Imprese')
  await expect(anna.composer).toBeVisible()
  // While the tables write, the wall shows counts; the words themselves stand on the plenary that the facilitator has open.
  const wall = await hall.device({ viewport: PROJECTOR })
  await wall.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  await expect(wall).toHaveURL(/\/s\//)
  await wall.goto(`${hall.origin}/s/${session.id}/plenary`)
  await expect(wall.getByRole('toolbar')).toBeVisible()

  const milliseconds: number[] = []
  for (let i = 0; i < 15; i++) {
    const text = `Nota cronometrata numero ${i} di quindici`
    await anna.composer.fill(text)
    // Both pages run on one machine and share its clock: when the words are first in the wall's document, and when Enter was pressed.
    const shown = wall.evaluate(
      (words) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (document.querySelector(`[role=option][aria-label*="${words}"]`) === null) return
            observer.disconnect()
            requestAnimationFrame(() => resolve(Date.now()))
          })
          observer.observe(document.body, { subtree: true, childList: true, attributes: true })
        }),
      text,
    )
    await anna.page.evaluate(() => document.addEventListener('keydown', () => Object.assign(window, { pressedAt: Date.now() }), { once: true, capture: true }))
    await anna.composer.press('Enter')
    const pressed = await anna.page.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt)
    milliseconds.push((await shown) - pressed)
  }
  expect(milliseconds).toHaveLength(15)
  const median = milliseconds.sort((a, b) => a - b)[7] ?? Infinity
  measured('from Enter on a tablet to the plenary on the wall, median of 15', median, 'ms')
})
