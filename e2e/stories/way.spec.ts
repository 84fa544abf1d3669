import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import readXlsx from 'read-excel-file/node'
import * as v from 'valibot'
import { PlanDocument } from '../../shared/api/plan.ts'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import { Outcomes } from '../../shared/api/synthesis.ts'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import { createCluster } from '../../shared/ops/createCluster.ts'
import { clusterNotes } from '../../shared/ops/placeNotes.ts'
import { readPortfolio } from '../../shared/portfolio/readPortfolio.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { Facilitator } from '../cast/facilitator.ts'
import { expect, LAPTOP, picture, story, TABLET, type Hall } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { SpokenNotes, type Spoken } from '../cast/spokenNotes.ts'
import { stockClient } from '../cast/stockClient.ts'

/** The headings that the Climate City Contract asks for, word for word: what a municipality pastes its tables under. */
const HEADINGS = [
  'Network', 'Network description', 'Stakeholders mapping (invited)', 'Stakeholders involved (attended)', 'Influence', 'Interest',
  'Fields of action', 'Systemic levers', 'Early changes (1-2 years)', 'Late outcomes (3-4 years)', 'Direct impacts (Emission reductions)', 'Indirect impacts (co-benefits)',
  'List of actions', 'Descriptions',
  'Action outline', 'Action name', 'Action type', 'Action description', 'Reference to impact pathway', 'Field of action', 'Systemic lever', 'Outcome (according to module B-1.1)',
  'Implementation', 'Responsible bodies/person for implementation', 'Action scale & addressed entities', 'Involved stakeholders', 'Comments on implementation',
  'Impact & cost', 'Generated renewable energy (if applicable)', 'Removed/substituted energy, volume or fuel type', 'GHG emissions reduction estimate (total) per emission source sector', 'Total costs and costs by CO2e unit',
  'Outcomes/impacts addressed', 'Action/project', 'Indicator No.', 'Indicator name', 'Target values 2025',
  'Intervention name', 'Description', 'Responsible entity/dept./person', 'Involved stakeholder', 'Enabling impact', 'Co-benefits',
]

const COLD = 'Le palestre si scaldano a finestre aperte'
const TENDER = 'Le gare guardano solo al prezzo'
const PERMITS = 'Ogni ufficio chiede un permesso diverso'
const CONTRACT = 'Un contratto solo per dieci palestre'
const SAVING = 'Chi risparmia sulla bolletta tiene metà del risparmio'
const TWO = 'Due palestre rifatte'

/** An evening at the tables, and what its facilitator put together in the plenary. */
async function evening(hall: Hall, name: string, spoken: readonly Spoken[], cluster: string): Promise<{ readonly session: SessionDetail; readonly notes: readonly NoteId[] }> {
  const session = await hall.api.createSession({ name })
  const tables = new SpokenNotes(hall, session)
  const notes = await tables.say(spoken)
  await arrived(hall, session, notes)
  const { doc, ...plenary } = stockClient(hall.api.origin, roomName({ kind: 'plenary', sessionId: session.id }), ORGANISER_KEY)
  await plenary.synced
  const made = createCluster(doc, { author: 'organiser' as AuthorId, title: cluster, colour: 'sky', x: 0, y: 0 })
  if (!made.ok) throw new Error(made.reason)
  clusterNotes(doc, notes.slice(0, 1), made.value)
  tables.leave()
  return { session, notes }
}

async function arrived(hall: Hall, session: SessionDetail, notes: readonly NoteId[]): Promise<void> {
  const there = async () => (await hall.api.call('GET', `/processes/${session.processId}/synthesis`, Outcomes)).outcomes.flatMap((outcome) => outcome.notes.map(({ id }) => id))
  await expect.poll(async () => (await there()).filter((id) => notes.includes(id)).length).toBe(notes.length)
}

/** Cells of a file's table rows, as another program reads them. */
function rowsOf(html: string): string[][] {
  const text = (cell: string) => cell.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim()
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => text(cell)))
}

