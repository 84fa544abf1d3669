import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../cast/accessible.ts'
import { Facilitator } from '../cast/facilitator.ts'
import { expect, LAPTOP, picture, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { ORGANISER_KEY } from '../cast/server.ts'

/** The lanes of the six hats, as somebody builds them by hand: the colour and the icon beside the words. */
const HATS = [
  ['Blu: il metodo', 'Metodo', 'Che cosa decidiamo?', 'Blu', 'Bussola'],
  ['Bianco: i fatti', 'Fatto', 'Che cosa sappiamo di certo?', 'Bianco', 'Documento'],
  ['Rosso: le emozioni', 'Emozione', 'Che cosa ne senti?', 'Rosso', 'Cuore'],
  ['Giallo: i vantaggi', 'Vantaggio', 'Che cosa c’è di buono?', 'Giallo', 'Sole'],
  ['Nero: i rischi', 'Rischio', 'Che cosa può andare storto?', 'Nero', 'Pericolo'],
  ['Verde: le idee', 'Idea', 'Quale idea nuova hai?', 'Verde', 'Germoglio'],
] as const

const row = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Altro su «${title}»` }) })
const box = (page: Page, label: string, language = 'italiano'): Locator => page.getByRole('textbox', { name: `${label} (${language})` })
const saved = (page: Page, version: number) => expect(page.getByRole('status').filter({ hasText: `versione ${version}` })).toBeVisible()

story('the organiser copies Prato, builds the six hats, opens a session with them, and what changes later leaves it as it is', async ({ hall }) => {
  story.setTimeout(240_000)
  const page = await hall.device({ viewport: LAPTOP })
  await new Facilitator(page, hall).opensTheOrganisersLink()

  await story.step('a copy of Prato opens in its designer', async () => {
    await page.getByRole('button', { name: 'Copia' }).click()
    await page.getByLabel('Nome', { exact: true }).fill('Consulta degli studenti')
    await page.getByRole('button', { name: 'Crea' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Consulta degli studenti' })).toBeVisible()
    await expect(page.getByText('Manca: si legge «Consulta degli studenti»')).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: picture('designer-about') })
  })

  await story.step('topics are renamed, added and put in order by key and by hand', async () => {
    await page.getByRole('button', { name: 'Temi', exact: true }).click()
    await page.getByRole('textbox', { name: 'Aggiungi un tema' }).fill('La scuola')
    await page.keyboard.press('Enter')
    const grip = page.getByRole('button', { name: 'Sposta «La scuola»' })
    for (let i = 0; i < 3; i++) await grip.press('ArrowUp')
    await expect(page.getByRole('list', { name: 'Temi' }).getByRole('listitem').nth(1)).toContainText('Manca')
    await expect(grip).toBeFocused()
    const [from, to] = [await grip.boundingBox(), await page.getByRole('button', { name: 'Sposta «Efficientamento' }).boundingBox()]
    if (from === null || to === null) throw new Error('nothing to drag')
    await page.mouse.move(from.x + 10, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 8 })
    await page.screenshot({ path: picture('designer-topics-drag') })
    await page.mouse.up()
    await expect(page.getByRole('list', { name: 'Temi' }).getByRole('listitem').first().getByRole('textbox').first()).toHaveValue('La scuola')
    await box(page, 'Tema', 'inglese').first().fill('School')
    await expect(page.getByText('Manca')).toHaveCount(0)
  })

  await story.step('the tool with its six lanes', async () => {
    await page.getByRole('button', { name: 'Strumenti', exact: true }).click()
    await page.getByRole('textbox', { name: 'Nuovo strumento' }).fill('Sei cappelli')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: 'Sei cappelli' })).toBeVisible()
    for (const [i, [name, note, prompt, hue, icon]] of HATS.entries()) {
      if (i === 0) await box(page, 'Nome della corsia').fill(name)
      else {
        await page.getByRole('textbox', { name: 'Aggiungi una corsia' }).fill(name)
        await page.keyboard.press('Enter')
      }
      const lane = row(page, name)
      await box(page, 'Come si chiama una sua nota').fill(note)
      await box(page, 'Domanda').fill(prompt)
      // By mouse or by keyboard: a colour is a radio button like any other.
      if (i % 2 === 0) await lane.getByRole('radio', { name: hue, exact: true }).check({ force: true })
      else await lane.getByRole('radio', { name: hue, exact: true }).press('Space')
      await lane.getByRole('button', { name: 'Tutte le icone' }).click()
      await lane.getByRole('radio', { name: icon, exact: true }).check({ force: true })
      await expect(lane.getByText('Qualcuno non distingue')).toHaveCount(0)
    }
    await expectAccessible(page)
    await page.screenshot({ path: picture('designer-tool'), fullPage: true })
  })

  await story.step('a risk may be linked to an idea, in the lab’s own words', async () => {
    await page.getByRole('button', { name: 'Nero: i rischi', exact: true }).click()
    const lane = row(page, 'Nero: i rischi')
    await lane.getByRole('button', { name: 'Aggiungi un collegamento' }).click()
    await page.getByRole('menuitem', { name: 'Idea', exact: true }).click()
    await box(page, 'Si legge su questa nota').fill('rischio di')
    await box(page, 'Si legge sull’altra nota').fill('a rischio per')
    await expect(page.getByRole('complementary', { name: 'Così sul tablet' })).toContainText('rischio di')
    await lane.getByRole('group', { name: 'Collegamenti' }).scrollIntoViewIfNeeded()
    await expectAccessible(page)
    await page.screenshot({ path: picture('designer-links') })
  })

  await story.step('a deletion that others refer to says what would break, and mends it; undo brings it back', async () => {
    await page.getByRole('button', { name: 'Altro su «Verde: le idee»' }).click()
    await page.getByRole('menuitem', { name: 'Togli' }).click()
    await expect(page.getByRole('dialog')).toContainText('I collegamenti dalla corsia «Nero: i rischi»')
    await page.screenshot({ path: picture('designer-remove') })
    await page.getByRole('button', { name: 'Togli e aggiusta il resto' }).click()
    await expect(row(page, 'Verde: le idee')).toHaveCount(0)
    await page.getByRole('main').getByRole('heading', { level: 2 }).click()
    await page.keyboard.press('Control+z')
    await expect(row(page, 'Verde: le idee')).toBeVisible()
  })

  await story.step('the programme writes with it', async () => {
    await page.getByRole('button', { name: 'Programmi e modelli' }).click()
    await page.getByRole('button', { name: 'Modifica «Tavoli: strumento 3N' }).click()
    await page.getByLabel('Titolo (italiano)').fill('Tavoli: i sei cappelli')
    await page.getByLabel('Titolo (English)').fill('Tables: the six hats')
    await page.getByLabel('Strumento', { exact: true }).selectOption({ label: 'Sei cappelli' })
    await page.screenshot({ path: picture('designer-step') })
    await page.getByRole('button', { name: 'Salva', exact: true }).last().click()
    await expect(page.getByText('Tavoli: i sei cappelli')).toBeVisible()
  })

  await story.step('a reload loses nothing, and the whole is saved', async () => {
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expect(page.getByText('Hai ripreso modifiche non salvate')).toBeVisible()
    await page.getByRole('button', { name: 'Salva', exact: true }).click()
    await saved(page, 2)
  })

  const session = await story.step('a session opens with it', async () => {
    await page.getByRole('button', { name: 'Torna al processo' }).click()
    await expect(page.getByText('Versione 2')).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: picture('designer-process') })
    const opened = await new Facilitator(page, hall).opensASession()
    await expect(page.getByText('Questa sessione segue la versione 2 del processo.')).toBeVisible()
    await page.getByRole('button', { name: 'Passo successivo' }).click()
    return opened
  })

  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  await story.step('a tablet has the new lanes with their colours, icons, prompts and links', async () => {
    await anna.joins(session.tables[0]?.code ?? '', 'Consiglio comunale degli studenti')
    for (const [name, , , , icon] of HATS) {
      await expect(anna.page.getByRole('heading', { level: 2, name })).toBeVisible()
      expect(icon).not.toBe('')
    }
    const hues = await anna.page.locator('[data-lane]').evaluateAll((lanes) => lanes.map((lane) => lane.getAttribute('data-hue')))
    expect(hues).toEqual(['blue', 'white', 'red', 'yellow', 'black', 'green'])
    await anna.writes('Idea', 'Orti sui tetti delle scuole')
    await anna.writes('Rischio', 'Nessuno li annaffia d’estate')
    await anna.choosesKind('Emozione')
    await expect(anna.composer).toHaveAttribute('placeholder', 'Che cosa ne senti?')
    await anna.links('Nessuno li annaffia', 'rischio di…', 'Orti sui tetti')
    await expect(anna.note('Orti sui tetti').last()).toContainText('a rischio per')
    await expectAccessible(anna.page)
    await anna.page.screenshot({ path: picture('designer-tablet') })
    await anna.page.setViewportSize(TABLET_UPRIGHT)
    await anna.page.screenshot({ path: picture('designer-tablet-upright') })
    await anna.page.setViewportSize(TABLET)
  })

  await story.step('the process changes, and the running session stays as it was', async () => {
    await page.goto(`${hall.origin}/p/${session.processId}/edit`)
    await page.getByRole('button', { name: 'Strumenti', exact: true }).click()
    await page.getByRole('button', { name: 'Modifica «Sei cappelli»' }).click()
    await box(page, 'Nome della corsia').fill('Cappello blu')
    await page.keyboard.press('Control+s')
    await saved(page, 3)
    await anna.page.reload()
    await expect(anna.page.getByRole('heading', { level: 2, name: 'Blu: il metodo' })).toBeVisible()
    await page.goto(`${hall.origin}/s/${session.id}`)
    await expect(page.getByText('Questa sessione segue la versione 2 del processo; la più recente, 3')).toBeVisible()
  })
})

story('two organisers at one process: both keep what they made', async ({ hall }) => {
  story.setTimeout(120_000)
  const [one, other] = [await hall.device({ viewport: LAPTOP }), await hall.device({ viewport: LAPTOP })]
  for (const page of [one, other]) {
    await new Facilitator(page, hall).opensTheOrganisersLink()
    await page.getByRole('link', { name: 'Modifica il processo' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'versione 1' })).toBeVisible()
  }
  await box(one, 'Nome').fill('Prato 2030')
  await one.getByRole('button', { name: 'Salva', exact: true }).click()
  await saved(one, 2)

  await story.step('the second is asked, and puts both together', async () => {
    await box(other, 'Nome').fill('Prato neutrale')
    await other.getByRole('button', { name: 'Strumenti', exact: true }).click()
    await other.getByRole('button', { name: 'Aggiungi uno strumento di esempio' }).click()
    await other.getByRole('menuitem', { name: 'Storyboard' }).click()
    await expect(other.getByRole('heading', { level: 2, name: 'Storyboard' })).toBeVisible()
    await other.screenshot({ path: picture('designer-storyboard') })
    await other.getByRole('button', { name: 'Salva', exact: true }).click()
    const dialog = other.getByRole('dialog')
    await expect(dialog).toContainText('Tu: «Prato neutrale». L’altra persona: «Prato 2030»')
    await expectAccessible(other)
    await other.screenshot({ path: picture('designer-conflict') })
    await dialog.getByRole('button', { name: 'Metti insieme le due versioni' }).click()
    await saved(other, 3)
  })

  await story.step('the first keeps theirs as a copy', async () => {
    await box(one, 'Scopo').fill('Una città che respira')
    await one.getByRole('button', { name: 'Salva', exact: true }).click()
    await one.getByRole('button', { name: 'Salva la mia come copia' }).click()
    await expect(one.getByRole('heading', { level: 1, name: 'Prato 2030 (copia)' })).toBeVisible()
    await expect(box(one, 'Scopo')).toHaveValue('Una città che respira')
    await one.getByRole('button', { name: 'Torna al processo' }).click()
    await one.getByRole('link', { name: 'Tutti i processi' }).click()
    await expect(one.getByRole('link', { name: /Prato neutrale/ })).toBeVisible()
    await expect(one.getByRole('link', { name: /Prato 2030 \(copia\)/ })).toBeVisible()
    await expectAccessible(one)
    await one.screenshot({ path: picture('designer-processes') })
  })

  await story.step('who leaves without saving is asked', async () => {
    await other.getByRole('button', { name: 'Nome e scopo' }).click()
    await box(other, 'Nome').fill('Prato')
    await other.getByRole('button', { name: 'Torna al processo' }).click()
    await expect(other.getByRole('dialog')).toContainText('Uscire senza salvare?')
    await other.getByRole('button', { name: 'Salva ed esci' }).click()
    await expect(other.getByText('Versione 4')).toBeVisible()
  })

  await story.step('in English it is said in English', async () => {
    const english = await hall.device({ viewport: LAPTOP, locale: 'en-GB', colorScheme: 'dark' })
    await english.goto(`${hall.origin}/enter#${ORGANISER_KEY}`)
    await english.getByRole('link', { name: /Prato/ }).first().click()
    await english.getByRole('link', { name: 'Edit the process' }).click()
    await english.getByRole('button', { name: 'Tools', exact: true }).click()
    await english.getByRole('button', { name: /^Edit “Problem/ }).click()
    await expect(english.getByRole('complementary', { name: 'So on a tablet' })).toBeVisible()
    await expectAccessible(english)
    await english.screenshot({ path: picture('designer-english-dark') })
  })
})

