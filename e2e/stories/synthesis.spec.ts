import type { SessionDetail } from '../../shared/api/schemas.ts'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import { dissolveCluster } from '../../shared/ops/changeCluster.ts'
import { createCluster } from '../../shared/ops/createCluster.ts'
import { mergeNotes } from '../../shared/ops/mergeNotes.ts'
import { clusterNotes } from '../../shared/ops/placeNotes.ts'
import { setLever } from '../../shared/ops/setLever.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, LAPTOP, PHONE, picture, story, TABLET, type Hall } from '../cast/hall.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { SpokenNotes, type Spoken } from '../cast/spokenNotes.ts'
import { stockClient } from '../cast/stockClient.ts'

const OCTOBER: readonly Spoken[] = [
  { table: 0, category: 'students', text: 'Le scuole sono gelide d’inverno e roventi a maggio' },
  { table: 0, category: 'sport', text: 'Le palestre delle scuole sono fredde' },
  { table: 0, category: 'sport', lane: 'barrier', text: 'Nessun bando paga gli infissi di una palestra' },
  { table: 1, category: 'culture', text: 'Dopo il teatro non c’è più un autobus' },
]
const NOVEMBER: readonly Spoken[] = [
  { table: 0, category: 'university', text: 'Gli edifici pubblici disperdono calore' },
  { table: 0, category: 'enterprises', lane: 'barrier', text: 'Ogni ufficio chiede un permesso diverso' },
]

/** Writes at the tables, and waits until the plenary has it all. */
async function meet(hall: Hall, session: SessionDetail, spoken: readonly Spoken[]) {
  const tables = new SpokenNotes(hall, session)
  const notes = await tables.say(spoken)
  const { doc, ...plenary } = stockClient(hall.api.origin, roomName({ kind: 'plenary', sessionId: session.id }), ORGANISER_KEY)
  await plenary.synced
  await expect.poll(() => notes.filter((id) => mirrorNotesOf(doc).has(id)).length).toBe(notes.length)
  const clusters = (title: string, members: readonly (NoteId | undefined)[]) => {
    const made = createCluster(doc, { author: 'organiser' as AuthorId, title, colour: 'sage', x: 0, y: 0 })
    if (!made.ok) throw new Error(made.reason)
    clusterNotes(doc, members.flatMap((id) => id ?? []), made.value)
    return made.value
  }
  return { tables, notes, doc, clusters }
}