const card = (page: Page, text: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Porta a…: ${text}` }) })

story('from two evenings of listening, through a workshop, to a plan in files: each row knows who said it', async ({ hall }) => {
  story.setTimeout(240_000)
  const october = await evening(hall, 'Ottobre', [
    { table: 0, category: 'sport', text: COLD },
    { table: 0, category: 'sport', lane: 'barrier', lever: 'regulation', text: TENDER },
  ], 'Palestre che disperdono')
  await evening(hall, 'Novembre', [
    { table: 1, category: 'students', text: 'In palestra si suda con il giaccone' },
    { table: 1, category: 'culture', lane: 'barrier', lever: 'capacity', text: PERMITS },
  ], 'Freddo anche a scuola')
  const { processId } = october.session
  const { doc, ...portfolio } = stockClient(hall.api.origin, roomName({ kind: 'portfolio', processId }), ORGANISER_KEY)
  await portfolio.synced
  const { path } = (await hall.api.command(`/processes/${processId}/invitations`, { role: 'lab', name: 'Il laboratorio' })) as { path: string }
  const lab = await hall.device({ viewport: LAPTOP })
  await lab.goto(`${hall.origin}${path}`)
  await expect(lab.getByRole('heading', { level: 1 })).toBeVisible()
  const goes = async (page: string) => lab.getByRole('navigation', { name: 'Dalle note al piano' }).getByRole('link', { name: page, exact: true }).click()

  await story.step('the lab makes a scenario of what both evenings said, and barriers of the plan', async () => {
    await lab.goto(`${hall.origin}/p/${processId}/synthesis`)
    await lab.getByRole('checkbox', { name: 'Scegli «Palestre che disperdono»' }).check()
    await lab.getByRole('checkbox', { name: 'Scegli «Freddo anche a scuola»' }).check()
    await lab.getByRole('button', { name: 'Fanne uno scenario' }).click()
    await lab.getByRole('textbox', { name: 'Titolo' }).fill('Palestre calde')
    await goes('Sintesi')
    await lab.getByRole('button', { name: 'Ancora da riprendere' }).click()
    for (const [lever, text] of [['Regolamentazione', TENDER], ['Sviluppo delle competenze', PERMITS]] as const) {
      await lab.locator('summary').filter({ hasText: lever }).first().click()
      await lab.getByRole('checkbox', { name: `Scegli «${text}»` }).check()
    }
    await lab.getByRole('button', { name: 'Fanne altro…' }).click()
    await lab.getByRole('combobox', { name: 'Che cosa ne fai?' }).selectOption({ label: 'Una barriera del piano' })
    const apart = lab.getByRole('switch', { name: 'Una cosa a sé per ciascuno dei 2' })
    await expect(apart).not.toBeChecked()
    await apart.click()
    await expect(apart).toBeChecked()
    await lab.getByRole('button', { name: 'Fallo' }).click()
    await expect.poll(() => readPortfolio(doc).findings.map(({ text, lever }) => `${text}: ${lever}`)).toEqual(expect.arrayContaining([`${TENDER}: regulation`, `${PERMITS}: capacity`]))
    // Where nothing is yet, nothing is complete.
    await goes('Piano')
    await expect(lab.getByRole('button', { name: /^B-2\.2/ })).toHaveText('B-2.2 Schede delle azioni')
  })

  await story.step('a workshop opens on it, and its tables propose', async () => {
    const marta = new Facilitator(await hall.device({ viewport: LAPTOP }), hall)
    await marta.opensTheOrganisersLink()
    await marta.page.getByRole('button', { name: 'Nuovo workshop' }).click()
    const dialog = marta.page.getByRole('dialog', { name: 'Nuovo workshop' })
    await dialog.getByLabel('Nome').fill('Workshop')
    await dialog.getByRole('button', { name: 'Apri il workshop' }).click()
    await expect(marta.page).toHaveURL(/\/s\//)
    const session = await hall.api.session(new URL(marta.page.url()).pathname.split('/')[2] ?? '')
    const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
    await anna.joins(session.tables[0]?.code ?? '', 'Società sportive')
    await expect(anna.page.getByText('Palestre calde').first()).toBeVisible()
    await marta.startsTheNextStep()
    await anna.writes('Proposta', CONTRACT)
    const [scenario] = readPortfolio(doc).scenarios
    if (scenario === undefined) throw new Error('the scenario is there')
    const others = new SpokenNotes(hall, session)
    const notes = await others.say([
      { table: 1, category: 'enterprises', lane: 'proposal', scenario: scenario.id, text: SAVING },
      { table: 0, category: 'officials', lane: 'medium-term', scenario: scenario.id, text: TWO },
    ])
    await arrived(hall, session, notes)
    others.leave()
    await expect(anna.status).toContainText('Salvato')
  })

  await story.step('two proposals become an action that takes on a barrier and leads somewhere', async () => {
    await goes('Azioni')
    await lab.getByRole('button', { name: 'Proposte dei workshop' }).click()
    for (const text of [CONTRACT, SAVING]) await lab.getByRole('checkbox', { name: `Scegli «${text}»` }).check()
    await lab.getByRole('button', { name: 'Fanne un’azione' }).click()
    const [action] = await expect.poll(() => readPortfolio(doc).actions.length).toBe(1).then(() => readPortfolio(doc).actions)
    if (action === undefined) throw new Error('the action is there')
    await lab.goto(`${hall.origin}/p/${processId}/actions/${action.id}`)
    await lab.getByRole('textbox', { name: 'Nome dell’azione' }).fill('Dieci palestre, un contratto')
    await lab.getByRole('textbox', { name: 'Costo totale' }).fill('1,2 mln €')
    await lab.getByRole('textbox', { name: 'Costo totale' }).blur()
    await lab.getByRole('combobox', { name: 'Tipo di azione' }).selectOption({ label: 'Tecnica' })
    await goes('Percorsi')
    await lab.getByRole('button', { name: 'Prendi dalle sessioni' }).click()
    await lab.getByRole('menuitem', { name: 'Primi cambiamenti' }).click()
    await lab.getByRole('checkbox', { name: `Scegli «${TWO}»` }).check()
    await lab.getByRole('button', { name: 'Prendine 1' }).click()
    for (const [from, to] of [[TENDER, 'Dieci palestre, un contratto'], ['Dieci palestre, un contratto', TWO]] as const) {
      await lab.getByRole('button', { name: `Porta a…: ${from}` }).press('Enter')
      await lab.getByRole('searchbox', { name: 'Cerca' }).fill(to)
      await lab.getByRole('dialog').getByRole('button', { name: new RegExp(`^(?!Nuov).*${to}`) }).press('Enter')
      await lab.keyboard.press('Escape')
    }
    await expect.poll(() => readPortfolio(doc).links.length).toBe(2)
    await expect(card(lab, PERMITS)).toContainText('manca un’azione')
    await lab.screenshot({ path: picture('way-pathways') })
  })

  const taken = async (file: string): Promise<Buffer> => {
    const downloading = lab.waitForEvent('download')
    await lab.getByRole('button', { name: `Scarica ${file}` }).click()
    return readFileSync(await (await downloading).path())
  }

  await story.step('the files have every heading of the contract, and each row the notes that the board has behind it', async () => {
    await goes('Piano')
    await lab.getByLabel('Lingua dei file').selectOption('en')
    const plan = v.parse(PlanDocument, JSON.parse((await taken('JSON')).toString('utf8')))
    const { value: html } = await mammoth.convertToHtml({ buffer: await taken('Word') })
    const sheets = await readXlsx(await taken('Excel'))
    const inWord = rowsOf(html)
    const inExcel = sheets.flatMap(({ data }) => data.map((row) => row.map((cell) => String(cell ?? ''))))
    const words = [html.replaceAll('&amp;', '&'), inExcel.flat().join('\n')]
    for (const heading of HEADINGS) for (const text of words) expect(text, heading).toContain(heading)

    const { sources } = readPortfolio(doc)
    const numbers = new Map(plan.notes.map(({ id, number }) => [id, number]))
    const behind = (of: ItemId) => (sources.get(of) ?? []).map(({ id }) => id).sort()
    const rows = plan.tables.filter(({ id }) => id === 'a3-barriers' || id === 'b2-1').flatMap((table) => table.rows)
    const told = rows.filter(({ of }) => of !== null)
    expect(told).toHaveLength(3)
    for (const { of, sources: notes, cells } of told) {
      if (of === null) continue
      expect([...notes].sort()).toEqual(behind(of))
      const text = cells.flatMap((cell) => cell.parts.map((part) => part.text)).find((one) => one.length > 12) ?? ''
      const list = notes.map((id) => numbers.get(id)).join(', ')
      for (const file of [inWord, inExcel]) expect(file.filter((row) => row.some((cell) => cell.includes(text))).map((row) => row.at(-1))).toContain(list)
    }
    // Each note stands at the end with where it was said, and for whom.
    for (const { number, session, table, category, text } of plan.notes) {
      const line = [`${number}`, session, table ?? '', category ?? '', text]
      expect(inExcel.some((row) => line.every((part) => row.includes(part))), text).toBe(true)
    }
    expect(new Set(plan.notes.map(({ session }) => session))).toEqual(new Set(['Ottobre', 'Novembre', 'Workshop']))
const early = plan.tables.find(({ id }) => id === 'b1-1')?.rows.find(({ cells }) => cells.some(({ parts }) => parts.some(({ text }) => text === TWO)))
    const said = [readPortfolio(doc).impacts[0]?.id, readPortfolio(doc).findings.find(({ text }) => text === TENDER)?.id].flatMap((id) => (id === undefined ? [] : behind(id)))
    expect(said).toHaveLength(2)
    expect(early?.sources).toEqual(expect.arrayContaining(said))
    await lab.screenshot({ path: picture('way-plan'), fullPage: true })
  })
})
