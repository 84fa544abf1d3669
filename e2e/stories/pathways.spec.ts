import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import type * as Y from 'yjs'
import { Outcomes } from '../../shared/api/synthesis.ts'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { AuthorId } from '../../shared/ids.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { addItem, linkItems, removeItem, setItem } from '../../shared/ops/portfolio.ts'
import { readPortfolio } from '../../shared/portfolio/readPortfolio.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, LAPTOP, PHONE, picture, PROJECTOR, story, TABLET, type Hall } from '../cast/hall.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { SpokenNotes } from '../cast/spokenNotes.ts'
import { stockClient } from '../cast/stockClient.ts'

const FUND = 'Un fondo comunale per gli edifici dello sport'
const GYMS = 'Dieci palestre con infissi nuovi'
const BARRIER = 'Nessun bando paga gli infissi di una palestra'
const GAS = 'Un terzo in meno di gas nelle palestre'

/** A workshop at whose third table an action and what follows from it were said, and linked. */
async function workshop(hall: Hall): Promise<SessionDetail> {
  const session = await hall.api.createSession({ name: 'Laboratorio' })
  const tables = new SpokenNotes(hall, session)
  const [action, change] = await tables.say([
    { table: 2, category: 'sport', lane: 'action', text: FUND },
    { table: 2, category: 'sport', lane: 'medium-term', text: GYMS },
    { table: 2, category: 'sport', lane: 'barrier', text: BARRIER },
  ])
  const { client, author } = await tables.seat(2, 'sport')
  if (action === undefined || change === undefined) throw new Error('what was said is there')
  const linked = linkNotes(client.doc, { author, from: change, to: action, lanes: lanesById(PRATO) })
  if (!linked.ok) throw new Error(linked.reason)
  await expect.poll(async () => (await hall.api.call('GET', `/processes/${session.processId}/synthesis`, Outcomes)).outcomes.flatMap(({ links }) => links).length).toBe(1)
  tables.leave()
  return session
}

async function enter(hall: Hall, session: SessionDetail, viewport: typeof LAPTOP): Promise<Page> {
  const page = await hall.device({ viewport })
  await page.goto(`${hall.origin}/enter#${ORGANISER_KEY}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(`${hall.origin}/p/${session.processId}/pathways`)
  await expect(page.getByRole('heading', { name: 'Percorsi di impatto' })).toBeVisible()
  return page
}

const card = (page: Page, text: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Porta a…: ${text}` }) })
const linksIn = (doc: Y.Doc) => readPortfolio(doc).links.length

