import type { Page } from '@playwright/test'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, LAPTOP, picture, story, TABLET, TABLET_UPRIGHT, type Hall } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'

/** Clusters and merges at a table: what hands do there, and what the plenary makes of it. */

async function tableWithTwo(hall: Hall) {
  const session = await hall.openSession()
  const [table] = session.tables
  if (table === undefined) throw new Error('a session has tables')
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const anna = new Participant(await hall.device({ viewport: TABLET, hasTouch: true }), hall)
  const bruno = new Participant(await hall.device({ viewport: TABLET_UPRIGHT }), hall)
  await anna.joins(table.code, 'Imprese')
  await bruno.joins(table.code, 'Società sportive')
  return { session, table, anna, bruno }
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 3 }).filter({ hasText: name })
const selected = (page: Page) => page.getByRole('region', { name: 'Note selezionate' })

async function menu(page: Page, label: string, item: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

story('two tablets group and merge; everybody sees it, whoever disagrees undoes it; the plenary counts it and takes the group over', async ({ hall }) => {
  const { session, anna, bruno } = await tableWithTwo(hall)
  await anna.writes('Problema', 'Poche corse la sera')
  await anna.writes('Problema', 'Strade senza alberi')
  await bruno.writes('Problema', 'La sera ci sono poche corse')
  await bruno.writes('Problema', 'Nessun autobus dopo gli allenamenti')
  await bruno.choosesKind('Problema')
  for (const { page } of [anna, bruno]) await expect(page.getByRole('article')).toHaveCount(4)

  await story.step('by touch: two are selected and say the same; one shows, with all sources', async () => {
    const { page } = anna
    await menu(page, 'Azioni per «Poche corse la sera»', 'Seleziona più note')
    await page.getByRole('checkbox', { name: 'La sera ci sono poche corse' }).tap()
    await expect(selected(page)).toContainText('2 note')
    await page.screenshot({ path: picture('groups-select') })
    await expectAccessible(page)
    await selected(page).getByRole('button', { name: 'Dicono lo stesso' }).tap()
    for (const each of [anna, bruno]) {
      await expect(each.page.getByRole('article')).toHaveCount(3)
      await expect(each.note('Poche corse la sera')).toContainText('detto 2 volte, da 2 categorie')
    }
    await anna.note('Poche corse la sera').getByRole('button', { name: 'detto 2 volte' }).tap()
    await expect(anna.note('Poche corse la sera')).toContainText('La sera ci sono poche corse')
    await page.screenshot({ path: picture('groups-merged') })
  })

  await story.step('by keyboard: another makes a group, upright', async () => {
    const { page } = bruno
    await page.getByRole('button', { name: 'Azioni per «Nessun autobus dopo gli allenamenti»' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Seleziona più note' })).toBeVisible()
    await page.getByRole('menuitem', { name: 'Seleziona più note' }).press('Enter')
    await page.getByRole('checkbox', { name: 'Poche corse la sera' }).focus()
    await page.keyboard.press('Space')
    await page.screenshot({ path: picture('groups-select-upright') })
    await selected(page).getByRole('button', { name: 'Raggruppa…' }).press('Enter')
    await page.getByRole('dialog').getByRole('textbox').fill('Autobus serali')
    await page.screenshot({ path: picture('groups-dialog') })
    await page.keyboard.press('Enter')
    for (const each of [anna, bruno]) await expect(title(each.page, 'Autobus serali')).toBeVisible()
    await expect(anna.page.locator('[data-cluster-row][data-note]')).toHaveCount(2)
    await page.screenshot({ path: picture('groups-upright') })
    await anna.page.screenshot({ path: picture('groups-table') })
    await expectAccessible(page)
  })

  await story.step('whose it is not may not rename it, but takes notes out, and puts them in', async () => {
    const { page } = anna
    await page.getByRole('button', { name: 'Azioni per il gruppo «Autobus serali»' }).click()
    await expect(page.getByRole('menuitem', { name: 'Dividi…' })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Sciogli il gruppo' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await menu(page, 'Azioni per «Strade senza alberi»', 'In «Autobus serali»')
    await expect(bruno.page.locator('[data-cluster-row][data-note]')).toHaveCount(3)
    await page.getByRole('button', { name: 'Annulla l’ultima cosa' }).click()
    await expect(bruno.page.locator('[data-cluster-row][data-note]')).toHaveCount(2)
  })

  await story.step('dragged out of the group, and into it', async () => {
    const { page } = bruno
    const drag = async (text: string, to: { x: number; y: number }) => {
      const box = await bruno.note(text).boundingBox()
      if (box === null) throw new Error('it is not on the screen')
      await page.mouse.move(box.x + box.width / 2, box.y + 20)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width / 2 + 10, box.y + 30, { steps: 3 })
      await page.mouse.move(to.x, to.y, { steps: 8 })
      await page.mouse.up()
    }
    const inGroup = await bruno.note('Poche corse la sera').boundingBox()
    if (inGroup === null) throw new Error('it is not on the screen')
    await drag('Strade senza alberi', { x: inGroup.x + 60, y: inGroup.y + 8 })
    await expect(anna.page.locator('[data-cluster-row][data-note]')).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect(anna.page.locator('[data-cluster-row][data-note]')).toHaveCount(2)
  })

  await story.step('where it is locked no group is offered to change; what a tablet grouped without the network is kept', async () => {
    const lock = { on: 'lane', lane: 'problem', table: null }
    await bruno.losesTheNetwork()
    await hall.api.command(`/sessions/${session.id}/locks`, { lock, locked: true })
    await expect(anna.page.getByText('Chiusa per ora: si legge')).toBeVisible()
    await expect(title(anna.page, 'Autobus serali')).toBeVisible()
    await expect(anna.page.getByRole('button', { name: 'Azioni per il gruppo «Autobus serali»' })).toHaveCount(0)
    await expect(anna.page.getByRole('button', { name: /^Separa/ })).toHaveCount(0)
    await anna.page.screenshot({ path: picture('groups-locked') })
    await menu(bruno.page, 'Azioni per «Strade senza alberi»', 'In «Autobus serali»')
    await bruno.hasNetworkAgain()
    await expect(anna.page.locator('[data-cluster-row][data-note]')).toHaveCount(3)
    await expect(anna.page.getByText('arrivata dopo')).toHaveCount(0)
    await expect(bruno.page.getByText('Chiusa per ora: si legge')).toBeVisible()
    await hall.api.command(`/sessions/${session.id}/locks`, { lock, locked: false })
    await menu(bruno.page, 'Azioni per «Strade senza alberi»', 'Togli da «Autobus serali»')
    await expect(anna.page.locator('[data-cluster-row][data-note]')).toHaveCount(2)
  })

  await story.step('the plenary counts the table’s merge, hints at its group, and takes it over', async () => {
    await hall.api.command(`/sessions/${session.id}/step`, { step: 'plenary' })
    const page = await hall.device({ viewport: LAPTOP })
    await page.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
    await expect(page).toHaveURL(/\/s\/\w+$/)
    await page.goto(`${hall.origin}/s/${session.id}/plenary`)
    await expect(page.locator('[data-note]')).toHaveCount(3)
    await expect(page.getByRole('option', { name: 'detto 2 volte, a 1 tavolo, da 2 categorie' })).toBeVisible()
    await page.getByRole('button', { name: 'Elenco' }).click()
    const list = page.getByRole('region', { name: 'Elenco' })
    await expect(list).toContainText('Tavolo 1 ha raggruppato: Autobus serali · 2 note')
    await page.screenshot({ path: picture('groups-plenary') })
    await list.getByRole('button', { name: 'Riprendi il gruppo «Autobus serali»' }).click()
    await expect(page.locator('.tl-canvas').getByText('Autobus serali', { exact: true })).toBeVisible()
    await expect(list.getByRole('button', { name: 'Riprendi il gruppo «Autobus serali»' })).toHaveCount(0)
    await page.screenshot({ path: picture('groups-taken') })
    await expectAccessible(page)
  })

  await story.step('taken apart at the table, the notes stand for themselves again', async () => {
    await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
    await bruno.note('Poche corse la sera').getByRole('button', { name: 'detto 2 volte' }).click()
    await bruno.note('Poche corse la sera').getByRole('button', { name: 'Separa tutte' }).click()
    for (const each of [anna, bruno]) await expect(each.page.getByRole('article')).toHaveCount(4)
    await bruno.page.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(anna.page.getByRole('article')).toHaveCount(3)
  })
})