story('the organiser gives a lane a rating, workshops a programme, and the plan its words; a colleague changes others, and both hold', async ({ hall }) => {
  story.setTimeout(120_000)
  const [made, colleague] = [await hall.device({ viewport: LAPTOP }), await hall.device({ viewport: LAPTOP })]
  const { workshop: _, plan: __, ...before } = PRATO
  for (const page of [made, colleague]) await new Facilitator(page, hall).opensTheOrganisersLink()
  const old = (await hall.api.command('/processes', { definition: { ...before, name: { it: 'Una città', en: 'A city' }, tools: PRATO.tools.slice(0, 3) } })) as { id: string }
  for (const page of [made, colleague]) {
    await page.goto(`${hall.origin}/p/${old.id}/edit`)
    await expect(page.getByRole('status').filter({ hasText: 'versione 1' })).toBeVisible()
  }
  const part = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()

  await story.step('a process from before there were workshops takes the built-in programme, and the tool that it lacks', async () => {
    await part(made, 'Programmi e modelli')
    await made.getByRole('button', { name: 'Workshop' }).click()
    await expect(made.getByText('«Percorso di impatto»')).toBeVisible()
    await made.getByRole('button', { name: 'Prendi il programma pronto' }).click()
    await made.getByRole('button', { name: 'Modifica «Percorsi di impatto' }).click()
    await made.getByLabel('Minuti').fill('45')
    await made.getByRole('button', { name: 'Salva', exact: true }).last().click()
    await expect(made.getByText('45 min')).toBeVisible()
    await made.screenshot({ path: picture('designer-workshop'), fullPage: true })
    await expectAccessible(made)
  })

  await story.step('a proposal is rated, and a result may be picked', async () => {
    await part(made, 'Strumenti')
    await made.getByRole('button', { name: 'Modifica «Proposte e risultati attesi»' }).click()
    const lane = row(made, 'Proposte')
    await lane.getByRole('switch', { name: 'Si scrive soltanto' }).click()
    await lane.getByRole('textbox', { name: 'Aggiungi una valutazione' }).fill('Quanto è urgente?')
    await made.keyboard.press('Enter')
    await box(made, '5 vuol dire').fill('Subito')
    await expect(box(made, '1 vuol dire')).toHaveValue('Per niente')
    await expect(made.getByRole('complementary', { name: 'Così sul tablet' })).toContainText('Quanto è urgente?')
    await made.screenshot({ path: picture('designer-scales'), fullPage: true })
    await expectAccessible(made)
  })

  await story.step('the plan has words of its own from the first change; what is used says so', async () => {
    await part(made, 'Parole del piano')
    await expect(made.getByText('quelle di NetZeroCities finché')).toBeVisible()
    await made.getByRole('textbox', { name: 'Aggiungi un campo d’azione' }).fill('Acqua')
    await made.keyboard.press('Enter')
    await made.screenshot({ path: picture('designer-plan'), fullPage: true })
    await made.getByRole('button', { name: 'Dalle leve del processo' }).click()
    await made.getByRole('combobox', { name: '«Comunicazione»' }).selectOption({ label: 'Finanza e finanziamenti' })
    await made.screenshot({ path: picture('designer-mission'), fullPage: true })
    await expectAccessible(made)
    await made.getByRole('button', { name: 'Leve della missione 6' }).click()
    await made.getByRole('button', { name: 'Altro su «Finanza e finanziamenti»' }).click()
    await made.getByRole('menuitem', { name: 'Togli' }).click()
    await expect(made.getByRole('dialog')).toContainText('La leva «Comunicazione» vi appartiene')
    await made.screenshot({ path: picture('designer-mission-remove') })
    await made.keyboard.press('Escape')
    await made.getByRole('button', { name: 'Salva', exact: true }).click()
    await saved(made, 2)
  })

  await story.step('a colleague’s mapping and hers are put together, and where they differ it is told by name', async () => {
    await part(colleague, 'Parole del piano')
    await colleague.getByRole('button', { name: 'Dalle leve del processo' }).click()
    await colleague.getByRole('combobox', { name: '«Comunicazione»' }).selectOption({ label: 'A nessuna' })
    await colleague.getByRole('combobox', { name: '«Misure fiscali»' }).selectOption({ label: 'Governance e politiche' })
    await colleague.getByRole('combobox', { name: '«Coinvolgimento»' }).selectOption({ label: 'Innovazione sociale' })
    await colleague.getByRole('combobox', { name: '«Comunicazione»' }).selectOption({ label: 'Innovazione sociale' })
    await colleague.getByRole('button', { name: 'Salva', exact: true }).click()
    await expect(colleague.getByRole('dialog')).toContainText('Parole del piano › Leva della missione per › Comunicazione')
    await expect(colleague.getByRole('dialog')).toContainText('Tu: «Innovazione sociale». L’altra persona: «Finanza e finanziamenti»')
    await colleague.screenshot({ path: picture('designer-mission-conflict') })
    await colleague.getByRole('button', { name: 'Metti insieme le due versioni' }).click()
    await saved(colleague, 3)
    await expect(colleague.getByRole('combobox', { name: '«Misure fiscali»' })).toHaveValue('governance')
    await colleague.getByRole('button', { name: 'Campi d’azione 6' }).click()
    await expect(box(colleague, 'Campo d’azione').last()).toHaveValue('Acqua')
  })

  await story.step('the page of the process tells the way from the notes to the plan', async () => {
    await colleague.getByRole('button', { name: 'Torna al processo' }).click()
    const way = colleague.getByRole('list').filter({ hasText: 'Sintesi di tutte le sessioni' })
    await expect(way.getByRole('link')).toHaveCount(5)
    await expect(colleague.getByRole('heading', { name: 'Programma di un workshop' })).toBeVisible()
    await colleague.screenshot({ path: picture('process-way'), fullPage: true })
    await expectAccessible(colleague)
  })
})