/** Draws a thread from one card to another. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const [handle, target] = [page.getByRole('button', { name: `Porta a…: ${from}` }), card(page, to)]
  await target.scrollIntoViewIfNeeded()
  await handle.hover()
  await page.mouse.down()
  const box = await target.boundingBox()
  if (box === null) throw new Error('the card is there')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 })
  await page.mouse.up()
}

async function take(page: Page, column: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Prendi dalle sessioni' }).click()
  await page.getByRole('menuitem', { name: column }).click()
  await page.getByRole('checkbox', { name: `Scegli «${text}»` }).check()
  await page.getByRole('button', { name: 'Prendine 1' }).click()
  await expect(card(page, text)).toBeVisible()
}

async function fileOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

story('pathways grow from what workshops said, by hand and by keyboard, and show what is missing', async ({ hall }) => {
  story.setTimeout(240_000)
  const session = await workshop(hall)
  const { doc, ...portfolio } = stockClient(hall.api.origin, roomName({ kind: 'portfolio', processId: session.processId }), ORGANISER_KEY)
  await portfolio.synced
  const lab = await enter(hall, session, LAPTOP)

  await story.step('an empty process says what to do first', async () => {
    await expect(lab.getByText('Ancora nessun percorso')).toBeVisible()
    await lab.screenshot({ path: picture('pathways-empty') })
    await expectAccessible(lab)
  })

  await story.step('what was said is brought in with its notes; what a table linked is offered, and taken with one press', async () => {
    await take(lab, 'Azioni', FUND)
    await take(lab, 'Primi cambiamenti', GYMS)
    await take(lab, 'Problemi e barriere', BARRIER)
    await expect(card(lab, FUND)).toContainText('1 nota · 1 tavolo · 1 categoria')
    await expect(card(lab, FUND)).toContainText('manca una barriera')
    await expect(card(lab, GYMS)).toContainText('nessuna azione porta qui')
    expect(linksIn(doc)).toBe(0)
    await lab.getByRole('button', { name: '1 legame fatto ai tavoli' }).click()
    await expect(lab.getByText(`unito a ${session.tables[2]?.name}, Laboratorio`)).toBeVisible()
    await lab.screenshot({ path: picture('pathways-suggested') })
    await lab.getByRole('button', { name: `Prendi: ${FUND} → ${GYMS}` }).click()
    await expect(lab.getByText('Tutti presi.')).toBeVisible()
    await lab.keyboard.press('Escape')
    await expect(card(lab, GYMS)).not.toContainText('nessuna azione porta qui')
  })

  await story.step('by pointer: a thread from card to card, and to no earlier one', async () => {
    await drag(lab, BARRIER, FUND)
    await expect(card(lab, FUND)).not.toContainText('manca una barriera')
    await expect(card(lab, BARRIER)).not.toContainText('manca un’azione')
    await drag(lab, GYMS, FUND)
    await expect(lab.getByText('un percorso va avanti nel tempo')).toBeVisible()
    await expect.poll(() => linksIn(doc)).toBe(2)
    await lab.screenshot({ path: picture('pathways-board') })
  })

  await story.step('by keyboard: what follows is made, linked, moved in time and given a lever, in the open card', async () => {
    await lab.getByRole('button', { name: `Porta a…: ${GYMS}` }).press('Enter')
    await lab.getByRole('searchbox', { name: 'Cerca' }).fill(GAS)
    await lab.getByRole('button', { name: `Nuovo in «Risultati successivi»: ${GAS}` }).press('Enter')
    await expect(lab.getByRole('button', { name: new RegExp(GAS), pressed: true })).toBeVisible()
    await lab.keyboard.press('Escape')
    await card(lab, GAS).getByRole('button', { name: /Risultato successivo/ }).press('Enter')
    const panel = lab.getByRole('complementary', { name: /Scheda/ })
    await panel.getByRole('combobox', { name: 'A che punto del percorso' }).selectOption({ label: 'Impatti diretti' })
    await expect(lab.getByRole('region', { name: 'Impatti diretti' })).toContainText(GAS)
    await panel.getByRole('textbox', { name: 'Testo' }).fill('Un terzo in meno di gas')
    await expect(card(lab, 'Un terzo in meno di gas')).toBeVisible()
    await lab.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await card(lab, BARRIER).getByRole('button', { name: /^Barriera/ }).press('Enter')
    await panel.getByRole('combobox', { name: 'Leva' }).selectOption({ label: 'Sostegno finanziario' })
    await expect(lab.getByRole('region', { name: 'Leve' })).toContainText('Sostegno finanziario')
    await lab.screenshot({ path: picture('pathways-card') })
    await expectAccessible(lab)
    await panel.getByRole('button', { name: `Togli il legame: ${BARRIER} → ${FUND}` }).press('Enter')
    await expect(card(lab, BARRIER)).toContainText('manca un’azione')
    await lab.getByRole('button', { name: 'Annulla', exact: true }).press('Enter')
    await expect(card(lab, BARRIER)).not.toContainText('manca un’azione')
    await panel.getByRole('button', { name: 'Chiudi la scheda' }).click()
  })

  await story.step('two at once: an action is taken off and brought back with its links, and merged while somebody links it', async () => {
    const before = linksIn(doc)
    await card(lab, FUND).getByRole('button', { name: /^Azione/ }).click()
    await lab.getByRole('complementary').getByRole('button', { name: 'Togli', exact: true }).click()
    await expect.poll(() => linksIn(doc)).toBe(1)
    await expect(card(lab, GYMS)).toContainText('nessuna azione porta qui')
    await lab.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect.poll(() => linksIn(doc)).toBe(before)
    const author = 'organiser' as AuthorId
    const merged = addItem(doc, 'actions', { author, texts: { name: 'Soldi per le palestre' } })
    const jobs = addItem(doc, 'impacts', { author, texts: { text: 'Lavoro per chi monta infissi' }, fields: { stage: 'coBenefit', indirect: true } })
    await expect(card(lab, 'Soldi per le palestre')).toBeVisible()
    const [fund] = readPortfolio(doc).actions
    if (fund === undefined) throw new Error('the action is there')
    linkItems(doc, merged, jobs)
    setItem(doc, 'actions', merged, { into: fund.id })
    await expect(card(lab, FUND)).toContainText('anche 1 azione unita')
    await expect(lab.getByText('Soldi per le palestre')).toHaveCount(0)
    await expect(lab.getByRole('region', { name: 'Co-benefici' })).not.toContainText('nulla porta qui')
    const gone = addItem(doc, 'findings', { author, texts: { text: 'Ogni ufficio chiede un permesso diverso' }, fields: { lever: 'abolita' } })
    await expect(lab.getByRole('region', { name: 'Leve' })).toContainText('non è più nell’elenco del processo')
    removeItem(doc, 'findings', gone)
    await expect(lab.getByRole('region', { name: 'Leve' })).not.toContainText('abolita')
    addItem(doc, 'findings', { author, texts: { text: 'Dopo il teatro non c’è più un autobus' }, fields: { kind: 'problem', topic: 'mobility' } })
  })

  await story.step('the table says the same, and from what is missing leads to what fills it', async () => {
    await lab.getByRole('button', { name: 'Tabella' }).click()
    const table = lab.getByRole('table')
    await expect(table.getByRole('row')).toHaveCount(3)
    await expect(table.getByRole('row').filter({ hasText: FUND })).toContainText('Un terzo in meno di gas')
    await lab.screenshot({ path: picture('pathways-table') })
    await expectAccessible(lab)
    await table.getByRole('button', { name: 'manca un’azione' }).press('Enter')
    await lab.getByRole('searchbox', { name: 'Cerca' }).fill('Autobus di notte')
    await lab.getByRole('button', { name: 'Nuovo in «Azioni»: Autobus di notte' }).press('Enter')
    await lab.keyboard.press('Escape')
    await expect(table.getByRole('row').filter({ hasText: 'Autobus di notte' })).toContainText('non porta a nulla')
  })

  await story.step('the picture leads to its cards, and is saved as a file that opens elsewhere', async () => {
    await lab.getByRole('button', { name: 'Disegno' }).click()
    const drawing = lab.getByRole('group', { name: /Disegno dei percorsi: 8 schede/ })
    await expect(drawing).toBeVisible()
    await lab.screenshot({ path: picture('pathways-picture') })
    await expectAccessible(lab)
    const [svg] = await Promise.all([lab.waitForEvent('download'), lab.getByRole('button', { name: 'Salva come SVG' }).click()])
    const written = (await fileOf(svg)).toString()
    expect(svg.suggestedFilename()).toBe('percorsi-di-impatto.svg')
    expect(written).toContain('Autobus di')
    expect(written).not.toMatch(/var\(|https?:\/\/(?!www\.w3\.org)/)
    const [png] = await Promise.all([lab.waitForEvent('download'), lab.getByRole('button', { name: 'Salva come PNG' }).click()])
    expect((await fileOf(png)).subarray(1, 4).toString()).toBe('PNG')
    await svg.saveAs(picture('pathways-saved').replace('.png', '.svg'))
    await png.saveAs(picture('pathways-saved'))
    await drawing.getByRole('button', { name: FUND }).click()
    await lab.getByRole('button', { name: 'Mostra sulla lavagna' }).click()
    await expect(card(lab, FUND).getByRole('button', { pressed: true })).toBeVisible()
    await lab.getByRole('switch', { name: 'Si vedono tutti i percorsi' }).check()
    await expect(card(lab, 'Autobus di notte')).toHaveCount(0)
    await lab.screenshot({ path: picture('pathways-only') })
    await lab.getByRole('switch', { name: 'Si vede solo questo percorso' }).uncheck()
    await lab.getByRole('button', { name: 'Chiudi la scheda' }).click()
    await lab.getByRole('button', { name: 'Disegno' }).click()
    await lab.setViewportSize(PROJECTOR)
    await lab.screenshot({ path: picture('pathways-hall') })
  })

  await story.step('what is chosen is in the address: a colleague’s phone and tablet show the same', async () => {
    await lab.setViewportSize(LAPTOP)
    await lab.getByRole('combobox', { name: 'Tema' }).selectOption({ label: 'Mobilità sostenibile' })
    await expect(lab.getByRole('group', { name: /2 schede/ })).toBeVisible()
    const phone = await enter(hall, session, PHONE)
    await expect(phone.getByText(FUND)).toBeVisible()
    // The longest name of a field or topic is longer than a phone is wide.
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    await phone.screenshot({ path: picture('pathways-phone'), fullPage: true })
    await expectAccessible(phone)
    await phone.getByRole('button', { name: FUND }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Porta a…' }).click()
    await expect(phone.getByRole('heading', { name: `A che cosa porta «${FUND}»?` })).toBeVisible()
    await phone.screenshot({ path: picture('pathways-phone-chooser') })
    await expectAccessible(phone)
    await phone.keyboard.press('Escape')
    await expect(phone.getByRole('dialog')).toHaveCount(1)
    await phone.screenshot({ path: picture('pathways-phone-card') })
    const tablet = await enter(hall, session, TABLET)
    await tablet.goto(lab.url().replace('view=picture', 'view=board'))
    await expect(card(tablet, 'Autobus di notte')).toBeVisible()
    await expect(tablet.getByText(FUND)).toHaveCount(0)
    await expect(tablet.locator('path[data-look]')).toHaveCount(1)
    await tablet.screenshot({ path: picture('pathways-tablet') })
    await expectAccessible(tablet)
    hall.expectNoThirdParty()
  })

  portfolio.leave()
})
