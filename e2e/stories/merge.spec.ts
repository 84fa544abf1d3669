import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { expect, picture, PROJECTOR, story, TABLET, type Hall } from '../cast/hall.ts'
import { PlenaryCanvas } from '../cast/plenaryCanvas.ts'
import { SpokenNotes } from '../cast/spokenNotes.ts'

const SAID = [
  { table: 0, category: 'students', text: 'Gli autobus la sera sono troppo pochi' },
  { table: 1, category: 'sport', text: 'Pochi autobus di sera, dopo gli allenamenti non si torna' },
  { table: 1, category: 'enterprises', text: 'La sera ci sono troppo pochi autobus per chi fa i turni' },
  { table: 0, category: 'students', text: 'Nelle scuole i termosifoni restano accesi nel fine settimana' },
  { table: 2, category: 'university', text: 'Autobus serali: troppo pochi, e l’ultimo parte alle nove' },
  { table: 2, category: 'culture', text: 'In centro manca l’ombra, d’estate le piazze sono vuote' },
]

async function threeTables(hall: Hall) {
  const session = await hall.api.createSession({ tables: ['Tavolo Rosso', 'Tavolo Verde', 'Tavolo Blu'].map((name) => ({ name, topic: 'mobility' })) })
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'plenary' })
  const tables = new SpokenNotes(hall, session)
  const ids = (await tables.say(SAID)) as [NoteId, NoteId, NoteId, NoteId, NoteId, NoteId]
  const canvas = await PlenaryCanvas.open(hall, session)
  await expect(canvas.page.locator('[data-note]')).toHaveCount(SAID.length)
  return { session, tables, ids, canvas }
}

const panel = (canvas: PlenaryCanvas) => canvas.page.getByRole('region', { name: 'Selezione' })

async function selects(canvas: PlenaryCanvas, notes: readonly NoteId[]): Promise<void> {
  await canvas.rests()
  await canvas.page.keyboard.press('Escape')
  await canvas.page.keyboard.down('Shift')
  for (const note of notes) {
    const { x, y } = await canvas.at(note)
    await canvas.page.mouse.click(x, y)
  }
  await canvas.page.keyboard.up('Shift')
  await expect.poll(() => canvas.selected()).toEqual([...notes].sort())
}

story('merging: one stands for all with every source, again, apart, undone; the room sees how often', async ({ hall }) => {
  const { session, tables, ids, canvas } = await threeTables(hall)
  const [first, second, third, , fourth] = ids
  const { page } = canvas
  const wall = await hall.device({ viewport: PROJECTOR })
  await wall.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)
  await expect(wall.locator('[data-note]')).toHaveCount(6)

  await story.step('three notes from two tables become one', async () => {
    await selects(canvas, [first, second, third])
    await panel(canvas).getByRole('button', { name: 'Unisci' }).click()
    await expect(panel(canvas)).toContainText('detto 3 volte, a 2 tavoli, da 3 categorie')
    for (const at of [0, 1, 2]) await expect(panel(canvas)).toContainText(SAID[at]?.text ?? '')
    await expect(panel(canvas)).toContainText('Tavolo Verde · Imprese')
    await expect(page.locator('[data-note]')).toHaveCount(4)
    await expect(wall.locator('[data-note]')).toHaveCount(4)
    await canvas.rests()
    await page.screenshot({ path: picture('merge-panel') })
  })

  await story.step('a fourth is merged in, by keys', async () => {
    await selects(canvas, [first, fourth])
    await page.keyboard.press('m')
    await expect(panel(canvas)).toContainText('detto 4 volte, a 3 tavoli, da 4 categorie')
    await expect(wall.getByRole('option', { name: 'detto 4 volte, a 3 tavoli, da 4 categorie' })).toBeVisible()
    await wall.screenshot({ path: picture('merge-wall') })
  })

  await story.step('its author takes the shown one back: the others stand', async () => {
    const { client } = await tables.seat(0, 'students')
    deleteNote(client.doc, first)
    await expect(panel(canvas)).toContainText('detto 3 volte, a 2 tavoli, da 3 categorie')
    await expect(panel(canvas)).toContainText('ritirata')
    await expect(canvas.note(first)).toHaveAttribute('aria-label', /Pochi autobus di sera|autobus per chi fa i turni|Autobus serali/)
  })

  await story.step('undo, and redo, go step by step', async () => {
    await page.keyboard.press('Control+z')
    await expect(page.locator('[data-note]')).toHaveCount(4)
    await page.keyboard.press('Control+z')
    await expect(page.locator('[data-note]')).toHaveCount(5)
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await expect(page.locator('[data-note]')).toHaveCount(3)
  })

  await story.step('one is taken out, then all', async () => {
    await selects(canvas, [first])
    await panel(canvas).getByRole('button', { name: `Separa dalle altre: ${SAID[4]?.text}` }).click()
    await expect(page.locator('[data-note]')).toHaveCount(4)
    await panel(canvas).getByRole('button', { name: 'Separa tutte' }).click()
    // The first was taken back by its author and is used no more.
    await expect(page.locator('[data-note]')).toHaveCount(5)
    expect(mirrorNotesOf(canvas.model.doc).size).toBe(6)
  })
  tables.leave()
})

