import { writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import * as schemas from '../../shared/api/schemas.ts'
import { STUDENT_COUNCIL } from '../../shared/process/examples.ts'
import { expect, LAPTOP, PHONE, picture, PROJECTOR, story, TABLET, TABLET_UPRIGHT, type Hall } from '../cast/hall.ts'
import { makePdf } from '../cast/pdf.ts'
import { makePhoto } from '../cast/photo.ts'
import { Participant } from '../cast/participant.ts'

story('a facilitator puts a PDF and a photo into a briefing; the projector shows them page by page, the tablets all at once', async ({ hall }) => {
  story.setTimeout(120_000)
  const session = await hall.openSession()
  const code = session.tables[0]?.code ?? ''
  const federica = await hall.device({ viewport: LAPTOP })
  const refusals: string[] = []
  federica.on('console', (message) => (/Content Security Policy|unsafe-eval/.test(message.text()) ? refusals.push(message.text()) : undefined))
  const wall = await hall.device({ viewport: PROJECTOR })
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  await federica.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  await wall.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)
  await anna.joins(code, 'Imprese')
  const dialog = federica.getByRole('dialog')
  const choose = async (name: string, bytes: Buffer) => {
    const path = story.info().outputPath(name)
    writeFileSync(path, bytes)
    const chooser = federica.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Aggiungi immagini o un PDF' }).click()
    await (await chooser).setFiles(path)
  }

  await story.step('she adds a PDF of three pages and a photo that was held upright, and says what they show', async () => {
    const programme = federica.getByRole('navigation', { name: 'Programma' })
    await programme.getByRole('button', { name: 'Modifica', exact: true }).click()
    await programme.getByRole('button', { name: 'Modifica «Contesto', exact: false }).first().click()
    await choose('dati.pdf', makePdf(['Emissioni 2022', 'Mobilita', 'Energia']))
    await expect(dialog.getByRole('button', { name: 'Togli l’immagine 3' })).toBeVisible()
    await choose('fiume.jpg', await makePhoto(federica, { width: 1600, height: 1000, turned: true }))
    await dialog.getByLabel('Didascalia 4, in italiano').fill('Il Bisenzio in agosto')
    await dialog.getByLabel('Didascalia 4, in inglese').fill('The Bisenzio in August')
    await dialog.getByRole('button', { name: 'Sposta su l’immagine 4' }).click()
    await expect(dialog.getByLabel('Didascalia 3, in italiano')).toHaveValue('Il Bisenzio in agosto')
    await dialog.getByRole('button', { name: 'Togli l’immagine 4' }).click()
    await federica.screenshot({ path: picture('pictures-step-dialog') })
    expect((await new AxeBuilder({ page: federica }).include('[role=dialog]').analyze()).violations).toEqual([])
  })

  await story.step('what cannot be shown is said, and what was brought stays', async () => {
    const locked = Buffer.from(makePdf(['x']).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(0123456789012345) (0123456789012345)]'), 'latin1')
    for (const [name, bytes, sentence] of [
      ['chiuso.pdf', locked, 'protetto da una password'],
      ['rotto.pdf', Buffer.from('%PDF-1.7 nothing else'), 'danneggiato'],
      ['libro.pdf', makePdf(Array.from({ length: 300 }, () => 'p')), 'ha 300 pagine'],
      ['mappa.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(49_000_000)]), 'danneggiato'],
      ['IMG_1.HEIC', Buffer.from('no'), 'formato HEIC'],
      ['foto.jpg', Buffer.alloc(40_000_000, 7), 'troppo grande'],
      ['pagina.png', Buffer.from('<!doctype html>'), 'non è un’immagine'],
    ] as const) {
      await choose(name, bytes)
      await expect(dialog.getByRole('alert')).toContainText(sentence)
    }
    await dialog.getByRole('button', { name: 'Salva', exact: true }).click()
    await expect(dialog).toBeHidden()
    expect(refusals).toEqual([])
  })

  await story.step('tablets show the pages one under another, and one as large as the screen', async () => {
    const pictures = anna.page.getByRole('list', { name: 'Immagini' }).getByRole('img')
    await expect(pictures).toHaveCount(3)
    await expect(pictures.nth(2)).toHaveAttribute('alt', 'Il Bisenzio in agosto')
    await pictures.nth(2).scrollIntoViewIfNeeded()
    // It was held upright: what the camera wrote was turned.
    await expect.poll(() => pictures.nth(2).evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight])).toEqual([1000, 1600])
    await anna.page.screenshot({ path: picture('pictures-tablet') })
    await anna.page.getByRole('button', { name: 'Ingrandisci: Immagine 1 di 3' }).click()
    await anna.page.getByRole('button', { name: 'Ingrandisci', exact: true }).click()
    await anna.page.screenshot({ path: picture('pictures-tablet-zoom') })
    expect((await new AxeBuilder({ page: anna.page }).analyze()).violations).toEqual([])
    await anna.page.keyboard.press('PageDown')
    await expect(anna.page.getByRole('dialog', { name: 'Immagine 2 di 3' })).toBeVisible()
    await anna.page.keyboard.press('Escape')
  })

  await story.step('a tablet without Wi-Fi keeps what it has', async () => {
    await anna.losesTheNetwork()
    const open = anna.page.getByRole('button', { name: 'Ingrandisci: Il Bisenzio in agosto' })
    await open.click()
    const large = anna.page.getByRole('dialog').getByRole('img')
    await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1000)
    await anna.page.keyboard.press('Escape')
    await anna.hasNetworkAgain()
  })

  await story.step('the projector follows the facilitator, who turns the pages by button and by remote', async () => {
    const bar = federica.getByRole('region', { name: 'Sul proiettore' })
    await bar.getByRole('button', { name: /^Pagina successiva/ }).click()
    const shown = wall.getByRole('main').getByRole('img')
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2000)
    await wall.screenshot({ path: picture('pictures-wall') })
    await federica.keyboard.press('PageDown')
    await federica.keyboard.press('PageDown')
    await expect(bar).toContainText(/Pagina [34] di 4/)
    await bar.getByRole('button', { name: 'Il Bisenzio in agosto' }).click()
    await expect(wall.getByText('Il Bisenzio in agosto')).toBeVisible()
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1000)
    await wall.screenshot({ path: picture('pictures-wall-photo') })
    await federica.screenshot({ path: picture('pictures-desk') })
    await anna.page.setViewportSize(TABLET_UPRIGHT)
    await anna.page.screenshot({ path: picture('pictures-tablet-upright') })
  })
  hall.expectNoThirdParty()
})

