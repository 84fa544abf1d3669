import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ownNoteIds, readOwnNote } from '../../shared/document/ownNotes.ts'
import { plenaryLinks } from '../../shared/document/readPlenary.ts'
import type { NoteId } from '../../shared/ids.ts'
import { expect, picture, PROJECTOR, story, TABLET, type Hall } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { PlenaryCanvas } from '../cast/plenaryCanvas.ts'
import { SpokenNotes, type Spoken } from '../cast/spokenNotes.ts'

const SAID: Spoken[] = [
  { table: 0, category: 'students', lane: 'problem', text: 'Chi abita in affitto paga le bollette di case che disperdono calore' },
  { table: 0, category: 'enterprises', lane: 'cause', text: 'Il proprietario non investe dove paga l’inquilino' },
  { table: 1, category: 'trade', lane: 'cause', text: 'Gli incentivi chiedono di anticipare tutta la spesa' },
  { table: 1, category: 'sport', lane: 'cause', text: 'I condomìni non si mettono d’accordo' },
  { table: 1, category: 'sport', lane: 'barrier', text: 'Per decidere serve una maggioranza che in assemblea non si raggiunge mai' },
  { table: 0, category: 'students', lane: 'barrier', text: 'Le banche non prestano a chi ha un reddito incerto' },
]

async function twoTables(hall: Hall) {
  const session = await hall.api.createSession({ tables: ['Tavolo Rosso', 'Tavolo Verde'].map((name) => ({ name, topic: 'energy' })) })
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'plenary' })
  const ids = (await new SpokenNotes(hall, session).say(SAID)) as [NoteId, NoteId, NoteId, NoteId, NoteId, NoteId]
  const canvas = await PlenaryCanvas.open(hall, session)
  await expect(canvas.page.locator('[data-note]')).toHaveCount(SAID.length)
  return { session, ids, canvas }
}

const panel = (page: Page) => page.getByRole('region', { name: 'Selezione' })
const linksIn = ({ model }: PlenaryCanvas) => [...plenaryLinks(model.doc).values()].map(({ from, to }) => `${from} ${to}`)

async function selects(canvas: PlenaryCanvas, note: NoteId): Promise<void> {
  await canvas.rests()
  const { x, y } = await canvas.at(note)
  await canvas.page.mouse.click(x, y)
  await expect.poll(() => canvas.selected()).toEqual([note])
}