story('two facilitators merge the same notes at the same moment: both see the same one', async ({ hall }) => {
  const { session, tables, ids, canvas } = await threeTables(hall)
  const [first, second, third] = ids
  const other = await PlenaryCanvas.open(hall, session, { viewport: TABLET })
  await selects(canvas, [first, second])
  await selects(other, [second, third])
  await Promise.all([canvas.page.keyboard.press('m'), other.page.keyboard.press('m')])
  for (const { page } of [canvas, other]) await expect(page.getByRole('option', { name: 'detto 3 volte, a 2 tavoli, da 3 categorie' })).toBeVisible()
  for (const { page } of [canvas, other]) await expect(page.locator('[data-note]')).toHaveCount(4)
  tables.leave()
})

story('suggestions: similar notes with their reason, and what says the same; nothing happens by itself', async ({ hall }) => {
  const { tables, ids, canvas } = await threeTables(hall)
  const { page } = canvas
  const suggested = page.getByRole('region', { name: 'Suggerimenti' })

  await story.step('the board is searched, and a proposal taken by keys alone', async () => {
    await tabsTo(page, page.getByRole('button', { name: 'Trova chi dice lo stesso' }), 'ArrowRight')
    await page.keyboard.press('Enter')
    await expect(suggested.getByRole('listitem')).toHaveCount(1)
    await expect(suggested).toContainText(/In comune: .*autobus/)
    await expect(page.locator('[data-note]')).toHaveCount(SAID.length)
    await canvas.rests()
    await page.screenshot({ path: picture('suggestions-board') })
    const left = suggested.getByRole('checkbox', { name: `Prendi «${SAID[4]?.text}»` })
    if ((await left.count()) > 0) {
      await tabsTo(page, left)
      await page.keyboard.press('Space')
    }
    await tabsTo(page, suggested.getByRole('button', { name: /^Unisci/ }))
    await page.keyboard.press('Enter')
    await expect(panel(canvas)).toContainText('detto 3 volte, a 2 tavoli, da 3 categorie')
  })

  await story.step('beside a note: what is close, with the reason, merged from there', async () => {
    await page.getByRole('button', { name: 'Note simili' }).click()
    await expect(suggested).toContainText('Dicono qualcosa di simile')
    await expect(suggested.getByRole('listitem')).toContainText([`${SAID[4]?.text}`])
    await page.screenshot({ path: picture('suggestions-note') })
    await suggested.getByRole('button', { name: `Unisci con «${SAID[4]?.text}»` }).click()
    await expect(panel(canvas)).toContainText('detto 4 volte, a 3 tavoli, da 4 categorie')
    await page.keyboard.press('Control+z')
    await expect(panel(canvas)).toContainText('detto 3 volte')
  })

  await story.step('beside a cluster: what may belong to it, put in from there', async () => {
    await selects(canvas, [ids[4]])
    await page.keyboard.press('g')
    await page.keyboard.type('Autobus')
    await page.keyboard.press('Enter')
    await panel(canvas).getByRole('button', { name: 'Note simili' }).click()
    await expect(suggested).toContainText('Potrebbero stare nel gruppo «Autobus»')
    await suggested.getByRole('button', { name: /^Metti «.*autobus.*» nel gruppo/i }).click()
    await expect(suggested.getByRole('listitem')).toHaveCount(0)
    await expect.poll(() => canvas.clusters().map(({ id }) => canvas.clustered(id).length)).toEqual([2])
    const { violations } = await new AxeBuilder({ page }).include('aside').analyze()
    expect(violations).toEqual([])
    await page.getByRole('button', { name: 'Elenco' }).click()
    await expect(suggested).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Elenco' })).toContainText('Autobus')
  })
  hall.expectNoThirdParty()
  tables.leave()
})

/** Goes there with the tab key; along a toolbar with its arrows. */
async function tabsTo(page: Page, target: Locator, along?: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    const inBar = along !== undefined && (await page.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null))
    await page.keyboard.press(inBar ? along : 'Tab')
  }
  throw new Error('the keyboard does not come there')
}