story('the lab reads two sessions side by side, and makes a scenario of them that knows where it comes from', async ({ hall }) => {
  story.setTimeout(120_000)
  const october = await hall.api.createSession({ name: 'Ottobre' })
  const november = await hall.api.createSession({ name: 'Novembre' })
  const [first, second] = [await meet(hall, october, OCTOBER), await meet(hall, november, NOVEMBER)]
  const [schools, gyms, tender] = first.notes
  if (schools === undefined || gyms === undefined || tender === undefined) throw new Error('what was said is there')
  mergeNotes(first.doc, [gyms], schools)
  first.clusters('Edifici che disperdono', [schools])
  second.clusters('Scuole e uffici da rifare', second.notes.slice(0, 1))
  setLever((await first.tables.seat(0, 'sport')).client.doc, tender, 'finance')

  const { path } = (await hall.api.command(`/processes/${october.processId}/invitations`, { role: 'lab', name: 'Il laboratorio' })) as { path: string }
  const lab = await hall.device({ viewport: LAPTOP })
  await lab.goto(`${hall.origin}${path}`)
  await lab.getByRole('link', { name: 'Sintesi di tutte le sessioni' }).click()
  await expect(lab.getByText('2 sessioni · 8 tavoli · 6 note')).toBeVisible()

  await story.step('clusters of both plenaries stand under their topic, and open to every source', async () => {
    const energy = lab.getByRole('heading', { level: 2 }).first()
    await expect(energy).toBeVisible()
    await expect(lab.getByText('Scuole e uffici da rifare')).toBeVisible()
    await lab.getByText('Edifici che disperdono').click()
    const entry = lab.getByRole('listitem').filter({ hasText: 'Le scuole sono gelide' }).first()
    await expect(entry).toContainText('detto 2 volte · 1 tavolo · 2 categorie')
    await expect(entry).toContainText('Le palestre delle scuole sono fredde')
    await expect(entry).toContainText('Ottobre · Tavolo 1 · Società sportive')
    await lab.screenshot({ path: picture('synthesis-topics'), fullPage: true })
    await expectAccessible(lab)
  })

  await story.step('barriers by lever, with those that nobody spoke of', async () => {
    await lab.getByRole('button', { name: 'Leve' }).click()
    await expect(lab.getByText('nessuna barriera')).toHaveCount(11)
    await lab.getByText('Senza leva').click()
    await expect(lab.getByText('Ogni ufficio chiede un permesso diverso')).toBeVisible()
    await lab.screenshot({ path: picture('synthesis-levers'), fullPage: true })
    await expectAccessible(lab)
  })

  await story.step('what is sought is in the address, and a colleague sees the same', async () => {
    await lab.getByRole('button', { name: 'Temi e gruppi' }).click()
    await lab.getByRole('searchbox').fill('autobus')
    await lab.getByRole('combobox').selectOption({ label: 'Ottobre' })
    const colleague = await hall.device({ viewport: PHONE })
    await colleague.goto(`${hall.origin}/enter#${ORGANISER_KEY}`)
    await expect(colleague.getByRole('heading', { level: 1 })).toBeVisible()
    await colleague.goto(lab.url())
    await expect(colleague.getByText('Dopo il teatro non c’è più un autobus')).toBeVisible()
    await expect(colleague.getByText('Edifici che disperdono')).toHaveCount(0)
    await colleague.screenshot({ path: picture('synthesis-phone'), fullPage: true })
  })

  await story.step('what was said becomes a scenario, with every note behind it', async () => {
    await lab.getByRole('searchbox').fill('')
    await lab.getByRole('combobox').selectOption({ label: 'Tutte le sessioni' })
    await lab.getByRole('checkbox', { name: 'Scegli «Edifici che disperdono»' }).check()
    await lab.getByRole('checkbox', { name: 'Scegli «Scuole e uffici da rifare»' }).check()
    await expect(lab.getByText('2 scelti')).toBeVisible()
    await lab.screenshot({ path: picture('synthesis-chosen') })
    await lab.getByRole('button', { name: 'Fanne uno scenario' }).click()
    await expect(lab.getByRole('textbox', { name: 'Titolo' })).toHaveValue('Edifici che disperdono')
    await lab.getByText('Da dove viene').click()
    await expect(lab.getByText('3 note · 2 tavoli · 3 categorie')).toBeVisible()
    await expect(lab.getByRole('heading', { name: 'Ottobre · Tavolo 1' })).toBeVisible()
    await expect(lab.getByText('Società sportive', { exact: false }).first()).toBeVisible()
    await lab.screenshot({ path: picture('scenario'), fullPage: true })
    await expectAccessible(lab)
  })

  await story.step('two write in it at once, a power cut takes nothing, and undo takes back one’s own', async () => {
    const expert = await hall.device({ viewport: TABLET })
    const invited = (await hall.api.command(`/processes/${october.processId}/invitations`, { role: 'expert', name: 'L’esperta' })) as { path: string }
    await expert.goto(`${hall.origin}${invited.path}`)
    await expert.getByRole('link', { name: 'Sintesi di tutte le sessioni' }).click()
    await expert.getByRole('link', { name: 'Scenari', exact: true }).click()
    await expert.getByRole('textbox', { name: 'Descrizione' }).fill('Scuole che scaldano il quartiere.')
    await expect(lab.getByRole('textbox', { name: 'Descrizione' })).toHaveValue('Scuole che scaldano il quartiere.')
    await lab.getByRole('textbox', { name: 'Titolo' }).fill('Una scuola, una centrale')
    await expect(expert.getByRole('textbox', { name: 'Titolo' })).toHaveValue('Una scuola, una centrale')
    await lab.getByRole('button', { name: 'Non viene da «Gli edifici pubblici disperdono calore»' }).click()
    await expect(lab.getByText('2 note · 1 tavolo · 2 categorie')).toBeVisible()
    await lab.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(lab.getByText('3 note · 2 tavoli · 3 categorie')).toBeVisible()
    await expect(lab.getByRole('textbox', { name: 'Descrizione' })).toHaveValue('Scuole che scaldano il quartiere.')
    await expert.getByRole('button', { name: 'Aggiungi un caso' }).click()
    await expert.getByRole('textbox', { name: 'Caso' }).fill('La scuola di Kautzen')
    await expert.getByRole('textbox', { name: 'Dove' }).fill('Kautzen, Austria')
    await expert.getByRole('textbox', { name: 'Che cosa mostra' }).fill('Una centrale a legna scalda scuola e case.')
    const address = expert.getByRole('textbox', { name: 'Indirizzo di una pagina' })
    await address.fill('javascript:alert(1)')
    await address.blur()
    await expect(expert.getByText('Non è l’indirizzo di una pagina')).toBeVisible()
    await address.fill('https://example.org/kautzen')
    await address.blur()
    await expect(lab.getByRole('textbox', { name: 'Caso' })).toHaveValue('La scuola di Kautzen')
    await expect(lab.getByRole('link', { name: 'Apri la pagina' })).toHaveAttribute('href', 'https://example.org/kautzen')
    await expectAccessible(expert)
    await expect(lab.getByRole('status').filter({ hasText: 'Salvato' })).toBeVisible()
    await expect(expert.getByRole('status').filter({ hasText: 'Salvato' })).toBeVisible()
    await hall.powerCut()
    await hall.powerBack()
    await lab.reload()
    await expect(lab.getByRole('textbox', { name: 'Titolo' })).toHaveValue('Una scuola, una centrale')
    await expect(lab.getByRole('textbox', { name: 'Dove' })).toHaveValue('Kautzen, Austria')
    await expert.screenshot({ path: picture('scenario-tablet'), fullPage: true })
  })

  first.tables.leave()
  second.tables.leave()
})

