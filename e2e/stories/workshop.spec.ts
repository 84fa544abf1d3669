import { ProcessList } from '../../shared/api/schemas.ts'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import { readSession } from '../../shared/document/sessionDocument.ts'
import type { AuthorId, ProcessId, ScenarioId } from '../../shared/ids.ts'
import { addItem, editItem } from '../../shared/ops/portfolio.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { Facilitator } from '../cast/facilitator.ts'
import { expect, LAPTOP, PHONE, picture, PROJECTOR, story, TABLET, type Hall } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { stockClient } from '../cast/stockClient.ts'

/** The lab has made two scenarios of one topic; an expert has put a case beside the first. */
async function twoScenarios(hall: Hall, processId: ProcessId) {
  const portfolio = stockClient(hall.api.origin, roomName({ kind: 'portfolio', processId }), ORGANISER_KEY)
  await portfolio.synced
  const author = 'organiser' as AuthorId
  const make = (title: string, description: string): ScenarioId => addItem(portfolio.doc, 'scenarios', { author, texts: { title, description }, fields: { topic: 'energy' } })
  const schools = make('Scuole calde d’inverno, fresche a maggio', 'Entro il 2030 ogni scuola consuma la metà e ci si sta bene.')
  const roofs = make('Un tetto al sole per chi non ce l’ha', 'Chi vive in affitto condivide l’energia di un tetto pubblico.')
  addItem(portfolio.doc, 'cases', {
    author, once: { scenario: schools }, fields: { link: 'https://example.org/' },
    texts: { title: 'Venti scuole in tre anni', place: 'Lahti', text: 'La città ha rifatto venti scuole con un solo contratto.', shows: 'Insieme costa meno che una alla volta.' },
  })
  return { schools, roofs, doc: portfolio.doc }
}

