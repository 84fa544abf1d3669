import type { Page } from '@playwright/test'
import { expect, LAPTOP, PHONE, picture, PROJECTOR, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
import { Facilitator } from '../cast/facilitator.ts'
import { Participant } from '../cast/participant.ts'

/** The steps as a facilitator's panel lists them. */
const stepsOn = (page: Page) => page.getByRole('navigation', { name: 'Programma' }).getByRole('listitem')
const timeOn = (page: Page) => page.getByRole('timer').first()
async function secondsLeft(page: Page): Promise<number> {
  const [minutes = NaN, seconds = NaN] = (await timeOn(page).innerText()).split(':').map(Number)
  return minutes * 60 + seconds
}

story('two facilitators lead one programme: they edit it live, start steps at once, and one laptop and the server die on the way', async ({ hall }) => {
  story.setTimeout(180_000)
  const session = await hall.openSession()
  const [table] = session.tables
  if (table === undefined) throw new Error('a session of the Prato process has a table a topic')
  const federica = await hall.device({ viewport: LAPTOP })
  const giulio = await hall.device({ viewport: LAPTOP })
  const wall = await hall.device({ viewport: PROJECTOR })
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: TABLET_UPRIGHT }), hall)
  for (const page of [federica, giulio]) await page.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  await wall.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)
  await anna.joins(table.code, 'Imprese')
  await bruno.joins(table.code, 'Società sportive')
  const programme = federica.getByRole('navigation', { name: 'Programma' })

  await story.step('Federica adds a coffee break under the 3N; Giulio sees it at once', async () => {
    await programme.getByRole('button', { name: 'Modifica', exact: true }).click()
    await federica.getByRole('button', { name: 'Altro su «Tavoli: strumento 3N' }).click()
    await federica.getByRole('menuitem', { name: 'Aggiungi un passo qui sotto' }).click()
    await federica.getByLabel('Titolo', { exact: true }).fill('Caffè')
    await federica.getByLabel('Minuti', { exact: true }).fill('15')
    await federica.screenshot({ path: picture('programme-new-step') })
    await federica.getByRole('button', { name: 'Aggiungi', exact: true }).click()
    await expect(stepsOn(giulio).nth(2)).toContainText('Caffè')
    await expect(stepsOn(giulio)).toHaveCount(7)
  })

  await story.step('she moves it by key and by hand, skips one, removes another and thinks better of it', async () => {
    await federica.getByRole('button', { name: 'Sposta «Caffè»' }).press('ArrowDown')
    await expect(stepsOn(giulio).nth(3)).toContainText('Caffè')
    await expect(federica.getByRole('button', { name: 'Sposta «Caffè»' })).toBeFocused()
    const from = await federica.getByRole('button', { name: 'Sposta «Caffè»' }).boundingBox()
    const to = await federica.getByRole('button', { name: 'Sposta «Tavoli: definizione' }).boundingBox()
    if (from === null || to === null) throw new Error('nothing to drag')
    await federica.mouse.move(from.x + 20, from.y + from.height / 2)
    await federica.mouse.down()
    await federica.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 8 })
    await federica.screenshot({ path: picture('programme-drag') })
    await federica.mouse.up()
    await expect(stepsOn(giulio).nth(2)).toContainText('Caffè')
    const menu = async (step: string, item: string) => {
      await federica.getByRole('button', { name: `Altro su «${step}` }).click()
      await federica.getByRole('menuitem', { name: item, exact: true }).click()
    }
    await menu('Pausa', 'Salta')
    await expect(stepsOn(giulio).nth(4)).toContainText('Saltato')
    await menu('Tavoli: definizione', 'Togli')
    await expect(stepsOn(giulio)).toHaveCount(6)
    await federica.getByRole('button', { name: 'Annulla' }).click()
    await expect(stepsOn(giulio).nth(3)).toContainText('Tavoli: definizione')
    await programme.getByRole('button', { name: 'Fatto' }).click()
  })

  await story.step('both press "next" at the same time: one step further, on every screen', async () => {
    const press = (page: Page) => page.getByRole('button', { name: 'Passo successivo' }).dispatchEvent('click')
    await Promise.all([press(federica), press(giulio)])
    for (const page of [anna.page, bruno.page, wall]) await expect(page.getByRole('heading', { name: 'Tavoli: strumento 3N' }).first()).toBeVisible()
    for (const page of [federica, giulio]) await expect(stepsOn(page).nth(1)).toContainText('In corso')
    await anna.writes('Iniziativa in corso', 'Il mercato coperto divide già i rifiuti')
  })

  await story.step('five minutes more, and the clock runs; the server dies and comes back, and it runs as it was', async () => {
    await giulio.getByRole('button', { name: 'Aggiungi 5 minuti' }).click()
    for (const page of [federica, anna.page, wall]) await expect(timeOn(page)).toHaveText('45:00')
    await federica.keyboard.press('Alt+t')
    await expect(timeOn(anna.page)).toHaveText(/^44:/)
    await hall.powerCut()
    await hall.powerBack()
    const late = await hall.device({ viewport: PHONE })
    await new Participant(late, hall).joins(table.code, 'Imprese')
    await expect(timeOn(late)).toHaveText(/^44:/)
    expect(Math.abs((await secondsLeft(late)) - (await secondsLeft(anna.page)))).toBeLessThanOrEqual(2)
  })

  await story.step('the break is on every screen, and a late-comer lands in it', async () => {
    await expect(federica.getByText('In diretta')).toBeVisible()
    await federica.keyboard.press('Alt+n')
    await expect(giulio.getByText('Un altro facilitatore ha avviato «Caffè»')).toBeVisible()
    const carla = new Participant(await hall.device({ viewport: TABLET }), hall)
    await carla.joins(table.code, 'Consiglio comunale degli studenti')
    for (const page of [anna.page, bruno.page, carla.page, wall]) await expect(page.getByRole('heading', { name: 'Caffè' }).first()).toBeVisible()
    await wall.screenshot({ path: picture('programme-break') })
  })

  await story.step('Federica’s laptop dies; Giulio goes back, and the notes and the time left are there', async () => {
    await federica.context().close()
    await stepsOn(giulio).nth(1).getByRole('button').click()
    for (const { page, note } of [anna, bruno].map((one) => ({ page: one.page, note: one.note('Il mercato coperto') }))) {
      await expect(page.getByRole('heading', { name: 'Tavoli: strumento 3N' })).toBeVisible()
      await expect(note).toBeVisible()
    }
    await expect(timeOn(giulio)).toHaveText(/^44:/)
  })

  await story.step('the time is up: said calmly everywhere, and counted up', async () => {
    await hall.api.command(`/sessions/${session.id}/clock`, { action: 'start' })
    await hall.api.command(`/sessions/${session.id}/clock`, { action: 'add', minutes: -60 })
    for (const page of [giulio, anna.page, bruno.page, wall]) {
      await expect(page.getByRole('status').filter({ hasText: 'Il tempo del passo è finito' })).toBeVisible()
      await expect(timeOn(page)).toContainText('oltre di')
    }
    await giulio.screenshot({ path: picture('programme-time-up-desk') })
    await anna.page.screenshot({ path: picture('programme-time-up-tablet') })
    await bruno.page.screenshot({ path: picture('programme-time-up-upright') })
    await wall.screenshot({ path: picture('programme-time-up-wall') })
  })

  await story.step('no minutes are no limit: nothing is over any more', async () => {
    await giulio.getByRole('button', { name: 'Modifica', exact: true }).click()
    await giulio.getByRole('button', { name: 'Modifica «Tavoli: strumento 3N' }).click()
    await giulio.getByLabel('Minuti', { exact: true }).fill('0')
    await giulio.getByRole('button', { name: 'Salva' }).click()
    for (const page of [anna.page, wall]) {
      await expect(page.getByText('Il tempo del passo è finito')).toHaveCount(0)
      await expect(page.getByRole('timer')).toHaveCount(0)
    }
    await expect(giulio.getByText('Senza limite').first()).toBeVisible()
    await giulio.screenshot({ path: picture('programme-edit-desk') })
  })

  await story.step('the programme is kept as a template, and the organiser opens the next session with it', async () => {
    await giulio.getByRole('button', { name: 'Salva come modello' }).click()
    await giulio.getByLabel('Nome del modello').fill('Con il caffè')
    await giulio.getByRole('button', { name: 'Salva', exact: true }).click()
    await expect(giulio.getByText('Modello salvato: Con il caffè')).toBeVisible()
    const organiser = new Facilitator(await hall.device({ viewport: LAPTOP }), hall)
    await organiser.opensTheOrganisersLink()
    await expect(organiser.page.getByText('Con il caffè', { exact: true })).toBeVisible()
    await organiser.page.screenshot({ path: picture('programme-templates') })
    await organiser.page.getByRole('button', { name: 'Nuova sessione da «Con il caffè»' }).click()
    await expect(stepsOn(organiser.page).nth(2)).toContainText('Caffè')
    await expect(stepsOn(organiser.page)).toHaveCount(7)
  })
})