story('what two sessions said is brought together by two people, and what nobody took up stays in sight', async ({ hall }) => {
  story.setTimeout(120_000)
  const october = await hall.api.createSession({ name: 'Ottobre' })
  const november = await hall.api.createSession({ name: 'Novembre' })
  await hall.api.createSession({ name: 'Dicembre' })
  const [first, second] = [await meet(hall, october, OCTOBER), await meet(hall, november, NOVEMBER)]
  const cold = first.clusters('Edifici che disperdono', first.notes.slice(0, 2))
  second.clusters('Scuole e uffici da rifare', second.notes.slice(0, 1))
  const enter = async (name: string, role: 'lab' | 'facilitator', viewport: { readonly width: number; readonly height: number }) => {
    const { path } = (await hall.api.command(`/processes/${october.processId}/invitations`, { role, name })) as { path: string }
    const page = await hall.device({ viewport })
    await page.goto(`${hall.origin}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(`${hall.origin}/p/${october.processId}/synthesis`)
    return page
  }
  const [lab, other] = [await enter('Il laboratorio', 'lab', LAPTOP), await enter('La facilitatrice', 'facilitator', TABLET)]
  await expect(lab.getByText('Senza note: Dicembre.')).toBeVisible()
  const theme = (page: typeof lab, title: string) => page.locator('summary').filter({ hasText: 'Filone' }).filter({ hasText: title })

  await story.step('by keyboard, two clusters of two plenaries become a theme, and the other one sees it and names it', async () => {
    await lab.getByRole('checkbox', { name: 'Scegli «Edifici che disperdono»' }).check()
    await lab.getByRole('checkbox', { name: 'Scegli «Scuole e uffici da rifare»' }).check()
    await lab.getByRole('button', { name: 'Metti insieme' }).press('Enter')
    await lab.getByRole('menuitem', { name: 'Nuovo filone' }).press('Enter')
    await expect(theme(lab, 'Edifici che disperdono')).toContainText('detto 3 volte · 2 sessioni · 2 tavoli · 3 categorie · 2 gruppi')
    await theme(other, 'Edifici che disperdono').click()
    await other.getByRole('textbox', { name: 'Nome del filone' }).fill('Case e scuole fredde')
    await other.getByRole('radio', { name: 'Cielo' }).check({ force: true })
    await expect(theme(lab, 'Case e scuole fredde')).toBeVisible()
  })

  await story.step('a line is carried into it by hand, and undo takes it out again', async () => {
    await lab.getByText('In nessun gruppo').first().waitFor()
    await lab.locator('summary').filter({ hasText: 'Barriera' }).first().click()
    const line = lab.getByRole('listitem').filter({ hasText: 'Nessun bando paga' }).first()
    const [from, to] = [await line.locator('span[aria-hidden=true]').boundingBox(), await theme(lab, 'Case e scuole fredde').boundingBox()]
    if (from === null || to === null) throw new Error('both are on screen')
    await lab.mouse.move(from.x + 20, from.y + 20)
    await lab.mouse.down()
    await lab.mouse.move(from.x + 40, from.y, { steps: 4 })
    await lab.mouse.move(to.x + 60, to.y + 20, { steps: 6 })
    await lab.screenshot({ path: picture('synthesis-carried') })
    await lab.mouse.up()
    await expect(theme(lab, 'Case e scuole fredde')).toContainText('detto 4 volte')
    await expect(theme(other, 'Case e scuole fredde')).toContainText('detto 4 volte')
    await lab.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(theme(other, 'Case e scuole fredde')).toContainText('detto 3 volte')
  })

  await story.step('two lines that say the same are one with all sources, and can be taken apart exactly', async () => {
    await theme(lab, 'Case e scuole fredde').click()
    await lab.locator('summary').filter({ hasText: 'Edifici che disperdono' }).last().click()
    await lab.locator('summary').filter({ hasText: 'Scuole e uffici da rifare' }).click()
    await lab.getByRole('checkbox', { name: 'Scegli «Le scuole sono gelide d’inverno e roventi a maggio»' }).check()
    await lab.getByRole('checkbox', { name: 'Scegli «Gli edifici pubblici disperdono calore»' }).check()
    await lab.getByRole('button', { name: 'Dicono lo stesso' }).click()
    await expect(lab.getByText('detto 2 volte · 2 sessioni · 2 tavoli · 2 categorie').first()).toBeVisible()
    await lab.screenshot({ path: picture('synthesis-theme'), fullPage: true })
    await expectAccessible(lab)
    await lab.getByRole('button', { name: '«Gli edifici pubblici disperdono calore» dice un’altra cosa' }).first().click()
    await expect(lab.getByText('detto 2 volte · 2 sessioni · 2 tavoli · 2 categorie')).toHaveCount(0)
  })

  await story.step('dissolved in its plenary, a cluster is missed, and the rest stays', async () => {
    dissolveCluster(first.doc, cold)
    await expect.poll(async () => {
      await lab.getByRole('button', { name: 'Rileggi le sessioni' }).click()
      return lab.getByText('1 gruppo o riga che era qui non si trova più').count()
    }).toBe(1)
    await expect(theme(lab, 'Case e scuole fredde')).toContainText('1 gruppo')
    await lab.getByRole('button', { name: 'Non aspettarli più' }).click()
    await expect(lab.getByText('non si trova più')).toHaveCount(0)
  })

  await story.step('what nothing stands on is counted, barriers first; a barrier of the plan takes one off', async () => {
    await lab.getByRole('button', { name: 'Ancora da riprendere' }).click()
    await expect(lab.getByRole('heading', { name: '2 barriere' })).toBeVisible()
    await lab.screenshot({ path: picture('synthesis-untouched'), fullPage: true })
    await expectAccessible(lab)
    await lab.getByText('Senza leva').click()
    await lab.getByRole('button', { name: 'Scegli tutte e 2' }).click()
    await expect(lab.getByText('2 scelti')).toBeVisible()
    await lab.getByRole('button', { name: 'Non sceglierne nessuna' }).click()
    await lab.getByRole('checkbox', { name: 'Scegli «Nessun bando paga gli infissi di una palestra»' }).check()
    await lab.getByRole('button', { name: 'Fanne altro…' }).click()
    await lab.getByRole('combobox', { name: 'Che cosa ne fai?' }).selectOption({ label: 'Una barriera del piano' })
    await lab.screenshot({ path: picture('synthesis-make') })
    await lab.getByRole('button', { name: 'Fallo' }).click()
    await expect(lab.getByRole('heading', { name: '1 barriera' })).toBeVisible()
    await lab.getByRole('button', { name: 'Temi e gruppi' }).click()
    await expect(lab.getByRole('link', { name: 'Nel piano: 1 barriera' })).toBeVisible()
    await lab.getByRole('link', { name: 'Scenari', exact: true }).click()
    await expect(lab.getByRole('link', { name: '2 barriere non sono ancora in nessuno scenario' })).toBeVisible()
  })

  first.tables.leave()
  second.tables.leave()
})
