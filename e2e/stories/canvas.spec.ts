import type { Page } from '@playwright/test'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { expect, LAPTOP, PHONE, PROJECTOR, story, TABLET } from '../cast/hall.ts'
import { PlenaryCanvas } from '../cast/plenaryCanvas.ts'
import { stockClient } from '../cast/stockClient.ts'
import { fillPlenary } from '../load/canvas/fillPlenary.ts'

/**
 * The facilitator's hand on the canvas, gesture by gesture. What is asked is what the document (or, for looking around, presence) came to
 * say at somebody else's: these stories also watch over how tldraw's events reach our tool.
 */
const SMALL = { tables: 2, notes: 14, clusters: 2, clustered: 4 }

story('looking around: the wheel moves the paper, with control it zooms, buttons and keys fit', async ({ hall }) => {
  const canvas = await PlenaryCanvas.open(hall, await fillPlenary(hall.api.origin, SMALL))
  const { page } = canvas
  await expect.poll(() => canvas.view()).not.toBeNull()
  const whole = canvas.view()
  await page.mouse.move(600, 400)

  await page.mouse.wheel(0, 200)
  await expect.poll(() => canvas.view()?.y).toBeGreaterThan(whole?.y ?? 0)
  expect(canvas.view()?.width).toBeCloseTo(whole?.width ?? 0)

  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await expect.poll(() => canvas.view()?.width).toBeLessThan((whole?.width ?? 0) * 0.95)
  await page.keyboard.up('Control')

  await page.getByRole('button', { name: 'Mostra tutto' }).click()
  await expect.poll(() => canvas.view()?.width).toBeCloseTo(whole?.width ?? 0, 0)
  await page.keyboard.press('Shift+Digit0')
  await expect.poll(() => canvas.view()?.width).toBeCloseTo(LAPTOP.width, 0)

  await page.keyboard.down('Space')
  await canvas.drag({ x: 600, y: 400 }, { x: 500, y: 400 })
  await page.keyboard.up('Space')
  expect(await canvas.selected()).toEqual([])
  expect(canvas.clusters()).toHaveLength(2)
})

story('selecting: click, shift-click, a rectangle, Escape', async ({ hall }) => {
  const canvas = await PlenaryCanvas.open(hall, await fillPlenary(hall.api.origin, SMALL))
  const { page } = canvas
  const [one, two] = (await canvas.unplaced()) as [NoteId, NoteId]
  const click = async (note: NoteId) => {
    const { x, y } = await canvas.at(note)
    await page.mouse.click(x, y)
  }
  await click(one)
  expect(await canvas.selected()).toEqual([one])
  await expect(page.getByRole('region', { name: 'Selezione' })).toContainText(mirrorNotesOf(canvas.model.doc).get(one)?.text ?? '')
  await page.keyboard.down('Shift')
  await click(two)
  await page.keyboard.up('Shift')
  expect(await canvas.selected()).toEqual([one, two].sort())
  await click(two)
  expect(await canvas.selected()).toEqual([two])
  await page.keyboard.press('Escape')
  expect(await canvas.selected()).toEqual([])

  await canvas.drag({ x: 20, y: 80 }, { x: 1340, y: 720 })
  expect(await canvas.selected()).toHaveLength(14)
  await canvas.takes({ x: 20, y: 740 }, { x: 60, y: 760 })
  expect(await canvas.selected()).toEqual([])
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await canvas.selected()).toHaveLength(14)
})

