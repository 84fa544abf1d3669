import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import * as v from 'valibot'
import { openBallot } from '../../shared/ballots/ballot.ts'
import { mirrorNoteIds, mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import { readSession } from '../../shared/document/sessionDocument.ts'
import { notesOf, readNote } from '../../shared/document/tableDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { roomName, type Room } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { expect, LAPTOP, PHONE, picture, PROJECTOR, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { Projector } from '../cast/projector.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { stockClient } from '../cast/stockClient.ts'

const PROBLEMS = ['Le bollette delle palestre sono raddoppiate', 'L’ultimo autobus parte prima che finiscano gli allenamenti', 'I contatori sono illeggibili', 'Non si sa a chi chiedere'] as const
const [BILLS, BUS, METERS] = PROBLEMS

/** The row of an item in somebody's vote. */
const row = ({ page }: Participant, item: string): Locator => page.getByRole('list', { name: 'Che cosa si vota' }).getByRole('listitem').filter({ hasText: item })
const gives = (who: Participant, item: string) => row(who, item).getByRole('button', { name: 'Aggiungi un punto' }).click()
const safe = ({ page }: Participant, words: string) => expect(page.getByRole('main').getByRole('status').filter({ hasText: words })).toBeVisible()
const order = ({ page }: Participant) => page.getByRole('list', { name: 'Che cosa si vota' }).getByRole('listitem').allInnerTexts()

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

story('a vote: secret and hidden, with a tablet that loses the network and a server that loses its power, by category, and a second round', async ({ hall }) => {
  story.setTimeout(180_000)
  const session = await hall.openSession()
  const table = session.tables[0]
  /** Somebody else's copy of a document. */
  const model = (room: Room) => stockClient(hall.api.origin, roomName(room), ORGANISER_KEY)
  if (table === undefined) throw new Error('a session has tables')
  const step = { id: 'vote', mode: 'vote', title: { it: 'Votiamo', en: 'We vote' }, minutes: 10 }
  await hall.api.command(`/sessions/${session.id}/programme`, { edit: { do: 'add', step, after: 'problems' } })
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: TABLET_UPRIGHT }), hall)
  const carla = new Participant(await hall.device({ viewport: PHONE }), hall)
  const tablets = [anna, bruno, carla]
  for (const who of tablets) await who.joins(table.code, 'Imprese')
  for (const problem of PROBLEMS) await anna.writes('Problema', problem)

  const laptop = await hall.device({ viewport: LAPTOP })
  await laptop.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  const projector = new Projector(await hall.device({ viewport: PROJECTOR }))
  await projector.opens(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)

  await story.step('the step for voting leads to the dialog, which has good defaults', async () => {
    await laptop.getByRole('button', { name: 'Passo successivo' }).click()
    await laptop.getByRole('navigation').getByRole('button', { name: 'Apri una votazione' }).click()
    const dialog = laptop.getByRole('dialog')
    await dialog.getByLabel('Domanda').fill('Da quale problema cominciamo?')
    await dialog.getByLabel('Che cosa si vota').selectOption({ label: 'Tutte le note (4)' })
    await laptop.screenshot({ path: picture('vote-dialog') })
    await isAccessible(laptop)
    await dialog.getByRole('button', { name: 'Apri', exact: true }).click()
    for (const { page } of [...tablets, projector]) await expect(page.getByRole('heading', { name: 'Da quale problema cominciamo?' })).toBeVisible()
  })

  await story.step('everyone has an order of their own, and no more dots than the budget', async () => {
    for (const who of tablets) await expect(who.page.getByText('Ti restano 3 punti su 3')).toBeVisible()
    expect((await order(anna)).toSorted()).toEqual((await order(bruno)).toSorted())
    await gives(anna, BILLS)
    await gives(anna, BILLS)
    // By keyboard: what cannot be done can still be reached, and says why.
    await row(anna, BILLS).getByRole('button', { name: 'Aggiungi un punto' }).press('Enter')
    await expect(anna.page.getByText('Questa voce ha già tutti i punti che puoi darle.')).toBeVisible()
    await gives(anna, BUS)
    await expect(anna.page.getByText('Ti restano 0 punti su 3')).toBeVisible()
    await safe(anna, 'Salvato')
    await anna.page.screenshot({ path: picture('vote-tablet') })
    await isAccessible(anna.page)
    await carla.page.screenshot({ path: picture('vote-phone') })
  })

  await story.step('a tablet without network keeps its dots, says so, and sends them once, although it sends them twice', async () => {
    await bruno.losesTheNetwork()
    await gives(bruno, BUS)
    await gives(bruno, METERS)
    await safe(bruno, 'Non ancora inviati: 2')
    await bruno.page.screenshot({ path: picture('vote-offline') })
    const sent: string[] = []
    // The first answer never comes back: the server has counted, the tablet cannot know.
    await bruno.page.route('**/dots', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const { commandId } = v.parse(v.object({ commandId: v.string() }), route.request().postDataJSON())
      sent.push(commandId)
      if (sent.length > 1) return route.continue()
      // The test's own process does not know the hall's name.
      const url = new URL(route.request().url())
      await route.fetch({ url: url.href.replace(url.host, `localhost:${url.port}`), headers: { ...route.request().headers(), host: url.host } })
      await route.abort()
    })
    await bruno.hasNetworkAgain()
    await safe(bruno, 'Salvato')
    expect(sent.length).toBe(3)
    expect(new Set(sent).size).toBe(2)
    await bruno.page.unroute('**/dots')
  })

  await story.step('facilitators see how many have voted; nobody sees a total', async () => {
    await expect(laptop.getByText('Hanno votato 2 su 3')).toBeVisible()
    await expect(projector.page.getByText('Hanno votato 2 su 3')).toBeVisible()
    for (const page of [laptop, projector.page]) await expect(page.getByText(/^\d+ punt[oi]$/)).toHaveCount(0)
    await laptop.screenshot({ path: picture('vote-running') })
    await projector.page.screenshot({ path: picture('vote-hall-open') })
    await isAccessible(laptop)
  })

  await story.step('a dot on a note that is withdrawn is its voter’s again, who is told', async () => {
    await gives(carla, 'Non si sa a chi chiedere')
    await safe(carla, 'Salvato')
    // Its author's other tablet, say, which was offline when the vote began.
    const atTable = model({ kind: 'table', tableId: table.id })
    await atTable.synced
    const gone = [...notesOf(atTable.doc).keys()].find((id) => readNote(atTable.doc, id as NoteId)?.text === 'Non si sa a chi chiedere')
    deleteNote(atTable.doc, gone as NoteId) // keys of this root are note ids
    await expect(carla.page.getByText('1 punto è di nuovo tuo')).toBeVisible()
    await expect(row(carla, 'Non si sa a chi chiedere')).toHaveCount(0)
    await expect(carla.page.getByText('Ti restano 3 punti su 3')).toBeVisible()
    await gives(carla, BUS)
    await safe(carla, 'Salvato')
  })

  await story.step('the server loses its power: what was saved counts', async () => {
    await hall.powerCut()
    await gives(carla, BUS)
    await safe(carla, 'Non ancora inviato: 1')
    await hall.powerBack()
    await safe(carla, 'Salvato')
  })

  await story.step('more people vote; closed, the result is on every screen', async () => {
    const [inSession, plenary] = [model({ kind: 'session', sessionId: session.id }), model({ kind: 'plenary', sessionId: session.id })]
    await Promise.all([inSession.synced, plenary.synced])
    const ballot = openBallot(readSession(inSession.doc)?.ballots ?? [])
    const itemOf = (text: string) => mirrorNoteIds(plenary.doc).find((id) => mirrorNotesOf(plenary.doc).get(id)?.text === text) ?? ''
    for (let i = 0; i < 7; i++) {
      const { token, seat } = await hall.api.join(table.code, i < 5 ? ['students'] : ['enterprises'])
      const student = new Api(hall.api.origin, token)
      const cast = (item: string) => student.command(`/sessions/${session.id}/ballots/${ballot?.id}/dots`, { voter: seat.authorId, item: itemOf(item), dots: 1 })
      await cast(BILLS)
      if (i % 2 === 1) await cast(BUS)
    }
    await laptop.getByRole('button', { name: 'Chiudi la votazione' }).click()
    await laptop.getByRole('dialog').getByRole('button', { name: 'Chiudi la votazione' }).click()
    for (const { page } of [...tablets, projector]) await expect(page.getByText('Risultato', { exact: true })).toBeVisible()
    await expect(laptop.getByRole('listitem').filter({ hasText: BILLS })).toContainText('9 punti')
    await expect(laptop.getByRole('listitem').filter({ hasText: BUS })).toContainText('7 punti')
    await expect(laptop.getByRole('listitem').filter({ hasText: METERS })).toContainText('1 punto')
    await laptop.screenshot({ path: picture('vote-result') })
    await projector.page.screenshot({ path: picture('vote-hall-result') })
    await anna.page.screenshot({ path: picture('vote-tablet-result') })
    await isAccessible(laptop)
  })
  await story.step('the students agree with the businesses or not; the second round is about what came first', async () => {
    const categories = laptop.getByRole('region', { name: 'Per categoria' })
    await expect(categories.getByRole('row', { name: 'Persone' }).getByRole('cell')).toHaveText(['5', '5'])
    await expect(categories.getByRole('row', { name: BILLS }).getByRole('cell')).toHaveText(['4', '5'])
    await categories.scrollIntoViewIfNeeded()
    await laptop.screenshot({ path: picture('vote-categories') })
    await laptop.getByRole('button', { name: 'Plenaria', exact: true }).click()
    await expect(laptop.locator('[data-note]').filter({ hasText: BILLS })).toContainText('9')
    await laptop.screenshot({ path: picture('vote-plenary') })
    await laptop.getByRole('button', { name: 'Votazioni', exact: true }).click()
    await laptop.getByRole('button', { name: 'Nuovo turno con le più votate' }).click()
    const dialog = laptop.getByRole('dialog', { name: 'Turno 2' })
    await dialog.getByLabel('Quante voci').selectOption('2')
    await dialog.getByRole('switch', { name: /^Totali nascosti/ }).uncheck()
    await dialog.getByRole('button', { name: 'Apri', exact: true }).click()
    for (const who of tablets) await expect(row(who, BILLS).or(row(who, BUS))).toHaveCount(2)
    await expect(row(anna, METERS)).toHaveCount(0)
    await gives(anna, BUS)
    await expect(projector.page.getByRole('listitem').filter({ hasText: BUS })).toContainText('1 punto')
    expect(await projector.smallestText(projector.page.locator('main :is(h2, p, span)'))).toBeGreaterThanOrEqual(1080 / 36)
    await projector.page.screenshot({ path: picture('vote-hall-live') })
  })
})
