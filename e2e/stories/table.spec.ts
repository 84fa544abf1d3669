import type { Locator, Page } from '@playwright/test'
import { expect, LAPTOP, story, TABLET, TABLET_UPRIGHT, type Hall } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { stockClient } from '../cast/stockClient.ts'
import type { AuthorId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { roomName } from '../../shared/wire/rooms.ts'

/** What hands do at a working table, and what only a browser shows of it. */

async function tableWithTwo(hall: Hall) {
  const session = await hall.openSession()
  const [table] = session.tables
  if (table === undefined) throw new Error('a session has tables')
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: LAPTOP }), hall)
  await anna.joins(table.code, 'Imprese')
  await bruno.joins(table.code, 'Società sportive')
  return { session, table, anna, bruno }
}

const lane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const textsIn = (page: Page, name: string) => lane(page, name).getByRole('article').locator('p:first-child')

async function middleOf(locator: Locator): Promise<{ x: number; y: number; top: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('it is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y }
}

async function drags(page: Page, note: Locator, to: { x: number; y: number }): Promise<void> {
  // By its middle: a toast may lie over the upper edge of the first card.
  const { x, y } = await middleOf(note)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 8, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

story('notes are dragged, linked by dropping, and moved by keyboard; nobody moves what is not theirs', async ({ hall }) => {
  const { anna, bruno } = await tableWithTwo(hall)
  const { page } = anna
  await anna.writes('Problema', 'Poche corse la sera')
  await anna.writes('Problema', 'Strade senza alberi')
  await bruno.writes('Causa', 'Gli autisti mancano')
  await anna.writes('Causa', 'Il bilancio è fermo')

  await story.step('within a lane, anyone’s note', async () => {
    await expect(textsIn(page, 'Cause')).toHaveText(['Gli autisti mancano', 'Il bilancio è fermo'])
    const first = await middleOf(lane(page, 'Cause').getByRole('listitem').first())
    await drags(page, anna.note('Il bilancio è fermo'), { x: first.x, y: first.top + 4 })
    await expect(textsIn(bruno.page, 'Cause')).toHaveText(['Il bilancio è fermo', 'Gli autisti mancano'])
  })

  await story.step('a cause dropped on a problem explains it', async () => {
    const problem = lane(page, 'Problemi').getByRole('listitem').first()
    await drags(page, lane(page, 'Cause').getByRole('listitem').first(), await middleOf(problem))
    await expect(problem).toContainText('perché')
    await expect(problem).toContainText('Il bilancio è fermo')
    await expect(lane(bruno.page, 'Problemi')).toContainText('Il bilancio è fermo')
  })

  await story.step('one’s own note goes to another lane, somebody else’s politely does not', async () => {
    const suggestions = await middleOf(lane(page, 'Suggerimenti'))
    await drags(page, lane(page, 'Problemi').getByRole('listitem').last(), suggestions)
    await expect(textsIn(bruno.page, 'Suggerimenti')).toHaveText(['Strade senza alberi'])
    await drags(page, lane(page, 'Cause').getByRole('listitem').last(), suggestions)
    await expect(page.getByText('Solo chi l’ha scritta può spostarla in un’altra colonna').first()).toBeVisible()
    await expect(textsIn(page, 'Cause')).toHaveText(['Il bilancio è fermo', 'Gli autisti mancano'])
  })

  await story.step('the keyboard does the same, and says what it does', async () => {
    await lane(page, 'Suggerimenti').getByRole('button', { name: 'Sposta «Strade senza alberi»' }).focus()
    await page.keyboard.press('Space')
    await expect(page.getByText('Hai preso «Strade senza alberi».')).toBeAttached()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByText('In fondo a «Barriere».')).toBeAttached()
    await page.keyboard.press('Space')
    await expect(textsIn(bruno.page, 'Barriere')).toHaveText(['Strade senza alberi'])
    await lane(page, 'Barriere').getByRole('button', { name: 'Azioni per «Strade senza alberi»' }).click()
    await page.getByRole('menuitem', { name: 'In «Problemi»' }).click()
    await expect(textsIn(bruno.page, 'Problemi')).toHaveText(['Poche corse la sera', 'Strade senza alberi'])
  })

  await story.step('undo takes back one’s own steps, one by one', async () => {
    const undo = page.getByRole('button', { name: 'Annulla l’ultima cosa che hai fatto' })
    await bruno.writes('Suggerimento', 'Chiedere agli autisti')
    await undo.click()
    await expect(textsIn(bruno.page, 'Barriere')).toHaveText(['Strade senza alberi'])
    await undo.click()
    // Both were the first of an empty lane: which of them comes first is up to their ids.
    for (const text of ['Chiedere agli autisti', 'Strade senza alberi']) await expect(lane(bruno.page, 'Suggerimenti')).toContainText(text)
    await expect(undo).toBeEnabled()
  })

  await story.step('a deleted note comes back with a tap, and the focus stays in the lane', async () => {
    await lane(page, 'Problemi').getByRole('button', { name: /^Azioni per/ }).click()
    await page.getByRole('menuitem', { name: 'Elimina' }).click()
    await expect(textsIn(bruno.page, 'Problemi')).toHaveCount(0)
    await expect(anna.composer).toBeFocused()
    await page.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(textsIn(bruno.page, 'Problemi')).toHaveText(['Poche corse la sera'])
  })
})

story('words appear at the others’ as they are typed, in any script, and a change of step loses none', async ({ hall }) => {
  const { session, anna, bruno } = await tableWithTwo(hall)
  await anna.writes('Problema', 'La sera')
  const shown = bruno.note('La sera')
  await anna.note('La sera').getByText('La sera').click()
  const box = anna.page.getByRole('textbox', { name: 'Testo della nota' })
  await expect(box).toBeFocused()
  await box.pressSequentially(' i bus 🚌')
  await expect(shown).toContainText('La sera i bus 🚌')
  await expect(shown).toContainText('qualcuno sta scrivendo')

  const keys = await anna.page.context().newCDPSession(anna.page)
  await keys.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
  await keys.send('Input.insertText', { text: '日本' })
  await expect(shown).toContainText('La sera i bus 🚌日本')
  await box.press('Enter')
  await expect(shown).not.toContainText('qualcuno sta scrivendo')

  await anna.choosesKind('Causa')
  await anna.composer.fill('Una frase a metà')
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'plenary' })
  await expect(anna.page.getByRole('heading', { name: 'Guarda il proiettore' })).toBeVisible()
  await expect(anna.composer).toHaveValue('Una frase a metà')
  await anna.page.reload()
  await expect(anna.composer).toHaveValue('Una frase a metà')
  await anna.composer.press('Enter')
  await expect(anna.page.getByRole('article').filter({ hasText: 'Una frase a metà' })).toBeVisible()
  await expect(anna.composer).toHaveCount(0)
})

