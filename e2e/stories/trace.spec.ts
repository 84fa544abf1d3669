import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, LAPTOP, PHONE, picture, story, TABLET } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { SpokenNotes } from '../cast/spokenNotes.ts'
import { stockClient } from '../cast/stockClient.ts'

story('from an action one walks back to a tablet’s note, and from the tablet forward to the action', async ({ hall }) => {
  const session = await hall.openSession()
  const { processId } = session
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const code = session.tables[0]?.code ?? ''
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  await anna.joins(code, 'Consiglio comunale degli studenti')
  await anna.writes('Problema', 'Le scuole sono gelide d’inverno')
  const tables = new SpokenNotes(hall, session)
  await tables.say([
    { table: 0, category: 'students', text: 'Dopo le otto non passa un autobus' },
    { table: 1, category: 'sport', text: 'Le palestre disperdono calore' },
    { table: 1, category: 'enterprises', lane: 'barrier', text: 'Nessun bando paga gli infissi' },
  ])
  const plenary = stockClient(hall.api.origin, roomName({ kind: 'plenary', sessionId: session.id }), ORGANISER_KEY)
  await plenary.synced
  const notes = mirrorNotesOf(plenary.doc)
  await expect.poll(() => notes.size).toBe(4)
  const idOf = (words: string) => [...notes].find(([, { text }]) => text.startsWith(words))?.[0] ?? ''
  const carry = async (into: string, lines: readonly string[], fields: object = {}) => {
    const { ids } = (await hall.api.command(`/processes/${processId}/carry-over`, { into, item: null, fields, clusters: [], lines: lines.map(idOf) })) as { readonly ids: readonly string[] }
    return ids[0] ?? ''
  }
  const scenario = await carry('scenarios', ['Le palestre'])
  const action = await carry('actions', ['Le scuole'], { scenario, state: 'agreed', field: 'built-environment' })
  const { path } = (await hall.api.command(`/processes/${processId}/invitations`, { role: 'lab', name: 'Il laboratorio' })) as { readonly path: string }
  const lab = await hall.device({ viewport: LAPTOP })
  await lab.goto(`${hall.origin}${path}`)
  await expect(lab.getByRole('heading', { level: 1 })).toBeVisible()

  await story.step('the whole chain behind an action: its own notes, and those of the scenario that it is for', async () => {
    await lab.goto(`${hall.origin}/p/${processId}/trace/${action}`)
    await expect(lab.getByRole('heading', { level: 1, name: 'Le scuole sono gelide d’inverno' })).toBeVisible()
    await expect(lab.getByText('2 note · 2 tavoli · 2 categorie')).toBeVisible()
    await expect(lab.getByText('Le palestre disperdono calore').last()).toBeVisible()
    await expectAccessible(lab)
    await lab.screenshot({ path: picture('trace'), fullPage: true })
    await lab.setViewportSize(PHONE)
    await lab.screenshot({ path: picture('trace-phone'), fullPage: true })
    await lab.setViewportSize(LAPTOP)
    // On paper, which leaves the house, three people are not told apart.
    await lab.emulateMedia({ media: 'print' })
    await expect(lab.getByText('altre categorie', { exact: true }).filter({ visible: true })).toHaveCount(2)
    await expect(lab.getByText('Società sportive').filter({ visible: true })).toHaveCount(0)
    await lab.screenshot({ path: picture('trace-printed'), fullPage: true })
    await lab.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await lab.setViewportSize(TABLET)
    await lab.screenshot({ path: picture('trace-dark'), fullPage: true })
    await lab.emulateMedia({ colorScheme: 'light' })
    await lab.setViewportSize(LAPTOP)
  })

  await story.step('what was said is added by hand, found by its words, and taken out again with undo', async () => {
    await lab.getByRole('button', { name: 'Aggiungi ciò che è stato detto' }).click()
    await lab.getByRole('searchbox').fill('infissi')
    await lab.getByRole('checkbox', { name: 'Nessun bando paga gli infissi' }).check()
    await expectAccessible(lab)
    await lab.screenshot({ path: picture('trace-add') })
    await lab.getByRole('button', { name: 'Aggiungi 1 nota' }).click()
    await expect(lab.getByText('3 note · 2 tavoli · 3 categorie')).toBeVisible()
    await lab.getByRole('button', { name: 'Non viene da «Nessun bando paga gli infissi»' }).click()
    await expect(lab.getByText('2 note · 2 tavoli · 2 categorie')).toBeVisible()
    await lab.getByRole('button', { name: 'Annulla' }).click()
    await expect(lab.getByText('3 note · 2 tavoli · 3 categorie')).toBeVisible()
  })

  await story.step('from there to the plenary, at that very note, which says what became of it', async () => {
    await lab.getByRole('listitem').filter({ hasText: 'Le scuole sono gelide' }).getByRole('link', { name: 'Nella plenaria' }).click()
    const note = lab.locator('[data-sought]')
    await expect(note).toContainText('Le scuole sono gelide d’inverno')
    await expect(note).toBeInViewport()
    await expect(note.getByRole('link')).toContainText('Ne è nato: Azione «Le scuole sono gelide d’inverno»')
    await lab.screenshot({ path: picture('trace-outline') })
    await expectAccessible(lab)
    await note.getByRole('link').click()
    await expect(lab.getByRole('heading', { level: 1, name: 'Che cosa ne è stato' })).toBeVisible()
    await expect(lab.getByText('concordata')).toBeVisible()
    await lab.screenshot({ path: picture('trace-note'), fullPage: true })
    await expectAccessible(lab)
  })

  await story.step('who spoke of what, with small groups together', async () => {
    await lab.goto(`${hall.origin}/p/${processId}/synthesis`)
    await lab.getByRole('link', { name: 'Chi ha parlato di che cosa' }).click()
    await expect(lab.getByRole('row', { name: /Altre categorie/ })).toContainText('4')
    await expect(lab.getByText('Consiglio comunale degli studenti')).toHaveCount(0)
    await lab.screenshot({ path: picture('trace-counts'), fullPage: true })
    await expectAccessible(lab)
  })

  await story.step('when the session is over, the tablet tells what became of what its table said', async () => {
    await hall.api.command(`/sessions/${session.id}/joining`, { joining: 'ended' })
    const { page } = anna
    await page.screenshot({ path: picture('table-ended') })
    await page.getByRole('link', { name: 'Che cosa ne è stato' }).click()
    await expect(page.getByText('concordata: è nel piano')).toBeVisible()
    await expect(page.getByText('Ancora aperta: 1 nota.')).toBeVisible()
    await expect(page.getByText('Nessun bando')).toHaveCount(0)
    await expectAccessible(page)
    await page.screenshot({ path: picture('table-became'), fullPage: true })
    await page.setViewportSize(PHONE)
    await page.screenshot({ path: picture('table-became-phone'), fullPage: true })
    await page.getByRole('link', { name: 'Al tavolo' }).click()
    await expect(page.getByRole('heading', { name: 'La sessione è finita' })).toBeVisible()
  })

  plenary.leave()
  tables.leave()
  hall.expectNoThirdParty()
})