story('dragging notes: into a cluster, out of it, many at once, back to the unplaced; Escape and deletion let go', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, SMALL)
  const canvas = await PlenaryCanvas.open(hall, session)
  const { page } = canvas
  const [first, second] = canvas.clusters()
  if (first === undefined || second === undefined) throw new Error('two clusters were made')
  const [one, two, three, four] = (await canvas.unplaced()) as [NoteId, NoteId, NoteId, NoteId]
  const member = async (cluster: typeof first) => canvas.at(canvas.clustered(cluster.id)[0] as NoteId)

  await story.step('one, grabbed right after a turn of the wheel', async () => {
    await page.mouse.move(600, 400)
    await page.mouse.wheel(0, 30)
    await canvas.drag(await canvas.at(one), await member(first))
    await expect.poll(() => canvas.placement(one)).toMatchObject({ in: 'cluster', cluster: first.id })
  })

  await story.step('many at once', async () => {
    await canvas.rests()
    await page.keyboard.press('Escape')
    await page.keyboard.down('Shift')
    for (const note of [two, three]) {
      const { x, y } = await canvas.at(note)
      await page.mouse.click(x, y)
    }
    await page.keyboard.up('Shift')
    await canvas.drag(await canvas.at(two), await member(second))
    await expect.poll(() => [two, three].map((note) => canvas.placement(note))).toMatchObject([{ cluster: second.id }, { cluster: second.id }])
  })

  await story.step('out of a cluster, to a free place', async () => {
    await canvas.rests()
    await page.keyboard.press('Escape')
    await canvas.drag(await canvas.at(two), { x: 300, y: 700 })
    await expect.poll(() => canvas.placement(two)).toMatchObject({ in: 'canvas', z: 1 })
    expect(canvas.placement(three)).toMatchObject({ in: 'cluster', cluster: second.id })
  })

  await story.step('what is put down later lies on top, and is what the next grab takes', async () => {
    await canvas.rests()
    await canvas.drag(await canvas.at(three), await canvas.at(two))
    await expect.poll(() => canvas.placement(three)).toMatchObject({ in: 'canvas', z: 2 })
    await canvas.rests()
    await canvas.drag(await canvas.at(two), { x: 500, y: 700 })
    await expect.poll(() => canvas.placement(three)).toMatchObject({ in: 'canvas', z: 3 })
    expect(canvas.placement(two)).toMatchObject({ z: 1 })
  })

  await story.step('back to the unplaced', async () => {
    await canvas.rests()
    await canvas.drag(await canvas.at(three), await canvas.at(four))
    await expect.poll(() => canvas.placement(three)).toBeUndefined()
  })

  await story.step('Escape lets everything go back', async () => {
    await canvas.rests()
    const before = await canvas.at(four)
    await canvas.takes(before, { x: 300, y: 650 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await canvas.rests()
    expect(await canvas.at(four)).toEqual(before)
    expect(canvas.placement(four)).toBeUndefined()
  })

  await story.step('a note that its author deletes meanwhile is not put anywhere', async () => {
    await canvas.takes(await canvas.at(four), { x: 300, y: 650 })
    const table = mirrorNotesOf(canvas.model.doc).get(four)?.table
    if (table === undefined) throw new Error('a note without its table')
    const atTable = stockClient(hall.api.origin, roomName({ kind: 'table', tableId: table }), await hall.api.invite(session.id, 'facilitator'))
    await atTable.synced
    deleteNote(atTable.doc, four)
    await expect(canvas.note(four)).toHaveCount(0)
    await page.mouse.up()
    await canvas.drag(await canvas.at(one), { x: 300, y: 700 })
    await expect.poll(() => canvas.placement(one)).toMatchObject({ in: 'canvas' })
    expect(canvas.placement(four)).toBeUndefined()
    atTable.leave()
  })
})

story('clusters: the title drags them with all that is in them, a double click names them, two people at once', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, SMALL)
  const canvas = await PlenaryCanvas.open(hall, session)
  const other = await PlenaryCanvas.open(hall, session)
  const { page } = canvas
  const [cluster] = canvas.clusters()
  if (cluster === undefined) throw new Error('a cluster was made')
  const [member] = canvas.clustered(cluster.id)
  if (member === undefined) throw new Error('with notes in it')
  const before = await canvas.at(member)
  const at = await canvas.atTitle(cluster.title)

  await canvas.drag(at, { x: at.x + 30, y: at.y + 200 })
  await expect.poll(() => canvas.clusters().find(({ id }) => id === cluster.id)?.y).toBeGreaterThan(cluster.y)
  await canvas.rests()
  const after = await canvas.at(member)
  expect(after.x - before.x).toBeCloseTo(30, -1)
  expect(after.y - before.y).toBeCloseTo(200, -1)
  expect(canvas.clustered(cluster.id)).toHaveLength(2)

  const title = await canvas.atTitle(cluster.title)
  await page.mouse.dblclick(title.x, title.y)
  const field = page.locator('.tl-canvas').getByRole('textbox', { name: 'Nome del gruppo' })
  await field.press('End')
  await field.pressSequentially(' e di notte')
  await other.page.getByRole('button', { name: 'Elenco' }).click()
  await other.page.getByRole('region', { name: 'Elenco' }).getByRole('button', { name: new RegExp(`^${cluster.title}`) }).click()
  const others = other.page.getByRole('region', { name: 'Selezione' }).getByRole('textbox', { name: 'Nome del gruppo' })
  await expect(others).toHaveValue(`${cluster.title} e di notte`)
  await others.press('Home')
  await others.pressSequentially('Prima: ')
  await field.pressSequentially(' anche')
  await expect.poll(() => canvas.clusters().find(({ id }) => id === cluster.id)?.title).toBe(`Prima: ${cluster.title} e di notte anche`)
  await field.press('Enter')
  await expect(field).toHaveCount(0)
})

