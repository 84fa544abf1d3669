import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { AuthorId, ProcessId } from '../../shared/ids.ts'
import { addItem } from '../../shared/ops/portfolio.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, LAPTOP, PHONE, picture, story, TABLET, TABLET_UPRIGHT, type Hall } from '../cast/hall.ts'
import { makePdf } from '../cast/pdf.ts'
import { makePhoto } from '../cast/photo.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { stockClient } from '../cast/stockClient.ts'

const TOPICS = ['energy', 'mobility', 'circular', 'land', null] as const

/** What the lab has after the first phase of a large city: twenty scenarios and sixty cases beside those of the example. */
async function manyScenarios(hall: Hall, processId: ProcessId): Promise<void> {
  const { doc, synced, provider } = stockClient(hall.api.origin, roomName({ kind: 'portfolio', processId }), ORGANISER_KEY)
  await synced
  const author = 'organiser' as AuthorId
  for (let i = 1; i <= 18; i++) {
    const scenario = addItem(doc, 'scenarios', { author, texts: { title: `Quartiere ${i}: case, orti e cortili`, description: 'Un quartiere che si scalda e si muove insieme.' }, fields: { topic: TOPICS[i % TOPICS.length] ?? null } })
    for (let k = 1; k <= (i === 1 ? 12 : 3); k++) addItem(doc, 'cases', { author, texts: { title: `Caso ${k} del quartiere ${i}`, place: 'Altrove', shows: i === 7 ? 'Una funivia sul fiume' : '' }, once: { scenario } })
  }
  const reader = stockClient(hall.api.origin, roomName({ kind: 'portfolio', processId }), ORGANISER_KEY)
  await reader.synced
  await expect.poll(() => reader.doc.getMap('scenarios').size).toBe(20)
  await expect.poll(() => reader.doc.getMap('cases').size).toBeGreaterThan(62)
  reader.leave()
  provider.destroy()
}

async function enters(hall: Hall, processId: ProcessId, role: string, device: Parameters<Hall['device']>[0]): Promise<Page> {
  const { path } = (await hall.api.command(`/processes/${processId}/invitations`, { role, name: role })) as { path: string }
  const page = await hall.device(device)
  await page.goto(`${hall.origin}${path}`)
  await page.getByRole('link', { name: 'Scenari e casi di riferimento' }).click()
  return page
}