story('links across tables, by keyboard and by hand: no circle, a tree and a fishbone, and fewer loose ends', async ({ hall }) => {
  const { session, ids, canvas } = await twoTables(hall)
  const [problem, owner, grants, condominium, majority, banks] = ids
  const { page } = canvas

  const ends = page.getByRole('button', { name: /^In sospeso/ })
  await story.step('what is loose is counted: a problem, three causes, two barriers', async () => {
    await ends.click()
    const list = page.getByRole('region', { name: 'In sospeso' })
    await expect(list.getByRole('listitem')).toHaveCount(6)
    await page.screenshot({ path: picture('links-loose') })
    await ends.click()
  })

  await story.step('by keyboard: a cause of one table explains the problem of another', async () => {
    await selects(canvas, grants)
    await page.keyboard.press('l')
    const box = page.getByRole('textbox', { name: 'Cerca una nota o scrivine una' })
    await box.fill('bollette')
    await page.screenshot({ path: picture('links-dialog') })
    await box.press('Enter')
    await expect.poll(() => linksIn(canvas)).toEqual([`${grants} ${problem}`])
    await expect(panel(page)).toContainText('Chi abita in affitto')
  })

  await story.step('by hand: the handle of a cause, dragged onto the problem, and onto another cause', async () => {
    for (const [from, to] of [[owner, problem], [condominium, owner], [majority, condominium], [banks, grants]] as const) {
      await selects(canvas, from)
      const handle = await page.locator('[data-handle]').boundingBox()
      if (handle === null) throw new Error('no handle')
      await canvas.drag({ x: handle.x + 22, y: handle.y + 22 }, await canvas.at(to))
      await expect.poll(() => linksIn(canvas)).toContain(`${from} ${to}`)
    }
    await canvas.rests()
    await page.screenshot({ path: picture('links-canvas') })
  })

  await story.step('a circle is refused, and said', async () => {
    await selects(canvas, owner)
    await page.keyboard.press('l')
    const box = page.getByRole('textbox', { name: 'Cerca una nota o scrivine una' })
    await box.fill('condomìni')
    await box.press('Enter')
    await expect(page.getByRole('alert')).toContainText('spiega già la prima')
    await page.keyboard.press('Escape')
    expect(linksIn(canvas)).toHaveLength(5)
  })

  await story.step('levers are chosen at the list of loose ends, until nothing is loose', async () => {
    await ends.click()
    const list = page.getByRole('region', { name: 'In sospeso' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await list.getByRole('button', { name: /^Scegli la leva: Le banche/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sostegno finanziario' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await ends.click()
  })

  await story.step('why, and why that: each answer is a cause of the one before', async () => {
    await selects(canvas, problem)
    await panel(page).getByRole('button', { name: 'Perché? Perché?' }).click()
    const answer = page.getByRole('textbox', { name: 'Perché…' })
    for (const words of ['Nessuno controlla quanto disperde una casa', 'Il certificato energetico non lo legge nessuno', 'È scritto per i tecnici']) {
      await expect(answer).toBeFocused()
      await answer.fill(words)
      await answer.press('Enter')
      await expect(answer).toHaveValue('')
    }
    await page.screenshot({ path: picture('links-whys') })
    await page.getByRole('button', { name: 'Basta così' }).click()
    await expect(answer).toHaveCount(0) // a key that comes earlier is not for the canvas
    const own = ownNoteIds(canvas.model.doc).flatMap((id) => readOwnNote(canvas.model.doc, id) ?? [])
    expect(own.map(({ lane, category }) => `${lane} ${category}`)).toEqual(['cause null', 'cause null', 'cause null'])
    expect(linksIn(canvas)).toHaveLength(8)
  })

  await story.step('a barrier that was not said yet is written in the plenary, changed, deleted and brought back', async () => {
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Problema', { exact: true }).click()
    await dialog.getByRole('textbox').fill('Mancanza di uno sportello')
    await expect(dialog.getByText('Sembra una soluzione che manca')).toBeVisible()
    await page.screenshot({ path: picture('links-write') })
    await dialog.getByText('Barriera', { exact: true }).click()
    await dialog.getByRole('textbox').fill('Nessun ufficio aiuta chi non sa da dove cominciare')
    await dialog.getByRole('combobox').selectOption({ label: 'Comunicazione' })
    await dialog.getByRole('button', { name: 'Scrivi in plenaria' }).click()
    await expect(panel(page)).toContainText('In plenaria')
    await page.screenshot({ path: picture('links-own') })
    await panel(page).getByRole('button', { name: 'Elimina la nota' }).click()
    await expect(panel(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Ripristina' }).click()
    await page.locator('.tl-container').focus()
    await page.getByRole('button', { name: 'Annulla l’ultima azione' }).click()
    await page.getByRole('button', { name: 'Ripeti' }).click()
    await expect(page.locator('[data-note]').filter({ hasText: 'Nessun ufficio' })).toHaveCount(1)
  })

  const wall = await hall.device({ viewport: PROJECTOR })
  await wall.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)

  await story.step('the tree and the fishbone show it, by keyboard too, and on the wall', async () => {
    await page.getByRole('button', { name: 'Albero dei problemi' }).click()
    const tree = page.getByRole('region', { name: 'Albero dei problemi' })
    await expect(tree.locator('[data-card]')).toHaveCount(9)
    await page.screenshot({ path: picture('links-tree') })
    await tree.locator('[data-card][tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(panel(page)).toBeVisible()
    expect((await new AxeBuilder({ page }).include('section[aria-label="Albero dei problemi"]').analyze()).violations).toEqual([])
    await tree.getByRole('button', { name: 'Sullo schermo' }).click()
    await expect(wall.locator('[data-card]')).toHaveCount(9)
    await wall.screenshot({ path: picture('links-tree-wall') })
    await tree.getByRole('button', { name: 'Elenco' }).click()
    await expect(tree.getByRole('listitem')).toHaveCount(9)
    await page.screenshot({ path: picture('links-tree-list') })

    await page.getByRole('button', { name: 'Lisca di pesce' }).click()
    const fish = page.getByRole('region', { name: 'Lisca di pesce' })
    await fish.getByRole('button', { name: 'Disegno' }).or(fish.getByRole('button', { name: 'Sullo schermo' })).first().click()
    await expect(fish).toContainText('Sostegno finanziario')
    await fish.getByRole('button', { name: 'Sullo schermo' }).click()
    await expect(wall.getByText('Sostegno finanziario')).toBeVisible()
    await page.screenshot({ path: picture('links-fishbone') })
    await wall.screenshot({ path: picture('links-fishbone-wall') })
  })

  await story.step('who only reads has both beside the list', async () => {
    const reader = await hall.device({ viewport: TABLET })
    await reader.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'expert')}`)
    await expect(reader).toHaveURL(/outline/)
    await expect(reader.getByRole('main')).toContainText('Chi abita in affitto')
    await reader.getByRole('button', { name: 'Lisca di pesce' }).click()
    await expect(reader.getByRole('region', { name: 'Lisca di pesce' })).toContainText('Sostegno finanziario')
    await reader.getByRole('button', { name: 'Albero dei problemi' }).click()
    await expect(reader.locator('[data-card]')).toHaveCount(9)
    await expect(reader.getByRole('button', { name: 'Sullo schermo' })).toHaveCount(0)
    await reader.screenshot({ path: picture('links-tree-reader') })
    expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([])
  })
  expect(session.tables).toHaveLength(2)
})

story('where the step says so the room writes in the plenary, offline once; elsewhere it does not', async ({ hall }) => {
  const title = { it: 'Plenaria', en: 'Plenary' }
  const session = await hall.api.createSession({
    tables: [{ name: 'Tavolo Rosso', topic: 'energy' }],
    programme: [{ id: 'plenary', mode: 'link', minutes: 30, title, roomWrites: true }, { id: 'break', mode: 'pause', minutes: 5, title }],
  })
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  await anna.joins(session.tables[0]?.code ?? '', 'Imprese')
  const canvas = await PlenaryCanvas.open(hall, session)
  const room = anna.page.getByRole('region', { name: 'Scrivi in plenaria' })

  await room.getByRole('textbox').fill('Manca uno sportello per chi ristruttura')
  await expect(room.getByText('Sembra una soluzione che manca')).toBeVisible()
  await anna.page.screenshot({ path: picture('room-writes') })
  expect((await new AxeBuilder({ page: anna.page }).analyze()).violations).toEqual([])
  await room.getByRole('textbox').fill('Chi ristruttura non sa a chi chiedere')
  await room.getByRole('textbox').press('Enter')
  await expect(room.getByText('1 nota arrivata in plenaria')).toBeVisible()
  await expect(canvas.page.locator('[data-note]')).toHaveCount(1)

  await anna.losesTheNetwork()
  await room.getByText('Barriera', { exact: true }).click()
  await room.getByRole('combobox').selectOption({ label: 'Comunicazione' })
  await room.getByRole('textbox').fill('Le pratiche sono scritte per i tecnici')
  await room.getByRole('button', { name: 'Manda in plenaria' }).click()
  await expect(room.getByText('Non ancora inviata: 1 nota')).toBeVisible()
  await anna.page.screenshot({ path: picture('room-writes-offline') })
  // The step is over before the network is back: what was written in it arrives all the same.
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'break' })
  await anna.hasNetworkAgain()
  await expect.poll(() => ownNoteIds(canvas.model.doc).flatMap((id) => readOwnNote(canvas.model.doc, id) ?? []).map(({ text, category, lever, late }) => ({ text, category, lever, late }))).toEqual([
    { text: 'Chi ristruttura non sa a chi chiedere', category: 'enterprises', lever: null, late: false },
    { text: 'Le pratiche sono scritte per i tecnici', category: 'enterprises', lever: 'communication', late: true },
  ])
  await expect(room).toHaveCount(0)
  await expect(canvas.page.locator('[data-note]')).toHaveCount(2)
  await canvas.rests()
  await canvas.page.screenshot({ path: picture('room-writes-desk') })
})
