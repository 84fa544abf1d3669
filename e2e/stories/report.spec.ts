import { noteIds, readNote } from '../../shared/document/tableDocument.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { restoreNote } from '../../shared/ops/restoreNote.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, LAPTOP, PHONE, picture, PROJECTOR, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { Projector } from '../cast/projector.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { stockClient } from '../cast/stockClient.ts'

const BILLS = 'Le bollette delle palestre sono raddoppiate'
const BUS = 'L’ultimo autobus parte prima che finiscano gli allenamenti'
const METERS = 'I contatori sono illeggibili'
const OLD = 'Gli impianti hanno quarant’anni'

/** A table chooses a note for its report, in the list that everyone there shares. */
const chooses = ({ page }: Participant, note: string) => page.getByRole('button', { name: `Riportiamo «${note.slice(0, 20)}` }).click()
const reported = ({ page }: Participant) => page.getByRole('list', { name: 'Che cosa riportiamo' }).getByRole('listitem')

story('two tables choose and order what they report; one tells it from its own tablet, note by note; the word goes on to the next', async ({ hall }) => {
  story.setTimeout(240_000)
  const session = await hall.openSession()
  const [one, two] = session.tables
  if (one === undefined || two === undefined) throw new Error('a session has tables')
  const step = { id: 'report', mode: 'report', title: { it: 'I tavoli riportano', en: 'The tables report' }, minutes: 20 }
  await hall.api.command(`/sessions/${session.id}/programme`, { edit: { do: 'add', step, after: 'problems' } })
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const anna = new Participant(await hall.device({ viewport: TABLET, hasTouch: true }), hall)
  const bruno = new Participant(await hall.device({ viewport: TABLET_UPRIGHT }), hall)
  const carla = new Participant(await hall.device({ viewport: PHONE }), hall)
  await anna.joins(one.code, 'Imprese')
  await bruno.joins(one.code, 'Società sportive')
  await carla.joins(two.code, 'Imprese')
  for (const problem of [BILLS, BUS]) await anna.writes('Problema', problem)
  await anna.writes('Causa', OLD)
  await anna.links(OLD, 'Causa di…', BILLS)
  await carla.writes('Problema', METERS)
  const laptop = await hall.device({ viewport: LAPTOP })
  await laptop.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  const wall = new Projector(await hall.device({ viewport: PROJECTOR }))
  await wall.opens(`${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`)

  await story.step('while they still write, the table chooses and orders together', async () => {
    await anna.page.getByRole('button', { name: 'Che cosa riportiamo' }).click()
    await chooses(anna, BUS)
    await chooses(anna, BILLS)
    await expect(reported(anna)).toHaveCount(2)
    await bruno.page.getByRole('button', { name: 'Che cosa riportiamo: 2 note' }).click()
    await expect(reported(bruno).first()).toContainText(BUS)
    await anna.page.screenshot({ path: picture('report-choose') })
    await expectAccessible(anna.page)
    // By keyboard at one tablet, seen at the other.
    await reported(bruno).nth(1).getByRole('button', { name: /^Sposta/ }).press('ArrowUp')
    await expect(reported(anna).first()).toContainText(BILLS)
    // The code to come back with may still be said below, with a button of the same name.
    for (const { page } of [anna, bruno]) await page.getByRole('dialog').getByRole('button', { name: 'Chiudi' }).click()
    await anna.page.screenshot({ path: picture('report-band') })
  })

  await story.step('the card says how many write; a question mark lists the keys', async () => {
    const card = laptop.getByRole('listitem').filter({ has: laptop.getByRole('heading', { name: one.name }) })
    await expect(card.getByText('2 dispositivi al tavolo · 2 scrivono ora')).toBeVisible()
    await laptop.screenshot({ path: picture('report-active') })
    await laptop.keyboard.press('?')
    await expect(laptop.getByRole('dialog', { name: 'Tasti rapidi' })).toBeVisible()
    await laptop.screenshot({ path: picture('report-keys') })
    await expectAccessible(laptop)
    await laptop.keyboard.press('Escape')
  })

  await story.step('the projector speaks what the facilitator chooses', async () => {
    const title = wall.page.getByRole('heading', { level: 1 })
    const choice = laptop.getByLabel('Lingua dello schermo')
    await choice.selectOption({ label: 'Titoli in italiano e inglese' })
    await expect(title).toHaveText(/^Tavoli: .* · Tables: /)
    await wall.page.screenshot({ path: picture('report-wall-both') })
    await choice.selectOption({ label: 'Inglese' })
    await expect(title).toHaveText(/^Tables: /)
    await choice.selectOption({ label: 'Quella del suo browser' })
    await expect(title).toHaveText(/^Tavoli: /)
  })

  await story.step('the step begins: who is first is on the wall, and the big button gives the word', async () => {
    await laptop.getByRole('button', { name: 'Passo successivo' }).click()
    await expect(wall.page.getByRole('heading', { name: 'I tavoli riportano' }).first()).toBeVisible()
    await expect(anna.page.getByText('Tra poco i tavoli riportano')).toBeVisible()
    await wall.page.screenshot({ path: picture('report-wall-order') })
    await laptop.screenshot({ path: picture('report-desk-begin') })
    await laptop.getByRole('button', { name: `Comincia: ${one.name}` }).click()
    await expect(wall.page.getByRole('heading', { name: one.name })).toBeVisible()
    await wall.page.screenshot({ path: picture('report-wall-title') })
    await expect(carla.page.getByText(`Parla ${one.name}`)).toBeVisible()
  })

  await story.step('one tablet of the table turns the pages; the wall shows a problem with its causes', async () => {
    await anna.page.getByRole('button', { name: 'Scorri da questo tablet' }).click()
    await expect(bruno.page.getByText('Un altro tablet del tavolo fa scorrere lo schermo.')).toBeVisible()
    await anna.page.getByRole('button', { name: 'Mostra la prima' }).click()
    await expect(wall.page.getByText(BILLS)).toBeVisible()
    await expect(wall.page.getByRole('list', { name: 'Perché' })).toContainText(OLD)
    expect(await wall.smallestText(wall.page.locator('main :is(p, span, strong)'))).toBeGreaterThanOrEqual(1080 / 36)
    await expect(carla.page.getByText(BILLS)).toBeVisible()
    await wall.page.screenshot({ path: picture('report-wall-item') })
    await anna.page.screenshot({ path: picture('report-tablet-turns') })
    await carla.page.screenshot({ path: picture('report-phone-other') })
    await laptop.screenshot({ path: picture('report-desk') })
    for (const page of [anna.page, carla.page, laptop, wall.page]) await expectAccessible(page)
  })

  await story.step('the server loses its power in the middle, and the story goes on where it was', async () => {
    await hall.powerCut()
    await hall.powerBack()
    await anna.page.getByRole('button', { name: 'Avanti' }).click()
    await expect(wall.page.getByText(BUS)).toBeVisible()
    await expect(anna.page.getByText('Era l’ultima: grazie.')).toBeVisible()
  })

  await story.step('a late-comer lands where the room is', async () => {
    const late = new Participant(await hall.device({ viewport: TABLET }), hall)
    await late.joins(two.code, 'Società sportive')
    await expect(late.page.getByText(`Parla ${one.name}`)).toBeVisible()
    await expect(late.page.getByText(BUS)).toBeVisible()
  })

  await story.step('a note that is withdrawn while it is shown leaves every screen, and the list says so', async () => {
    const atTable = stockClient(hall.api.origin, roomName({ kind: 'table', tableId: one.id }), ORGANISER_KEY)
    await atTable.synced
    const bus = noteIds(atTable.doc).find((id) => readNote(atTable.doc, id)?.text === BUS)
    if (bus === undefined) throw new Error('the note is at its table')
    deleteNote(atTable.doc, bus)
    await expect(wall.page.getByText('Questa nota è stata ritirata.')).toBeVisible()
    await expect(carla.page.getByText(BUS)).toHaveCount(0)
    await expect(anna.page.getByText('1 nota scelta è stata ritirata o nascosta: non si mostra.')).toBeVisible()
    await wall.page.screenshot({ path: picture('report-wall-gone') })
    // Put back, it is where it was.
    restoreNote(atTable.doc, bus)
    await expect(wall.page.getByText(BUS)).toBeVisible()
    await expect(wall.page.getByText('2 di 2')).toBeVisible()
    atTable.leave()
  })

  await story.step('the next table, which chose nothing: all of its notes; the card says who has reported', async () => {
    await laptop.keyboard.press('Alt+p')
    await expect(wall.page.getByRole('heading', { name: two.name })).toBeVisible()
    await laptop.getByRole('button', { name: 'Nota successiva (Alt+J)' }).click()
    await expect(wall.page.getByText(METERS)).toBeVisible()
    await expect(laptop.getByText('Questo tavolo non ha scelto nulla')).toBeVisible()
    await expect(anna.page.getByText('Il vostro tavolo ha già riportato.')).toBeVisible()
    await laptop.getByRole('button', { name: 'Tavoli', exact: true }).click()
    await expect(laptop.getByRole('listitem').filter({ has: laptop.getByRole('heading', { name: one.name }) }).getByText('Ha riportato')).toBeVisible()
    await expect(laptop.getByRole('navigation').getByText('Hanno riportato 1 su 4')).toBeVisible()
    await laptop.screenshot({ path: picture('report-cards') })
  })
})
