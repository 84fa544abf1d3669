import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { People } from '../../shared/api/attendance.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { Facilitator } from '../cast/facilitator.ts'
import { expect, LAPTOP, measured, PHONE, picture, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'

/** As Excel saves it in Italy: Windows-1252, semicolons, and what people write in cells. */
const BOOKED = [
  'Cognome;Nome;Posta elettronica;Ente;Rete;In che veste',
  'Rossi;Niccolò;niccolo@prato.example;L’Officina dell’Aria, 5 €;Confartigianato;Imprese',
  '"Neri;Bruno;bruno@prato.example;Coop;;Imprese',
  'Bianchi;Carla;carla@prato.example;=HYPERLINK("http://evil.example");Uisp;sport',
  'Verdi;Dario;dario@prato.example;Polisportiva Aurora;Uisp;Società sportive',
  'Gialli;Elena;elena@prato.example;Università;CNR;Università',
  'Blu;Fabio;fabio@prato.example;La Nazione;;Giornalisti',
  'Viola;Gina;gina@prato.example;Il Tirreno;;Giornalisti',
  'Marroni;Ivo;ivo@prato.example;Legambiente;;Ambientalisti',
]
const windows1252 = (text: string) => Buffer.from(Array.from(text, (letter) => ({ '’': 0x92, '€': 0x80 })[letter] ?? letter.charCodeAt(0)))

story('people are imported, divided, checked in at the door, counted and erased', async ({ hall }) => {
  story.setTimeout(150_000)
  const organiser = new Facilitator(await hall.device({ viewport: LAPTOP }), hall)
  const { page } = organiser
  await organiser.opensTheOrganisersLink()
  const session = await organiser.opensASession()
  const people = async () => (await hall.api.call('GET', `/sessions/${session.id}/people`, People)).people
  const column = (name: string) => page.getByRole('region', { name, exact: true })

  await story.step('a list from Excel in Italy is understood; a broken line stays behind, and nobody else with it', async () => {
    await page.getByRole('link', { name: 'Iscritti e tavoli' }).click()
    await page.getByRole('button', { name: 'Importa un elenco' }).click()
    await page.getByLabel('Scegli il file CSV').setInputFiles({ name: 'iscritti.csv', mimeType: 'text/csv', buffer: windows1252(BOOKED.join('\r\n')) })
    await expect(page.getByText('iscritti.csv: letto come Windows-1252, colonne separate da punto e virgola')).toBeVisible()
    await expect(page.getByRole('cell', { name: 'L’Officina dell’Aria, 5 €' })).toBeVisible()
    await expect(page.getByText('Riga 3: le virgolette non si chiudono bene')).toBeVisible()
    await expect(page.getByLabel('Righe non importate')).toHaveValue(BOOKED[2] ?? '')
    await expect(page.getByLabel('Categoria per «sport»')).toHaveValue('sport')
    await expect(page.getByLabel('Categoria per «Ambientalisti»')).toHaveValue('environment')
    await expect(page.getByLabel('Categoria per «Giornalisti»')).toHaveValue('')
    await expectAccessible(page)
    await page.screenshot({ path: picture('attendance-import'), fullPage: true })
    // One choice for everybody of whom the list says the same.
    await page.getByLabel('Categoria per «Giornalisti»').selectOption({ label: 'Comitati di cittadini e commercianti' })
    await page.getByRole('button', { name: 'Importa 7 persone' }).click()
    await expect(page.getByText('Importate: nuove 7, aggiornate 0.')).toBeVisible()
    expect((await people()).map(({ name, category }) => [name, category])).toEqual([
      ['Niccolò Rossi', 'enterprises'], ['Carla Bianchi', 'sport'], ['Dario Verdi', 'sport'], ['Elena Gialli', 'university'],
      ['Fabio Blu', 'committees'], ['Gina Viola', 'committees'], ['Ivo Marroni', 'environment'],
    ])
  })

  await story.step('the line is corrected, and the list imported again: nobody is doubled', async () => {
    const corrected = BOOKED.map((line) => line.replace('"Neri', 'Neri')).join('\r\n')
    await page.getByLabel('Scegli il file CSV').setInputFiles({ name: 'iscritti corretti.csv', mimeType: 'text/csv', buffer: windows1252(corrected) })
    await expect(page.getByText('Nuove: 1. Già in elenco, da aggiornare: 7.')).toBeVisible()
    await page.getByRole('button', { name: 'Importa 8 persone' }).click()
    await expect(page.getByRole('button', { name: 'Correggi Bruno Neri' })).toBeVisible()
    expect(await people()).toHaveLength(8)
    // A formula is text, and runs nowhere.
    await expect(page.getByText('=HYPERLINK("http://evil.example")')).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: picture('attendance-list') })
  })

  await story.step('a category is corrected by hand', async () => {
    await page.getByRole('button', { name: 'Correggi Gina Viola' }).click()
    await page.getByRole('dialog').getByLabel('Categoria').selectOption({ label: 'Imprese' })
    await page.screenshot({ path: picture('attendance-person') })
    await page.getByRole('button', { name: 'Salva' }).click()
    await expect(page.getByRole('button', { name: 'Correggi Gina Viola' })).toContainText('Imprese')
  })

  await story.step('people are divided evenly; one is moved by hand, by menu and by mouse, and stays when they are divided again', async () => {
    await page.getByRole('button', { name: 'Tavoli', exact: true }).click()
    await page.getByRole('button', { name: 'Dividi 8 persone' }).click()
    for (const { name } of session.tables) await expect(column(name).getByText('2 persone')).toBeVisible()
    const carla = (await people()).find(({ name }) => name === 'Carla Bianchi')
    const [from, to] = [session.tables.find(({ id }) => id === carla?.tableId), session.tables.find(({ id }) => id !== carla?.tableId)]
    if (from === undefined || to === undefined) throw new Error('Carla sits nowhere')
    await page.getByRole('button', { name: 'Sposta Carla Bianchi' }).press('Enter')
    await page.getByRole('menuitem', { name: to.name }).press('Enter')
    await expect(column(to.name).getByText('3 persone')).toBeVisible()
    await page.getByRole('button', { name: 'Annulla l’ultimo spostamento' }).click()
    await expect(column(from.name).getByText('Carla Bianchi')).toBeVisible()
    await column(from.name).getByText('Carla Bianchi').hover()
    await page.mouse.down()
    await column(to.name).getByRole('heading').hover()
    await column(to.name).getByRole('heading').hover()
    await page.mouse.up()
    await expect(column(to.name).getByText('Carla Bianchi')).toBeVisible()
    await page.getByRole('button', { name: 'Dividi in un altro modo' }).click()
    for (const { name } of session.tables) await expect(column(name).getByText('2 persone')).toBeVisible()
    await expect(column(to.name).getByText('Carla Bianchi')).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: picture('attendance-tables') })
  })

  await story.step('at the door two are checked in and one walks in; a code leads them to their table', async () => {
    const door = await hall.device({ viewport: TABLET, hasTouch: true })
    await door.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
    // Entering is done.
    await expect(door).toHaveURL(/\/s\//)
    await door.goto(`${hall.origin}/s/${session.id}/door`)
    await expect(door.getByText('0 di 8')).toBeVisible()
    await door.getByLabel('Chi è arrivato? Scrivi il nome').fill('niccolo')
    await door.getByRole('button', { name: 'Niccolò Rossi: è qui' }).tap()
    await expect(door.getByText('1 di 8')).toBeVisible()
    // A slip, taken back.
    await door.getByRole('button', { name: 'Dario Verdi: è qui' }).tap()
    await door.getByRole('button', { name: 'Togli la presenza di Dario Verdi' }).tap()
    await expect(door.getByText('1 di 8')).toBeVisible()
    await door.getByRole('button', { name: 'Carla Bianchi: è qui' }).tap()
    await door.getByRole('button', { name: 'Non è in elenco' }).tap()
    await door.getByRole('dialog').getByLabel('Categoria').selectOption({ label: 'Consiglio comunale degli studenti' })
    await door.screenshot({ path: picture('attendance-walk-in') })
    await door.getByRole('dialog').getByRole('button', { name: 'È qui' }).tap()
    await expect(door.getByText('3 di 9')).toBeVisible()
    await expect(door.getByRole('img', { name: /^Codice QR/ })).toBeVisible()
    await expectAccessible(door)
    await door.screenshot({ path: picture('attendance-door') })
    for (const [name, viewport] of [['upright', TABLET_UPRIGHT], ['phone', PHONE]] as const) {
      await door.setViewportSize(viewport)
      await door.screenshot({ path: picture(`attendance-door-${name}`) })
    }
    await expect.poll(async () => (await people()).filter(({ attendedAtMs }) => attendedAtMs !== null).length).toBe(3)
    // What the code carries: the table, and for whom.
    const phone = await hall.device({ viewport: PHONE })
    await phone.goto(`${hall.origin}/j/${session.tables[0]?.code}?for=students`)
    await expect(phone.getByRole('radio', { name: 'Consiglio comunale degli studenti' })).toBeChecked()
  })

  await story.step('who was invited and who came is counted, and goes into A-3 without small groups', async () => {
    await page.getByRole('button', { name: 'Presenze e dati' }).click()
    await expect(page.getByRole('row', { name: 'Società sportive 2 1' })).toBeVisible()
    await expect(page.getByRole('row', { name: 'Consiglio comunale degli studenti 0 1' })).toBeVisible()
    await expect(page.getByRole('row', { name: 'In tutto 8 3' }).first()).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: picture('attendance-counts') })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Per rete: Scarica (CSV)' }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    expect(csv.split('\r\n')[0]).toBe('\uFEFFNetwork;Network description;Stakeholders mapping (invited);Stakeholders involved (attended);Influence;Interest')
    expect(csv).toContain('Altre, con meno di 5 persone ciascuna')
    expect(csv).not.toMatch(/Uisp|CNR/)
  })

  await story.step('the organiser erases: names are gone from every list and from the disk, counts stay', async () => {
    const bytes = () => readdirSync(hall.dataDir).filter((file) => file.includes('sqlite')).map((file) => readFileSync(join(hall.dataDir, file), 'latin1')).join('')
    expect(bytes()).toContain('carla@prato.example')
    await page.getByRole('button', { name: 'Cancella i dati personali' }).click()
    await page.getByRole('button', { name: 'Cancella per sempre' }).click()
    await expect(page.getByText(/cancellati da chi organizza\. Persone: 9/)).toBeVisible()
    await expect(page.getByRole('row', { name: 'Società sportive 2 1' })).toBeVisible()
    await page.screenshot({ path: picture('attendance-erased') })
    expect(bytes()).not.toMatch(/carla@prato|Bianchi|Polisportiva/)
    expect(await people()).toEqual([])
  })
  hall.expectNoThirdParty()
})

