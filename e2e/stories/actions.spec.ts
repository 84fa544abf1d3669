import type { Page } from '@playwright/test'
import { ProcessDetail } from '../../shared/api/schemas.ts'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import type { AuthorId } from '../../shared/ids.ts'
import { createCluster } from '../../shared/ops/createCluster.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { clusterNotes } from '../../shared/ops/placeNotes.ts'
import { setSame } from '../../shared/ops/portfolio.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, LAPTOP, PHONE, picture, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { SpokenNotes } from '../cast/spokenNotes.ts'
import { stockClient } from '../cast/stockClient.ts'

const SOLAR = 'Pannelli solari su ogni scuola'
const GYMS = 'Tetti delle palestre al sole'
const LONG = `Un racconto lungo: ${'a'.repeat(4_900)}`

story('two people turn proposals into actions at once: merged, counted, decided, and nothing is lost', async ({ hall }) => {
  story.setTimeout(240_000)
  const workshop = await hall.api.createSession({ name: 'Workshop energia' })
  const tables = new SpokenNotes(hall, workshop)
  const notes = await tables.say([
    { table: 0, category: 'students', lane: 'proposal', text: SOLAR },
    { table: 0, category: 'sport', lane: 'proposal', text: GYMS },
    { table: 1, category: 'culture', lane: 'expected-result', text: 'Bollette più leggere' },
    { table: 1, category: 'culture', lane: 'proposal', text: LONG },
  ])
  const { doc, ...plenary } = stockClient(hall.api.origin, roomName({ kind: 'plenary', sessionId: workshop.id }), ORGANISER_KEY)
  await plenary.synced
  await expect.poll(() => notes.filter((id) => mirrorNotesOf(doc).has(id)).length).toBe(notes.length)
  const cluster = createCluster(doc, { author: 'organiser' as AuthorId, title: 'Sole', colour: 'sand', x: 0, y: 0 })
  if (cluster.ok) clusterNotes(doc, notes.slice(0, 1), cluster.value)
  const actions = `/p/${workshop.processId}/actions`
  const enter = async (role: string, viewport: typeof LAPTOP): Promise<Page> => {
    const { path } = (await hall.api.command(`/processes/${workshop.processId}/invitations`, { role, name: role })) as { path: string }
    const page = await hall.device({ viewport })
    await page.goto(`${hall.origin}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(`${hall.origin}${actions}`)
    await expect(page.getByText('Ancora nessuna azione')).toBeVisible()
    return page
  }
  const [lab, expert] = [await enter('lab', LAPTOP), await enter('expert', TABLET)]
  const row = (page: Page, name: string) => page.locator('main').getByRole('listitem', { name, exact: true })
  const menuOf = async (page: Page, name: string, item: string) => {
    await row(page, name).getByRole('button', { name: `Che cosa fare di «${name}»` }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }

  await story.step('both make an action of the same two proposals: the page tells, and makes one of them again', async () => {
    await expectAccessible(lab)
    for (const page of [lab, expert]) {
      await page.getByRole('button', { name: 'Proposte dei workshop' }).click()
      await page.getByRole('checkbox', { name: `Scegli «${SOLAR}»` }).check()
      await page.getByRole('checkbox', { name: `Scegli «${GYMS}»` }).check()
    }
    await Promise.all([lab, expert].map((page) => page.getByRole('button', { name: 'Fanne un’azione' }).click()))
    await expect(row(lab, SOLAR)).toHaveCount(2)
    await expect(lab.getByText(`Viene dalle stesse 2 note di «${SOLAR}».`)).toHaveCount(2)
    await expect(lab.getByRole('link', { name: `In «${SOLAR}»` })).toHaveCount(4)
    await lab.screenshot({ path: picture('actions-same') })
    await expectAccessible(lab)
    await row(lab, SOLAR).first().getByRole('button', { name: 'Unisci', exact: true }).click()
    await lab.getByRole('dialog').getByRole('button', { name: 'Unisci', exact: true }).click()
    for (const page of [lab, expert]) await expect(row(page, SOLAR)).toHaveCount(1)
    await expect(row(expert, SOLAR)).toContainText('2 note · 1 tavolo · 2 categorie · 1 azione unita')
    await expert.getByRole('checkbox', { name: 'Scegli «Un racconto' }).check()
    await expert.getByRole('button', { name: 'Fanne un’azione' }).click()
    await expect(lab.locator('main').getByRole('listitem', { name: /^Un racconto lungo/ }).first()).toBeVisible()
    await expert.screenshot({ path: picture('actions-proposals-tablet'), fullPage: true })
    for (const page of [lab, expert]) await page.getByRole('button', { name: 'Chiudi le proposte' }).click()
  })

  await story.step('its sheet is filled by both, in numbers as people write them', async () => {
    for (const page of [lab, expert]) await row(page, SOLAR).getByRole('link', { name: SOLAR }).click()
    const cost = (page: Page) => page.getByRole('textbox', { name: 'Costo totale' })
    await lab.getByRole('textbox', { name: 'Nome dell’azione' }).fill('Sole sulle scuole')
    await expect(expert.getByRole('heading', { level: 1 })).toHaveText('Sole sulle scuole')
    await expert.getByRole('textbox', { name: 'Descrizione dell’azione' }).fill('Su ogni tetto che regge.')
    await cost(lab).fill('1,2 mln €')
    await cost(lab).blur()
    await expect(lab.getByText('«1,2 mln €» letto come 1.200.000 €')).toBeVisible()
    await expect(cost(expert)).toHaveValue('1.200.000')
    const saved = lab.getByRole('textbox', { name: 'Elettricità' })
    await saved.fill('1.200')
    await saved.blur()
    await expect(lab.getByText('«1.200» letto come 1.200 t')).toBeVisible()
    await lab.getByRole('button', { name: 'No, 1,2 t' }).click()
    await expect(expert.getByRole('textbox', { name: 'Elettricità' })).toHaveValue('1,2')
    await lab.getByRole('button', { name: 'No, 1.200 t' }).click()
    await expect(expert.getByText('1.000 € a tonnellata')).toBeVisible()
    await cost(lab).fill('parecchio')
    await cost(lab).blur()
    await expect(lab.getByText('Qui non c’è un numero. Vale ancora 1.200.000 €.')).toBeVisible()
    await expect(cost(lab)).toHaveValue('parecchio')
    await expectAccessible(lab)
    await cost(lab).fill('5')
    await cost(expert).fill('7 mila')
    await cost(expert).blur()
    await expect(lab.getByText('Intanto qualcuno ha scritto 7.000 €')).toBeVisible()
    await cost(lab).blur()
    for (const page of [lab, expert]) await expect(cost(page)).toHaveValue('5')
    await cost(expert).fill('1.200.000,00')
    await cost(expert).blur()
    await lab.getByRole('checkbox', { name: /Sostegno finanziario/ }).check()
    await lab.getByRole('combobox', { name: 'Tipo di azione' }).selectOption({ label: 'Tecnica' })
    await expect(expert.getByRole('checkbox', { name: /Sostegno finanziario/ })).toBeChecked()
    await lab.screenshot({ path: picture('action'), fullPage: true })
    for (const [name, viewport] of [['upright', TABLET_UPRIGHT], ['phone', PHONE], ['tablet', TABLET]] as const) {
      await expert.setViewportSize(viewport)
      await expert.screenshot({ path: picture(`action-${name}`), fullPage: true })
    }
    await expectAccessible(expert)
  })

  await story.step('parking asks why, and undo of it takes back its line in the log', async () => {
    await lab.getByRole('button', { name: 'Bozza', exact: true }).click()
    await lab.getByRole('button', { name: 'Segna come bozza' }).click()
    await lab.getByRole('button', { name: 'Accantonata', exact: true }).click()
    await lab.getByRole('button', { name: 'Segna come accantonata' }).click()
    await expect(lab.getByText('Scrivi in poche parole perché')).toBeVisible()
    await lab.getByRole('textbox', { name: 'Motivo' }).fill('Manca la gara')
    await lab.screenshot({ path: picture('action-decide') })
    await lab.getByRole('button', { name: 'Segna come accantonata' }).click()
    const log = expert.getByRole('region', { name: 'Decisioni' }).getByRole('listitem')
    await expect(log).toHaveText([/Accantonata.*lab.*Manca la gara/, /Bozza/])
    await lab.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(log).toHaveText([/Bozza/])
  })

  await story.step('the merged one comes apart as it was; a lever that the process lost, and a note that its author took back, stay with a mark', async () => {
    await lab.getByRole('button', { name: `Dividi «${SOLAR}»` }).click()
    await expect(lab.getByText('Viene dalle stesse 2 note di')).toBeVisible()
    await lab.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(lab.getByRole('button', { name: `Dividi «${SOLAR}»` })).toBeVisible()
    const { version, definition } = await hall.api.call('GET', `/processes/${workshop.processId}`, ProcessDetail)
    await hall.api.command(`/processes/${workshop.processId}/definition`, { seen: version, definition: { ...definition, levers: definition.levers.filter(({ id }) => id !== 'finance') } })
    const student = await tables.seat(0, 'students')
    for (const note of notes.slice(0, 1)) deleteNote(student.client.doc, note)
    await expect.poll(() => notes.slice(0, 1).map((note) => mirrorNotesOf(doc).get(note)?.withdrawn)).toEqual([true])
    await lab.reload()
    await expect(lab.getByText('1 nota fu ritirata da chi l’ha scritta')).toBeVisible()
    await expect(lab.getByText(/^2 note · 1 tavolo · 2 categorie/)).toBeVisible()
    await expect(lab.getByRole('checkbox', { name: /finance \(non c’è più nel processo\)/ })).toBeChecked()
  })

  await story.step('strategies: dragged in, chosen together, dissolved by another; the list is where it was', async () => {
    await lab.getByRole('link', { name: 'Tutte le azioni' }).click()
    await expect(row(lab, 'Sole sulle scuole')).toContainText('1.000 € a tonnellata')
    await lab.getByRole('button', { name: 'Nuova strategia' }).click()
    await lab.getByRole('textbox', { name: 'Nome della strategia' }).fill('Prima le scuole')
    await lab.getByRole('button', { name: 'Fatto' }).click()
    const strategy = (page: Page) => page.getByRole('region', { name: 'Prima le scuole' })
    await row(lab, 'Sole sulle scuole').locator('[aria-hidden=true][title^=Trascina]').hover()
    await lab.mouse.down()
    await lab.getByText('Ancora vuota').hover()
    await lab.getByText('Ancora vuota').hover()
    await lab.mouse.up()
    await expect(strategy(lab).getByRole('link', { name: 'Sole sulle scuole' })).toBeVisible()
    await expect(strategy(lab)).toContainText('1 azione · 1.200.000 € · 1.200 t CO₂e l’anno · 1.000 € a tonnellata')
    await expect(lab.getByText('1 su 2 senza costi · 1 su 2 senza tonnellate')).toBeVisible()
    await lab.screenshot({ path: picture('actions'), fullPage: true })
    await expectAccessible(lab)
    await expert.getByRole('link', { name: 'Tutte le azioni' }).click()
    await strategy(expert).getByRole('button', { name: 'Che cosa fare di «Prima le scuole»' }).click()
    await expert.getByRole('menuitem', { name: 'Sciogli la strategia' }).click()
    await expect(strategy(lab)).toHaveCount(0)
    await expect(row(lab, 'Sole sulle scuole')).toBeVisible()
    await expert.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(strategy(lab).getByRole('link', { name: 'Sole sulle scuole' })).toBeVisible()
    await lab.getByRole('combobox', { name: 'Raggruppa per' }).selectOption({ label: 'Stato' })
    await lab.getByRole('searchbox', { name: 'Cerca nelle azioni' }).fill('sole')
    await row(lab, 'Sole sulle scuole').getByRole('link', { name: 'Sole sulle scuole' }).click()
    await lab.getByRole('textbox', { name: 'Costo totale' }).fill('1.300.000')
    await lab.goBack()
    await expect(lab).toHaveURL(/by=state&q=sole/)
    await expect(row(lab, 'Sole sulle scuole')).toContainText('1.083 € a tonnellata')
    await expect(lab.getByRole('heading', { level: 2 })).toHaveText(['Bozza'])
  })

  await story.step('a removed action comes back', async () => {
    await menuOf(lab, 'Sole sulle scuole', 'Togli l’azione')
    await expect(lab.getByText('1 azione che le era unita torna per conto suo')).toBeVisible()
    await lab.getByText('Azioni tolte').click()
    await lab.getByRole('button', { name: 'Riporta «Sole sulle scuole»' }).click()
    await expect(row(lab, 'Sole sulle scuole')).toContainText('1 azione unita')
    await expert.setViewportSize(PHONE)
    await expect(row(expert, 'Sole sulle scuole')).toBeVisible()
    await expert.screenshot({ path: picture('actions-phone'), fullPage: true })
    await expectAccessible(expert)
  })

  await story.step('proposals that the lab says are the same are one to choose', async () => {
    await lab.getByRole('button', { name: 'Proposte dei workshop' }).click()
    const gyms = lab.getByRole('checkbox', { name: `Scegli «${GYMS}»` })
    await expect(gyms).toBeVisible()
    const portfolio = stockClient(hall.api.origin, roomName({ kind: 'portfolio', processId: workshop.processId }), ORGANISER_KEY)
    await portfolio.synced
    for (const long of notes.slice(3)) setSame(portfolio.doc, notes.slice(1, 2), long)
    await expect(gyms).toHaveCount(0)
    portfolio.leave()
  })

  tables.leave()
})
