import { afterAll, beforeAll, expect, it } from 'vitest'
import * as v from 'valibot'
import { ProcessDetail } from '../../shared/api/schemas.ts'
import { Outcomes } from '../../shared/api/synthesis.ts'
import { ITEM_ROOTS, kindOf } from '../../shared/document/portfolioItems.ts'
import { newId, type CommandId, type ProcessId } from '../../shared/ids.ts'
import { readPortfolio, type Portfolio } from '../../shared/portfolio/readPortfolio.ts'
import { startTestApp, TEST_KEY, type TestApp } from '../http/testApp.ts'
import { lookInto } from '../rooms/lookInto.ts'

/** The example that ships: whoever looks at it sees the whole way, with nothing on it that leads nowhere. */

let app: TestApp
let process: ProcessDetail
let portfolio: Portfolio
const commandId = newId<CommandId>()

beforeAll(async () => {
  app = await startTestApp()
  process = await make()
  portfolio = await read(process.id)
})
afterAll(async () => {
  await app.close()
  app.remove()
})

async function make(): Promise<ProcessDetail> {
  return v.parse(ProcessDetail, await (await app.command('/api/examples', { commandId, language: 'it' })).json())
}

async function read(processId: ProcessId): Promise<Portfolio> {
  const open = await app.rooms.open({ kind: 'portfolio', processId })
  if (open === null) throw new Error('it has a portfolio')
  return lookInto(open.room, readPortfolio)
}

it('asked for twice, it is one example, with nothing in it twice', async () => {
  expect((await make()).id).toBe(process.id)
  expect(process.sessions).toHaveLength(3)
  expect(await read(process.id)).toEqual(portfolio)
})

it('every column of the plan is filled somewhere', () => {
  for (const root of ITEM_ROOTS.filter((each) => each !== 'cases')) {
    const { texts, fields } = kindOf(root)
    const items: readonly object[] = portfolio[root]
    const values = (name: string) => items.map((item) => (item as Readonly<Record<string, unknown>>)[name])
    for (const name of Object.keys(texts)) expect(values(name).some((text) => text !== ''), `${root}.${name}`).toBe(true)
    // Merged actions are for people to make.
    for (const name of Object.keys(fields).filter((field) => field !== 'into')) expect(values(name).some((value) => value !== null), `${root}.${name}`).toBe(true)
  }
  expect(portfolio.emissions.size).toBeGreaterThan(0)
  expect([...portfolio.picks.values()].some(({ coBenefits }) => coBenefits.length > 0)).toBe(true)
})

it('every link leads somewhere, and all that was said is found', async () => {
  const { outcomes } = v.parse(Outcomes, await (await app.ask('GET', `/api/processes/${process.id}/synthesis`, { token: TEST_KEY })).json())
  const said = new Map(outcomes.flatMap(({ notes }) => notes.map((note) => [note.id, note])))
  for (const { id, text } of [...portfolio.sources.values()].flat()) expect(said.get(id)?.text).toBe(text)
  const joined = new Set(portfolio.links.flatMap(({ from, to }) => [from, to]))
  // Left to be found: what is only an idea, or parked, and what nobody has taken on.
  for (const action of portfolio.actions.filter(({ state }) => state !== 'parked')) expect(joined.has(action.id), action.name).toBe(true)
  for (const action of portfolio.actions) expect(portfolio.sources.get(action.id)?.length, action.name).toBeGreaterThan(0)
  for (const finding of portfolio.findings) expect(portfolio.sources.get(finding.id)?.length, finding.text).toBeGreaterThan(0)
})

it('the workshop’s notes say their scenario, how radical they are and what was picked', async () => {
  const { outcomes } = v.parse(Outcomes, await (await app.ask('GET', `/api/processes/${process.id}/synthesis`, { token: TEST_KEY })).json())
  const workshop = outcomes.find(({ notes }) => notes.some(({ lane }) => lane === 'proposal'))?.notes ?? []
  const scenarios = portfolio.scenarios.map(({ id }) => id)
  for (const { scenario, text } of workshop) expect(scenarios, text).toContain(scenario)
  expect(workshop.filter(({ ratings }) => ratings !== undefined)).toHaveLength(3)
  expect(workshop.flatMap(({ pick }) => pick ?? [])).toEqual(expect.arrayContaining(['energy-poverty', 'road-safety']))
})

it('is the organiser’s alone to make', async () => {
  expect((await app.command('/api/examples', { language: 'it' }, { token: 'x' })).status).toBe(401)
})