story('a workshop opens on two scenarios, its tables write for them, and nothing is lost when the power is', async ({ hall }) => {
  story.setTimeout(180_000)
  const [process] = await hall.api.call('GET', '/processes', ProcessList)
  if (process === undefined) throw new Error('a process is there from the first start')
  const { schools, roofs, doc: portfolio } = await twoScenarios(hall, process.id)
  const marta = new Facilitator(await hall.device({ viewport: LAPTOP }), hall)
  await marta.opensTheOrganisersLink()

  await marta.page.getByRole('button', { name: 'Nuovo workshop' }).click()
  const dialog = marta.page.getByRole('dialog', { name: 'Nuovo workshop' })
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  await dialog.getByLabel('Nome').fill('Workshop energia')
  await marta.page.screenshot({ path: picture('workshop-new') })
  await expectAccessible(marta.page)
  await dialog.getByRole('button', { name: 'Apri il workshop' }).click()
  await expect(marta.page.getByRole('heading', { name: 'Workshop energia' })).toBeVisible()
  const session = await hall.api.session(new URL(marta.page.url()).pathname.split('/')[2] ?? '')
  const { doc } = stockClient(hall.api.origin, roomName({ kind: 'session', sessionId: session.id }), ORGANISER_KEY)
  await expect.poll(() => readSession(doc)?.scenarios.map(({ id }) => id)).toEqual([schools, roofs])

  const code = session.tables[0]?.code ?? ''
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: PHONE, hasTouch: true }), hall)
  await anna.joins(code, 'Società sportive')
  await bruno.joins(code, 'Imprese')

  await story.step('the tablets read the scenarios of their table, with the case beside the first', async () => {
    for (const { page } of [anna, bruno]) {
      await expect(page.getByText('Entro il 2030 ogni scuola consuma la metà')).toBeVisible()
      await expect(page.getByRole('article', { name: /Venti scuole in tre anni/ })).toContainText('Insieme costa meno')
    }
    await anna.page.screenshot({ path: picture('workshop-show-tablet') })
    await bruno.page.screenshot({ path: picture('workshop-show-phone') })
    await expectAccessible(bruno.page)
    // An expert mends a title while everybody reads.
    editItem(portfolio, 'scenarios', schools, 'title', 'Scuole calde')
    await expect(anna.page.getByText('Scuole calde', { exact: true })).toBeVisible()
  })

  await story.step('they write proposals and results for one or the other, and look at one alone', async () => {
    await marta.startsTheNextStep()
    await anna.page.getByRole('radio', { name: 'Scuole calde' }).click()
    await anna.writes('Proposta', 'Un contratto per sei scuole')
    await bruno.page.getByRole('radio', { name: 'Un tetto al sole' }).click()
    await bruno.writes('Proposta', 'Il tetto della piscina per il quartiere')
    await bruno.writes('Risultato atteso', 'Cento famiglie con la bolletta più bassa')
    await expect(anna.note('Il tetto della piscina')).toContainText('Un tetto al sole')
    await anna.page.getByLabel('Mostra').selectOption({ label: 'Scuole calde' })
    await expect(anna.note('Il tetto della piscina')).toHaveCount(0)
    await anna.page.screenshot({ path: picture('workshop-filter-tablet') })
    await anna.page.getByLabel('Mostra').selectOption({ label: 'Tutti gli scenari' })
    await anna.page.getByRole('button', { name: 'Leggi lo scenario «Scuole calde»' }).click()
    await expect(anna.page.getByRole('dialog')).toContainText('Lahti')
    await anna.page.keyboard.press('Escape')
    await bruno.page.screenshot({ path: picture('workshop-propose-phone') })
    await expectAccessible(anna.page)
  })

  await story.step('an action with lever and ratings, a co-benefit from the list and one in own words', async () => {
    await marta.startsTheNextStep()
    await anna.choosesKind('Azione')
    await anna.page.getByRole('button', { name: /^Valuta/ }).click()
    await anna.page.getByRole('group', { name: 'Quanto è radicale?' }).getByRole('radio', { name: '4', exact: true }).check()
    await anna.page.getByRole('group', { name: 'Quanto è concreta?' }).getByRole('radio', { name: '2', exact: true }).check()
    await anna.page.screenshot({ path: picture('workshop-rate-tablet') })
    await expectAccessible(anna.page)
    await anna.page.getByRole('button', { name: 'Fatto' }).click()
    await anna.page.getByRole('button', { name: 'Quale leva?' }).click()
    await anna.page.getByRole('dialog').getByRole('button', { name: 'Sostegno finanziario' }).click()
    await anna.writes('Azione', 'Bandire il contratto per sei scuole')
    const action = anna.note('Bandire il contratto')
    await expect(action).toContainText('radicale 4 · concreta 2')
    await action.getByRole('button', { name: 'realizza…' }).click()
    await anna.page.getByRole('dialog').getByRole('button', { name: 'Un contratto per sei scuole' }).click()
    await expect(action).toContainText('Un contratto per sei scuole')

    await bruno.choosesKind('Co-beneficio diretto')
    await bruno.page.getByRole('button', { name: 'Scegli dall’elenco' }).click()
    await bruno.page.screenshot({ path: picture('workshop-pick-phone') })
    await bruno.page.getByRole('dialog').getByRole('button', { name: 'Meno povertà energetica' }).click()
    await bruno.page.getByRole('button', { name: 'Aggiungi' }).click()
    await expect(bruno.note('Meno povertà energetica')).toBeVisible()
    await bruno.writes('Co-beneficio diretto', 'Ci si conosce di più tra vicini')
    await anna.page.screenshot({ path: picture('workshop-action-tablet') })
    await bruno.page.screenshot({ path: picture('workshop-action-phone') })
  })

  await story.step('the plenary has it all, also after the power was gone', async () => {
    await hall.powerCut()
    await bruno.writes('Co-beneficio diretto', 'Scritto al buio')
    await hall.powerBack()
    await expect(bruno.status).toContainText('Salvato')
    const plenary = stockClient(hall.api.origin, roomName({ kind: 'plenary', sessionId: session.id }), ORGANISER_KEY)
    await plenary.synced
    const mirrored = () => [...mirrorNotesOf(plenary.doc).values()]
    await expect.poll(() => mirrored().length).toBe(7)
    expect(mirrored().find(({ lane }) => lane === 'action')).toMatchObject({ scenario: schools, ratings: { radical: 4, concrete: 2 }, lever: 'finance' })
    expect(mirrored().find(({ pick }) => pick === 'energy-poverty')).toMatchObject({ text: 'Meno povertà energetica', scenario: roofs })
    expect(mirrored().find(({ text }) => text === 'Ci si conosce di più tra vicini')).not.toHaveProperty('pick')
  })

  await story.step('the wall shows scenarios and cases page by page; the plenary says which note is for which', async () => {
    await hall.api.command(`/sessions/${session.id}/step`, { step: 'scenarios' })
    const wall = await hall.device({ viewport: PROJECTOR })
    await wall.goto(`${hall.origin}/enter#${ORGANISER_KEY}`)
    await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
    await wall.goto(`${hall.origin}/s/${session.id}/plenary?display`)
    await expect(wall.getByText('Gli scenari nascono')).toBeVisible()
    await marta.page.getByRole('button', { name: /Scuole calde/ }).first().click()
    await expect(wall.getByRole('heading', { name: 'Scuole calde' })).toBeVisible()
    await wall.screenshot({ path: picture('workshop-wall-scenario') })
    await marta.page.getByRole('button', { name: /Venti scuole/ }).click()
    await expect(wall.getByText('Insieme costa meno che una alla volta.')).toBeVisible()
    await wall.screenshot({ path: picture('workshop-wall-case') })
    await marta.page.screenshot({ path: picture('workshop-desk') })
    await expectAccessible(marta.page)
    await marta.page.goto(`${hall.origin}/s/${session.id}/outline`)
    await marta.page.getByLabel('Scenario').selectOption({ label: 'Un tetto al sole per chi non ce l’ha' })
    await expect(marta.page.getByText('Il tetto della piscina per il quartiere')).toBeVisible()
    await expect(marta.page.getByText('Un contratto per sei scuole')).toHaveCount(0)
    await marta.page.screenshot({ path: picture('workshop-outline') })
    await expectAccessible(marta.page)
  })
  hall.expectNoThirdParty()
})