story('a participant draws on a note without Wi-Fi; the tablet dies, comes back, and the table and the plenary show the drawing', async ({ hall }) => {
  story.setTimeout(150_000)
  const session = await openDrawingSession(hall)
  const code = session.tables[0]?.code ?? ''
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: PHONE }), hall)
  const federica = await hall.device({ viewport: LAPTOP })
  await anna.joins(code, 'Studenti')
  await bruno.joins(code, 'Insegnanti')
  await federica.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  const newNote = anna.page.getByRole('region', { name: 'Nuova nota' })
  const pictureOf = (participant: Participant, text: string) => participant.note(text).getByRole('button', { name: `Ingrandisci: ${text}` }).getByRole('img')
  const isThere = (image: Locator) => expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1280)

  await story.step('in what it takes there are words alone', async () => {
    await anna.choosesKind('Cosa che serve')
    await expect(newNote.getByRole('button', { name: 'Disegna' })).toBeHidden()
    await anna.choosesKind('Scena di domani')
  })

  await story.step('she draws while she is offline: a tree, and a line that she takes back', async () => {
    await expect(newNote.getByRole('button', { name: 'Disegna' })).toBeEnabled()
    // The drawing sheet comes once the page is idle.
    await anna.page.waitForLoadState('networkidle')
    await anna.losesTheNetwork()
    await newNote.getByRole('button', { name: 'Disegna' }).click()
    const pad = anna.page.getByRole('dialog', { name: 'Disegna' })
    await expect(pad.getByRole('button', { name: 'Fatto' })).toBeDisabled()
    await pad.getByRole('button', { name: 'Verde' }).click()
    await pad.getByRole('button', { name: 'Tratto grosso' }).click()
    await drawOn(anna.page, [[0.3, 0.3], [0.4, 0.15], [0.5, 0.25], [0.6, 0.15], [0.7, 0.3], [0.3, 0.35]])
    await pad.getByRole('button', { name: 'Nero' }).click()
    await drawOn(anna.page, [[0.5, 0.35], [0.5, 0.8]])
    await drawOn(anna.page, [[0.1, 0.1], [0.9, 0.9]])
    await pad.getByRole('button', { name: 'Annulla l’ultimo tratto' }).click()
    await anna.page.screenshot({ path: picture('pictures-drawing') })
    expect((await new AxeBuilder({ page: anna.page }).include('[role=dialog]').analyze()).violations).toEqual([])
    await pad.getByRole('button', { name: 'Fatto' }).click()
    await expect(newNote.getByRole('img', { name: 'L’immagine della nota' })).toBeVisible()
    await anna.composer.fill('Un albero in piazza')
    await anna.page.screenshot({ path: picture('pictures-composer') })
    await anna.composer.press('Enter')
    await isThere(pictureOf(anna, 'Un albero in piazza'))
    await expect(anna.status).toContainText('2')
  })

  await story.step('the server dies, her page is closed; when both are back nothing is lost', async () => {
    await hall.powerCut()
    const context = anna.page.context()
    const url = anna.page.url()
    await anna.page.close()
    await context.setOffline(false)
    await hall.powerBack()
    const again = await context.newPage()
    await again.goto(url)
    const back = new Participant(again, hall)
    await isThere(pictureOf(back, 'Un albero in piazza'))
    await expect(back.status).toContainText('Salvato')
    await again.screenshot({ path: picture('pictures-table') })
    expect((await new AxeBuilder({ page: again }).analyze()).violations).toEqual([])
  })

  await story.step('Bruno sees it on his phone, and the plenary on its card', async () => {
    await bruno.choosesKind('Scena di domani')
    await isThere(pictureOf(bruno, 'Un albero in piazza'))
    await bruno.note('Un albero in piazza').getByRole('button', { name: /^Ingrandisci/ }).click()
    await expect(bruno.page.getByRole('dialog')).toContainText('Un albero in piazza')
    await bruno.page.screenshot({ path: picture('pictures-phone') })
    await bruno.page.keyboard.press('Escape')
    await federica.getByRole('button', { name: 'Plenaria', exact: true }).click()
    const card = federica.getByRole('option', { name: /Un albero in piazza/ })
    await expect(card).toBeVisible()
    await federica.getByRole('button', { name: 'Grandezza naturale (100 %)' }).click()
    await isThere(card.locator('img'))
    await federica.screenshot({ path: picture('pictures-plenary') })
  })

  await story.step('a photo that lies is refused in words, one that is true goes with a note; hidden, it is gone from every participant', async () => {
    const choose = async (name: string, bytes: Buffer) => {
      const path = story.info().outputPath(name)
      writeFileSync(path, bytes)
      const chooser = bruno.page.waitForEvent('filechooser')
      await bruno.page.getByRole('button', { name: 'Immagine', exact: true }).click()
      await (await chooser).setFiles(path)
    }
    await choose('foto.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    await expect(bruno.page.getByText('Questo file non è un’immagine')).toBeVisible()
    await choose('foto.jpg', await makePhoto(federica, { width: 3000, height: 2000 }))
    await expect(bruno.page.getByRole('img', { name: 'L’immagine della nota' })).toBeVisible()
    await bruno.page.screenshot({ path: picture('pictures-phone-composer') })
    await bruno.composer.fill('La ciclabile interrotta')
    await bruno.composer.press('Enter')
    const photo = pictureOf(bruno, 'La ciclabile interrotta')
    await isThere(photo)
    await expect(bruno.status).toContainText('Salvato')
    const there = federica.getByRole('option', { name: /La ciclabile/ })
    await expect(there).toBeVisible()
    const id = await there.getAttribute('data-note')
    const source = await there.locator('img').getAttribute('src')
    const statusFor = (page: Page) => page.evaluate((url) => fetch(url, { cache: 'no-store' }).then(({ status }) => status), source ?? '')
    expect(await statusFor(bruno.page)).toBe(200)
    await hall.api.command(`/tables/${session.tables[0]?.id}/notes/${id}/hide`, { hidden: true })
    await expect(photo).toBeHidden()
    expect([await statusFor(bruno.page), await statusFor(federica)]).toEqual([404, 200])
  })
  hall.expectNoThirdParty()
})

/** The student council at its storyboard, whose lanes take pictures. */
async function openDrawingSession(hall: Hall): Promise<schemas.SessionDetail> {
  const [process] = await hall.api.call('GET', '/processes', schemas.ProcessList)
  await hall.api.command(`/processes/${process?.id}/definition`, { seen: process?.version, definition: STUDENT_COUNCIL })
  const session = await hall.openSession()
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'story' })
  return session
}

async function drawOn(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.getByRole('img', { name: /^Foglio da disegno/ }).boundingBox()
  if (box === null) throw new Error('no sheet')
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  const [first, ...rest] = points
  if (first === undefined) return
  await page.mouse.move(...at(first))
  await page.mouse.down()
  for (const point of rest) await page.mouse.move(...at(point), { steps: 4 })
  await page.mouse.up()
}