story('5,000 people are imported within seconds, through a network that breaks off', async ({ hall }) => {
  const organiser = new Facilitator(await hall.device({ viewport: LAPTOP }), hall)
  const { page } = organiser
  await organiser.opensTheOrganisersLink()
  const session = await organiser.opensASession()
  await page.goto(`${hall.origin}/s/${session.id}/people`)
  await page.getByRole('button', { name: 'Importa un elenco' }).click()
  const lines = Array.from({ length: 5_000 }, (_, i) => `Persona ${i};p${i}@prato.example;Ente numero ${i};Imprese`)
  await page.getByLabel('Scegli il file CSV').setInputFiles({ name: 'molti.csv', mimeType: 'text/csv', buffer: Buffer.from(['Nome;Email;Ente;Categoria', ...lines].join('\n')) })
  // The seventh answer is lost on its way back, and everything after it.
  let requests = 0
  await page.route('**/people', async (route) => {
    if (route.request().method() !== 'POST' || ++requests < 7) return route.continue()
    // It does reach the server, as the same command.
    if (requests === 7) await hall.api.raw('POST', `/sessions/${session.id}/people`, route.request().postDataJSON() as object)
    return route.abort()
  })
  await page.getByRole('button', { name: 'Importa 5000 persone' }).click()
  await expect(page.getByText('Ciò che è già arrivato è salvo')).toBeVisible()
  await page.screenshot({ path: picture('attendance-broke') })
  await page.unroute('**/people')
  const began = Date.now()
  await page.getByRole('button', { name: 'Continua l’importazione' }).click()
  await expect(page.getByText('Importate: nuove 5000, aggiornate 0.')).toBeVisible()
  measured('importing the other 3,800 of 5,000 people', Date.now() - began, 'ms')
  const { people } = await hall.api.call('GET', `/sessions/${session.id}/people`, People)
  expect(new Set(people.map(({ email }) => email)).size).toBe(5_000)
  expect(people).toHaveLength(5_000)
})