story('a cluster from a selection in one act; colour, dissolving, and undo of one’s own work only', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, SMALL)
  const canvas = await PlenaryCanvas.open(hall, session)
  const other = await PlenaryCanvas.open(hall, session)
  const { page } = canvas
  const [one, two, three] = (await canvas.unplaced()) as [NoteId, NoteId, NoteId]
  for (const note of [one, two]) {
    await canvas.rests()
    const { x, y } = await canvas.at(note)
    await page.keyboard.down('Shift')
    await page.mouse.click(x, y)
    await page.keyboard.up('Shift')
  }
  await page.getByRole('button', { name: 'Raggruppa 2 note' }).click()
  await page.keyboard.type('Insieme')
  await page.keyboard.press('Enter')
  await expect.poll(() => canvas.clusters().find(({ title }) => title === 'Insieme')).toBeDefined()
  const made = canvas.clusters().find(({ title }) => title === 'Insieme')
  if (made === undefined) throw new Error('a cluster was made')
  expect(canvas.clustered(made.id).sort()).toEqual([one, two].sort())

  const panel = page.getByRole('region', { name: 'Selezione' })
  await panel.getByRole('radio', { name: 'Ambra' }).check({ force: true })
  await expect.poll(() => canvas.clusters().find(({ id }) => id === made.id)?.colour).toBe('amber')

  // Meanwhile somebody else does something: it is not mine to undo.
  await other.drag(await other.at(three), { x: 300, y: 700 })
  await expect.poll(() => canvas.placement(three)).toMatchObject({ in: 'canvas' })

  await panel.getByRole('button', { name: 'Sciogli il gruppo' }).click()
  await expect.poll(() => canvas.clusters().some(({ id }) => id === made.id)).toBe(false)
  await page.getByRole('button', { name: 'Ripristina' }).click()
  await expect.poll(() => canvas.clusters().some(({ id }) => id === made.id)).toBe(true)
  expect(canvas.clustered(made.id).sort()).toEqual([one, two].sort())

  const undo = page.getByRole('button', { name: 'Annulla l’ultima azione' })
  await expect(async () => {
    if (await undo.isEnabled()) await undo.click()
    expect(canvas.clusters().some(({ id }) => id === made.id)).toBe(false)
    expect(canvas.placement(one)).toBeUndefined()
  }).toPass()
  await expect(undo).toBeDisabled()
  expect(canvas.placement(three)).toMatchObject({ in: 'canvas' })
  await page.locator('.tl-canvas').click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(() => canvas.clusters().some(({ id }) => id === made.id)).toBe(true)
  expect(canvas.clustered(made.id).sort()).toEqual([one, two].sort())
})