story('an expert puts pictures beside a scenario, and shows it at the table', async ({ hall }) => {
  story.setTimeout(120_000)
  const { id: processId } = (await hall.api.command('/examples', { language: 'it' })) as { id: ProcessId }
  const expert = await enters(hall, processId, 'expert', { viewport: LAPTOP })
  const scenarios = expert.getByRole('navigation', { name: 'Scenari' })
  const choose = async (name: string, bytes: Buffer) => {
    const path = story.info().outputPath(name)
    writeFileSync(path, bytes)
    const chooser = expert.waitForEvent('filechooser')
    await expert.getByRole('button', { name: 'Aggiungi immagini o un PDF' }).click()
    await (await chooser).setFiles(path)
  }
  const rows = expert.getByRole('listitem').filter({ has: expert.getByRole('textbox', { name: /^Didascalia/ }) }).filter({ hasNot: expert.getByRole('listitem') })

  await story.step('what stands behind the scenario is there by kind', async () => {
    await scenarios.getByRole('link').first().click()
    const behind = expert.getByRole('main').locator('section').filter({ has: expert.getByRole('heading', { name: 'Che cosa c’è dietro' }) })
    await expect(behind.getByText('Problema', { exact: true })).toBeVisible()
    await expect(behind.getByText('Causa', { exact: true })).toBeVisible()
    await expect(behind.getByText('Barriera', { exact: true })).toBeVisible()
  })

  await story.step('a picture that does not arrive is said, is still there, and arrives when it is sent again', async () => {
    await expert.route('**/pictures', (route) => route.abort())
    await choose('centrale.jpg', await makePhoto(expert, { width: 1600, height: 1000, turned: true }))
    await expect(expert.getByRole('alert')).toContainText('Quello che hai scelto è ancora qui.')
    await expert.screenshot({ path: picture('case-upload-broken') })
    await expert.unroute('**/pictures')
    await expert.getByRole('button', { name: 'Riprova' }).click()
    await expect(rows).toHaveCount(1)
    await expect(expert.getByRole('alert')).toHaveCount(0)
  })

  await story.step('pages of a PDF come in too, as many as there is room for, and go on where they stopped; captions, order, and undo', async () => {
    await choose('libro.pdf', makePdf(Array.from({ length: 6 }, () => 'p')))
    await expect(expert.getByRole('alert')).toContainText('ha 6 pagine: qui ne entrano ancora 5')
    let sent = 0
    await expert.route('**/pictures', (route) => (++sent === 2 ? route.abort() : route.continue()))
    await choose('dati.pdf', makePdf(['Consumi', 'Costi']))
    await expect(expert.getByRole('alert')).toContainText('Quello che hai scelto è ancora qui.')
    await expect(rows).toHaveCount(2)
    await expert.getByRole('button', { name: 'Riprova' }).click()
    await expect(rows).toHaveCount(3)
    await expert.unroute('**/pictures')
    expect(sent).toBe(3)
    await expert.getByRole('textbox', { name: 'Didascalia 1' }).fill('La centrale vista dalla scuola')
    await expert.getByRole('textbox', { name: 'Didascalia 1' }).press('Enter')
    await expert.getByRole('button', { name: 'Sposta giù l’immagine 1' }).click()
    await expect(expert.getByRole('textbox', { name: 'Didascalia 2' })).toHaveValue('La centrale vista dalla scuola')
    await expert.getByRole('button', { name: 'Togli l’immagine 2' }).click()
    await expect(rows).toHaveCount(2)
    await expert.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(expert.getByRole('textbox', { name: 'Didascalia 2' })).toHaveValue('La centrale vista dalla scuola')
    await expect(expert.getByRole('status').filter({ hasText: 'Salvato' })).toBeVisible()
    await expert.screenshot({ path: picture('case-pictures'), fullPage: true })
    await expectAccessible(expert)
  })

  await story.step('a colleague’s tablet reads it by its address: nothing to write in, pictures as large as the screen', async () => {
    await expert.getByRole('button', { name: 'Leggi' }).click()
    await expect(expert.getByRole('textbox')).toHaveCount(0)
    await expectAccessible(expert)
    await expert.screenshot({ path: picture('scenario-reading'), fullPage: true })
    const lab = await enters(hall, processId, 'lab', { viewport: TABLET, colorScheme: 'dark' })
    await lab.goto(expert.url())
    await expect(lab.getByRole('heading', { level: 2, name: await expert.getByRole('article').getByRole('heading', { level: 2 }).innerText() })).toBeVisible()
    const photo = lab.getByRole('button', { name: 'Ingrandisci: La centrale vista dalla scuola' })
    await photo.scrollIntoViewIfNeeded()
    await lab.screenshot({ path: picture('scenario-reading-tablet-dark') })
    await photo.click()
    const large = lab.getByRole('dialog', { name: 'La centrale vista dalla scuola' }).getByRole('img')
    await expect.poll(() => large.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight])).toEqual([1000, 1600])
    await expectAccessible(lab)
    await lab.keyboard.press('Escape')
    await lab.getByRole('button', { name: /^Scenario successivo/ }).click()
    await expect(lab.getByRole('heading', { level: 2 }).first()).toBeVisible()
    expect(lab.url()).toContain('view=read')
  })

  await story.step('among twenty scenarios the one is found by what its cases say; more than a few cases lie folded', async () => {
    await manyScenarios(hall, processId)
    await expect(scenarios.getByRole('link')).toHaveCount(20)
    await scenarios.getByRole('searchbox').fill('funivia')
    await expect(scenarios.getByRole('link')).toHaveCount(1)
    await scenarios.getByRole('link').click()
    await expect(expert.getByRole('heading', { level: 2, name: /^Quartiere 7/ })).toBeVisible()
    await scenarios.getByRole('searchbox').fill('')
    await expert.getByRole('button', { name: 'Scrivi' }).click()
    await scenarios.getByRole('link', { name: /^Quartiere 1:/ }).click()
    await expect(expert.getByRole('textbox', { name: 'Caso', exact: true })).toHaveCount(0)
    await expert.getByRole('button', { name: 'Aggiungi un caso' }).click()
    await expect(expert.getByRole('textbox', { name: 'Caso', exact: true })).toHaveCount(1)
    await expert.screenshot({ path: picture('scenarios-many'), fullPage: true })
    await expectAccessible(expert)
    const phone = await enters(hall, processId, 'facilitator', { viewport: PHONE })
    await phone.getByRole('button', { name: 'Tutti i 20 scenari' }).click()
    await phone.screenshot({ path: picture('scenarios-phone-list') })
    await phone.getByRole('link', { name: /^Quartiere 3:/ }).click()
    await expect(phone.getByRole('textbox', { name: 'Titolo' })).toHaveValue(/^Quartiere 3/)
    await phone.screenshot({ path: picture('scenarios-phone'), fullPage: true })
    await phone.setViewportSize(TABLET_UPRIGHT)
    await phone.screenshot({ path: picture('scenarios-upright') })
  })

  hall.expectNoThirdParty()
})
