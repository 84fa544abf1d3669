import { writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, LAPTOP, picture, PROJECTOR, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
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
    const size = await pictures.nth(2).evaluate(async (image: HTMLImageElement) => {
      image.scrollIntoView()
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    })
    // It was held upright: what the camera wrote was turned.
    expect(size).toEqual([1000, 1600])
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