story('without a mouse: arrows among the notes, and the list with all that the canvas can do', async ({ hall }) => {
  const canvas = await PlenaryCanvas.open(hall, await fillPlenary(hall.api.origin, SMALL))
  const { page } = canvas
  const [cluster] = canvas.clusters()
  if (cluster === undefined) throw new Error('a cluster was made')

  await story.step('on the canvas', async () => {
    await page.getByRole('listbox', { name: 'Note della plenaria' }).focus()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-note') ?? null)
    const start = await focused()
    expect(start).not.toBeNull()
    await page.keyboard.press('ArrowRight')
    const next = await focused()
    expect(next).not.toBe(start)
    expect((await canvas.at(next as NoteId)).x).toBeGreaterThan((await canvas.at(start as NoteId)).x)
    await page.keyboard.press('Enter')
    expect(await canvas.selected()).toEqual([next])
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => canvas.placement(next as NoteId)).toMatchObject({ in: 'canvas' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => canvas.placement(next as NoteId)?.in).not.toBe('canvas')
    await page.keyboard.press('Escape')
  })

  await story.step('in the list', async () => {
    await page.getByRole('button', { name: 'Elenco' }).press('Enter')
    const list = page.getByRole('region', { name: 'Elenco' })
    const [note] = (await canvas.unplaced()) as [NoteId]
    const text = mirrorNotesOf(canvas.model.doc).get(note)?.text ?? ''
    await list.getByRole('searchbox').fill(text)
    await list.getByRole('checkbox', { name: text }).first().press('Space')
    const [chosen] = await canvas.selected()
    const panel = page.getByRole('region', { name: 'Selezione' })
    await panel.getByRole('button', { name: 'Sposta in…' }).press('Enter')
    await page.getByRole('menuitem', { name: cluster.title }).press('Enter')
    await expect.poll(() => canvas.placement(chosen as NoteId)).toMatchObject({ in: 'cluster', cluster: cluster.id })
    await list.getByRole('searchbox').fill('')
    await list.getByRole('button', { name: cluster.title, exact: true }).press('Enter')
    await panel.getByRole('radio', { name: 'Rosa' }).press('Space')
    await expect.poll(() => canvas.clusters().find(({ id }) => id === cluster.id)?.colour).toBe('rose')
    await panel.getByRole('button', { name: 'Sciogli il gruppo' }).press('Enter')
    await expect.poll(() => canvas.clusters()).toHaveLength(1)
  })
})

story('with fingers: tap, drag, pinch; a second finger lets go', async ({ hall }) => {
  const canvas = await PlenaryCanvas.open(hall, await fillPlenary(hall.api.origin, SMALL), { viewport: TABLET, hasTouch: true })
  const { page } = canvas
  const touch = await page.context().newCDPSession(page)
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly { readonly x: number; readonly y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) })
  const [cluster] = canvas.clusters()
  if (cluster === undefined) throw new Error('a cluster was made')
  const [two, ...others] = (await canvas.unplaced()) as [NoteId, NoteId]
  // The panel that a tap opens would lie on the last of them.
  const one = others.at(-1) as NoteId
  const target = await canvas.at(canvas.clustered(cluster.id)[0] as NoteId)

  const start = await canvas.at(one)
  await page.touchscreen.tap(start.x, start.y)
  expect(await canvas.selected()).toEqual([one])

  await fingers('touchStart', start)
  for (const part of [0.2, 0.5, 0.8, 1]) await fingers('touchMove', { x: start.x + (target.x - start.x) * part, y: start.y + (target.y - start.y) * part })
  await fingers('touchEnd')
  await expect.poll(() => canvas.placement(one)).toMatchObject({ in: 'cluster', cluster: cluster.id })

  await canvas.rests()
  // The panel may lie on what comes next. A tap on its button would be lost: Chromium takes one so soon after a swipe for the end of a fling.
  await page.touchscreen.tap(12, TABLET.height - 12)
  await expect(page.getByRole('button', { name: 'Togli la selezione' })).toHaveCount(0)
  const before = canvas.view()
  const from = await canvas.at(two)
  const held = { x: from.x - 60, y: from.y + 60 }
  // Between the sides where the panel floats.
  const other = { x: TABLET.width / 2, y: TABLET.height * (held.y < TABLET.height / 2 ? 0.75 : 0.35) }
  const nearer = (part: number) => [
    { x: held.x + ((other.x - held.x) * part) / 3, y: held.y + ((other.y - held.y) * part) / 3 },
    { x: other.x, y: other.y },
  ]
  await fingers('touchStart', from)
  await fingers('touchMove', held)
  await expect(page.locator('[data-carried]')).toHaveCount(1)
  await fingers('touchStart', held, other)
  for (const part of [0.2, 0.5, 0.8, 1]) await fingers('touchMove', ...nearer(part))
  await fingers('touchEnd')
  await expect(page.locator('[data-carried]')).toHaveCount(0)
  await expect.poll(() => canvas.view()?.width).not.toBe(before?.width)
  expect(canvas.placement(two)).toBeUndefined()
})