story('what the server refuses costs no other note anything, and its words can be copied', async ({ hall }) => {
  const { anna, bruno } = await tableWithTwo(hall)
  const { page } = anna
  // A server that will not have one word: no honest page sends what the real one refuses.
  await page.routeWebSocket(/\/sync\/table\//, (socket) => {
    const server = socket.connectToServer()
    let refused = false
    socket.onMessage((frame) => {
      if (refused) return // a page goes on for a moment, before it hears that it was closed
      refused = frame.toString('latin1').includes('INAMMISSIBILE')
      if (!refused) return server.send(frame)
      void socket.close({ code: 4409, reason: '' })
      void server.close()
    })
  })
  await page.reload()
  await anna.writes('Problema', 'Prima')
  await expect(anna.status).toContainText('Salvato')
  await anna.losesTheNetwork()
  await anna.writes('Problema', 'Seconda')
  await anna.writes('Causa', 'Terza, INAMMISSIBILE')
  await anna.writes('Barriera', 'Quarta')
  await anna.hasNetworkAgain()
  await expect(page.getByRole('textbox', { name: 'Testo delle note non accettate' })).toHaveValue('Causa: Terza, INAMMISSIBILE')
  await expect(anna.status).toContainText('Salvato')
  for (const text of ['Prima', 'Seconda', 'Quarta']) await expect(bruno.note(text)).toHaveCount(1)
  await page.reload()
  await page.getByRole('button', { name: 'L’ho copiato, togli' }).click()
  await expect(page.getByRole('textbox', { name: 'Testo delle note non accettate' })).toHaveCount(0)
})

story('a long lane: few cards are mounted, one’s own comes into view, tabs follow the kind', async ({ hall }) => {
  const { table, anna } = await tableWithTwo(hall)
  const upright = new Participant(await hall.device({ viewport: TABLET_UPRIGHT }), hall)
  await upright.joins(table.code, 'Imprese')
  const { seat, token } = await hall.api.join(table.code, ['students'])
  const busy = stockClient(hall.api.origin, roomName({ kind: 'table', tableId: table.id }), token)
  await busy.synced
  const author = seat.authorId as AuthorId // by the server's word
  for (let n = 0; n < 200; n++) addNote(busy.doc, { author, category: 'students', lane: 'problem', text: `Nota numero ${n}` }, { nowMs: () => n })
  await expect(lane(anna.page, 'Problemi').getByLabel('200 note')).toBeVisible()
  busy.leave()
  await anna.writes('Problema', 'La mia, in fondo a tutte')
  await expect(anna.note('La mia, in fondo a tutte')).toBeInViewport()
  expect(await lane(anna.page, 'Problemi').getByRole('listitem').count()).toBeLessThan(60)
  await expect(upright.page.getByRole('tab', { name: 'Problema' })).toHaveAttribute('aria-selected', 'true')
  await upright.choosesKind('Causa')
  await upright.writes('Causa', 'Da un tablet in piedi')
  await expect(lane(anna.page, 'Cause')).toContainText('Da un tablet in piedi')
})