story('the projector sees what the facilitator sees, in letters for the last row', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, SMALL)
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'plenary' })
  const canvas = await PlenaryCanvas.open(hall, session)
  const screen = await hall.device({ viewport: PROJECTOR })
  await screen.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)
  const least = PROJECTOR.height / 36
  const [cluster] = canvas.clusters()
  if (cluster === undefined) throw new Error('a cluster was made')

  await story.step('from afar: titles and counts, and no note', async () => {
    await expect(screen.getByText(cluster.title, { exact: true }).first()).toBeVisible()
    await expect.poll(() => shownLetters(screen)).toBeGreaterThanOrEqual(least)
    expect(await notesWithText(screen)).toBe(0)
  })

  await story.step('near: notes, as large as can be read', async () => {
    const { x, y } = await canvas.at(canvas.clustered(cluster.id)[0] as NoteId)
    await canvas.page.mouse.click(x, y)
    await canvas.page.keyboard.press('Shift+Digit2')
    await expect.poll(() => notesWithText(screen)).toBeGreaterThan(0)
    await expect.poll(() => shownLetters(screen)).toBeGreaterThanOrEqual(least)
    const text = mirrorNotesOf(canvas.model.doc).get(canvas.clustered(cluster.id)[0] as NoteId)?.text ?? ''
    await expect(screen.locator('.tl-canvas').getByText(text).first()).toBeInViewport()
  })

  await story.step('another facilitator who opens the board does not take the projector along, until they move', async () => {
    const other = await PlenaryCanvas.open(hall, session)
    expect(await notesWithText(screen)).toBeGreaterThan(0)
    await other.page.getByRole('button', { name: 'Riduci' }).click()
    await expect.poll(() => notesWithText(screen)).toBe(0)
  })

  await story.step('the mark of tldraw is in its corner, and nothing over it', async () => {
    const mark = screen.getByTitle('made with tldraw')
    await expect(mark).toBeVisible()
    const box = await mark.boundingBox()
    const top = await screen.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('.tl-container') !== null, { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 })
    expect(top).toBe(true)
  })
  hall.expectNoThirdParty()
})

story('at the tables the plenary is a list to read, live, and no canvas is loaded for it', async ({ hall }) => {
  const session = await fillPlenary(hall.api.origin, SMALL)
  const canvas = await PlenaryCanvas.open(hall, session)
  const phone = await hall.device({ viewport: PHONE })
  const scripts: string[] = []
  phone.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await phone.goto(`${hall.origin}/j/${session.tables[0]?.code}`)
  await phone.getByText('Imprese', { exact: true }).click()
  await phone.getByRole('button', { name: 'Entra al tavolo' }).click()
  await expect(phone).toHaveURL(/\/t\//)
  await phone.goto(`${hall.origin}/s/${session.id}/outline`)
  const [cluster] = canvas.clusters()
  if (cluster === undefined) throw new Error('a cluster was made')
  await expect(phone.getByRole('heading', { level: 2, name: new RegExp(cluster.title) })).toBeVisible()
  await expect(phone.getByRole('main').getByRole('listitem')).toHaveCount(14)

  await canvas.drag(await canvas.atTitle(cluster.title), { x: 200, y: 600 })
  await canvas.page.getByRole('button', { name: 'Sciogli il gruppo' }).click()
  await expect(phone.getByRole('heading', { level: 2, name: new RegExp(cluster.title) })).toHaveCount(0)
  await expect(phone.getByRole('main').getByRole('listitem')).toHaveCount(14)

  await phone.getByRole('button', { name: 'Problema' }).click()
  await expect(phone.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await phone.getByRole('searchbox').fill('qualcosa che nessuno scrisse')
  await expect(phone.getByText('Nessuna nota trovata.')).toBeVisible()

  const loaded = (await Promise.all(scripts.map(async (path) => (await fetch(hall.api.origin + path)).text()))).join('\n')
  expect(loaded.length).toBeGreaterThan(10_000)
  expect(loaded).not.toContain('tldraw.com')
  hall.expectNoThirdParty()
})

/** How high the smallest letters are that can be seen, in px. */
function shownLetters(page: Page): Promise<number> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let least = Infinity
    while (texts.nextNode() !== null) {
      const element = texts.currentNode.parentElement
      if (element === null || texts.currentNode.textContent?.trim() === '' || element.closest('.only-heard, style, script') !== null || !element.checkVisibility({ visibilityProperty: true })) continue
      const box = element.getBoundingClientRect()
      if (box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight || element.offsetWidth === 0) continue
      least = Math.min(least, Number.parseFloat(getComputedStyle(element).fontSize) * (box.width / element.offsetWidth))
    }
    return least
  })
}

function notesWithText(page: Page): Promise<number> {
  return page.locator('[data-note] p').evaluateAll((texts) => texts.filter((text) => text.checkVisibility({ visibilityProperty: true })).length)
}
