import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ActionPlan, Cell, PlanFigures, Table } from '../api/plan.ts'
import { itemsOf } from '../document/portfolioDocument.ts'
import { newId, type AuthorId, type DecisionId } from '../ids.ts'
import { addItem, addSource, editItem, linkItems, pick, removeItem, setItem, setMission } from '../ops/portfolio.ts'
import { readPortfolio } from '../portfolio/readPortfolio.ts'
import { PRATO } from '../process/prato.ts'
import { planOf, type PlanParts } from './planOf.ts'
import { planSaying } from './planTexts.ts'
import { NO_FIGURES, samplePortfolio, say } from './samplePlan.ts'

const author = newId<AuthorId>()

function plan(doc: Y.Doc, asked: Partial<PlanParts> = {}): ActionPlan {
  return planOf({ definition: PRATO, portfolio: readPortfolio(doc), figures: NO_FIGURES, language: 'en', levers: 'own', ...asked })
}

function table({ tables }: ActionPlan, id: string): Table {
  const found = tables.find((one) => one.id === id || (id === 'b2-2' && one.layout === 'outline'))
  if (found === undefined) throw new Error(`no table ${id}`)
  return found
}

const texts = ({ parts }: Cell) => parts.map(({ text, amount }) => (amount === null ? text : `${text}${text === '' ? '' : ': '}${amount.number} ${amount.unit}`.trim()))
const lines = (of: ActionPlan, id: string) => table(of, id).rows.map(({ cells }) => cells.map((cell) => texts(cell).join(' + ')))

describe('an Action Plan', () => {
  const { doc, notes, ids } = samplePortfolio()
  const made = plan(doc)

  it('has the headings of the Climate City Contract, to the letter', () => {
    const headings = (id: string) => table(made, id).columns.map(({ heading }) => heading)
    expect(headings('a3-stakeholders')).toEqual(['Network', 'Network description', 'Stakeholders mapping (invited)', 'Stakeholders involved (attended)', 'Influence', 'Interest'])
    expect(headings('b1-1')).toEqual(['Fields of action', 'Systemic levers', 'Early changes (1-2 years)', 'Late outcomes (3-4 years)', 'Direct impacts (Emission reductions)', 'Indirect impacts (co-benefits)'])
    expect(headings('b2-1')).toEqual(['Fields of action', 'List of actions', 'Descriptions'])
    expect(headings('b3-1')).toEqual(['Outcomes/impacts addressed', 'Action/project', 'Indicator No.', 'Indicator name', 'Target values 2025', 'Target values 2027', 'Target values 2030'])
    for (const id of ['c1-1', 'c2-1']) expect(headings(id)).toEqual(['Intervention name', 'Description', 'Responsible entity/dept./person', 'Involved stakeholder', 'Enabling impact', 'Co-benefits'])
    expect(table(made, 'b2-2').columns.map(({ section, heading }) => `${section}: ${heading}`)).toEqual([
      'Action outline: Action name', 'Action outline: Action type', 'Action outline: Action description',
      'Reference to impact pathway: Field of action', 'Reference to impact pathway: Systemic lever', 'Reference to impact pathway: Outcome (according to module B-1.1)',
      'Implementation: Responsible bodies/person for implementation', 'Implementation: Action scale & addressed entities', 'Implementation: Involved stakeholders', 'Implementation: Comments on implementation',
      'Impact & cost: Generated renewable energy (if applicable)', 'Impact & cost: Removed/substituted energy, volume or fuel type',
      'Impact & cost: GHG emissions reduction estimate (total) per emission source sector', 'Impact & cost: Total costs and costs by CO2e unit',
    ])
  })

  it('tells each entry where it belongs, and every note behind it', () => {
    const row = (id: string, of: string) => table(made, id).rows.find((one) => one.of === of)
    expect(row('a3-barriers', ids.barrier)).toMatchObject({ sources: [notes.barrier], unsourced: false })
    expect(lines(made, 'a3-barriers')[0]).toEqual(['Energy efficiency', 'Financial support', 'Bando'])
    expect(lines(made, 'a3-results')[0]).toEqual(['Energy efficiency', 'Bando', 'Bando', 'Bando'])
    expect(lines(made, 'b2-1')[0]).toEqual(['Energy systems', 'Bando', 'Bando'])
    expect(lines(made, 'b3-1')[0]).toEqual(['Bando', 'Bando', '1.1', 'Bando', '10 %', '20.5 %', '55 %'])
    // Its own words stand on no note: then on those of what it measures, and of what that follows from.
    expect(new Set(row('b3-1', ids.indicator)?.sources)).toEqual(new Set([notes.early, notes.action, notes.barrier]))
    expect(lines(made, 'c1-1')).toEqual([['Bando', 'Bando', 'Bando', 'Bando', 'Bando', 'Bando']])
    expect(lines(made, 'c2-1')).toEqual([['Bando', 'Bando', 'Bando', 'Bando', 'Bando', 'Less noise']])
    expect(made.notes.map(({ id }) => id).sort()).toEqual(Object.values(notes).sort())
    expect(made.notes[0]).toMatchObject({ number: 1, session: 'Ottobre', table: 'Tavolo 1', category: 'Student city council', text: 'Bando (nota)' })
  })

  it('an action’s outline has what follows from it, near and far, and its numbers with units', () => {
    const cells = table(made, 'b2-2').rows[0]?.cells.map(texts) ?? []
    expect(cells[4]).toEqual(['Education & Training', 'Financial support'])
    expect(cells[5]).toEqual(['Bando', 'Bando', 'Bando', 'Improved air quality: Bando'])
    expect(cells.slice(10)).toEqual([
      ['640 MWh/year'], ['Bando', '12.5 MWh/year'],
      ['Buildings & heating: 0.25 t CO2e/year', 'Transport: 600 t CO2e/year', 'Total: 600.25 t CO2e/year'],
      ['Total costs: 1200.5 €', 'Costs by CO2e unit: 2 € per t CO2e/year'],
    ])
  })

  it('pathways stand by field and levers; a field without any is a gap', () => {
    expect(lines(made, 'b1-1')[0]).toEqual(['Energy systems', 'Education & Training + Financial support', 'Bando', 'Bando', 'Bando', 'Improved air quality: Bando'])
    expect(lines(made, 'b1-1').slice(1)).toHaveLength(4)
    expect(table(made, 'b1-1').gaps).toBe(4 * 5)
    expect(new Set(table(made, 'b1-1').rows[0]?.sources)).toEqual(new Set([notes.early, notes.action, notes.barrier]))
  })

  it('what somebody wrote without a note behind it is there, and told as such', () => {
    const [network] = table(made, 'a3-stakeholders').rows
    expect(network).toMatchObject({ of: ids.network, unsourced: true, sources: [] })
    expect(network?.cells.map(texts)).toEqual([['Bando'], ['Bando'], ['Bando'], ['Bando'], ['High'], ['Low']])
  })

  it('in Italian no heading and no title is in English', () => {
    const italian = plan(doc, { language: 'it' })
    const told = (of: ActionPlan) => of.tables.flatMap(({ title, columns }) => [title, ...columns.map(({ heading }) => heading)])
    for (const [at, text] of told(italian).entries()) expect(text).not.toBe(told(made)[at])
  })
})

describe('the mission’s levers', () => {
  it('stand for the process’s own as the lab maps them; one that is mapped to none is told with its own name', () => {
    const { doc } = samplePortfolio()
    expect(lines(plan(doc, { levers: 'mission' }), 'a3-barriers')[0]).toContain('Finance & Funding')
    setMission(doc, 'finance', 'democracy')
    expect(lines(plan(doc, { levers: 'mission' }), 'a3-barriers')[0]).toContain('Democracy & Participation')
    setMission(doc, 'finance', null)
    const unmapped = plan(doc, { levers: 'mission' })
    expect(lines(unmapped, 'a3-barriers')[0]).toContain('Financial support: not mapped to the mission’s levers')
    expect(unmapped.leftOut.map(({ what }) => what)).toContain('Lever “Financial support”')
  })

  it('two of the process’s levers that are one of the mission’s are one row', () => {
    const { doc } = samplePortfolio()
    setMission(doc, 'education', 'learning')
    setMission(doc, 'finance', 'learning')
    expect(lines(plan(doc, { levers: 'mission' }), 'b1-1')[0]?.[1]).toBe('Learning & Capabilities')
  })

  it('a lever that was deleted while it was used keeps what stands under it', () => {
    const { doc } = samplePortfolio()
    const made = plan(doc, { definition: { ...PRATO, levers: PRATO.levers.filter(({ id }) => id !== 'finance') } })
    expect(lines(made, 'a3-barriers')[0]).toEqual(['Energy efficiency', 'finance', 'Bando'])
    expect(made.leftOut.map(({ what }) => what)).toContain('The word “finance”')
  })
})

describe('what is left out', () => {
  it('parked actions, with the reason that was given last', () => {
    const { doc, ids } = samplePortfolio()
    const decide = (reason: string, atMs: number): DecisionId => addItem(doc, 'decisions', { author, once: { action: ids.action, state: 'parked', reason, atMs } })
    decide('later', 1)
    decide('No money this year', 2)
    setItem(doc, 'actions', ids.action, { state: 'parked' })
    const made = plan(doc)
    expect(made.tables.filter(({ layout }) => layout === 'outline')).toEqual([])
    expect(made.leftOut).toContainEqual({ what: 'Action “Bando”', why: 'It is parked: No money this year' })
    // What it led to is there, without a lever.
    expect(lines(made, 'b1-1').find(([, , early]) => early === 'Bando')).toBeDefined()
  })

  it('merged actions count once, with the sources of both', () => {
    const { doc, notes, ids } = samplePortfolio()
    const other = addItem(doc, 'actions', { author, texts: { name: 'Gara' }, fields: { into: ids.action } })
    const note = say(doc, 'y')
    addSource(doc, other, note)
    const made = plan(doc)
    expect(made.tables.filter(({ layout }) => layout === 'outline')).toHaveLength(1)
    expect(new Set(table(made, 'b2-1').rows[0]?.sources)).toEqual(new Set([notes.action, note]))
    expect(made.leftOut).toContainEqual({ what: 'Action “Gara”', why: 'It was merged into “Bando”, which stands for both and has the sources of both.' })
  })

  it('notes that no table stands on, and sessions that could not be read', () => {
    const { doc } = samplePortfolio()
    say(doc, 'alone')
    const { leftOut } = plan(doc, { figures: { ...NO_FIGURES, unreadable: ['Novembre'] } })
    expect(leftOut.map(({ what }) => what)).toEqual(expect.arrayContaining(['Notes that were carried over: 1', 'Session “Novembre”']))
  })
})

describe('gaps', () => {
  it('an empty process is all gaps, and nothing in it is made up', () => {
    const made = plan(new Y.Doc())
    for (const { id, rows } of made.tables) {
      expect(rows.length, id).toBeGreaterThan(0)
      for (const { cells, sources } of rows) {
        expect(sources).toEqual([])
        expect(cells.slice(1).every(({ gap, parts }) => gap && parts.length === 0), id).toBe(true)
      }
    }
    expect(made.leftOut).toEqual([])
  })

  it('what was taken off leaves a gap, and its links lead nowhere', () => {
    const { doc, ids } = samplePortfolio()
    removeItem(doc, 'impacts', ids.early)
    const made = plan(doc)
    expect(lines(made, 'b3-1')[0]?.slice(0, 2)).toEqual(['', 'Bando'])
    expect(table(made, 'b3-1').gaps).toBe(1)
    expect(itemsOf(doc, 'impacts').size).toBe(4)
  })

  it('a text of blanks is one', () => {
    const { doc, ids } = samplePortfolio()
    editItem(doc, 'actions', ids.action, 'description', '  \n ')
    expect(table(plan(doc), 'b2-1').rows[0]?.cells[2]?.gap).toBe(true)
  })
})

describe('numbers of people and notes', () => {
  const row = (key: string | null, invited: number, attended: number) => ({ key, people: invited, invited, attended })

  it('stand beside the networks that people’s lists name; those of whom nobody wrote are rows with gaps', () => {
    const doc = new Y.Doc()
    addItem(doc, 'networks', { author, texts: { name: ' scuole ' } })
    addItem(doc, 'networks', { author, texts: { name: 'Consulta' }, fields: { category: 'students' } })
    const figures: PlanFigures = { ...NO_FIGURES, byNetwork: [row('Scuole', 12, 9), row('Parrocchie', 6, 5), row(null, 5, 2)], byCategory: [row('students', 30, 21)] }
    const told = lines(plan(doc, { figures }), 'a3-stakeholders').map(([name, , invited, attended]) => [name, invited, attended])
    expect(told).toEqual([
      ['scuole', 'Invitations: 12', 'Attendances: 9'],
      ['Consulta', 'Invitations: 30', 'Attendances: 21'],
      ['Parrocchie', 'Invitations: 6', 'Attendances: 5'],
      ['Groups too small to be told apart', 'Invitations: 5', 'Attendances: 2'],
    ])
  })

  it('are counted by topic, lever and category, and together where the mission’s levers are fewer', () => {
    const count = (lever: string | null, category: string, notes: number) => ({ topic: 'energy', lever, category, notes })
    const figures: PlanFigures = { ...NO_FIGURES, counts: [count('education', 'students', 3), count('capacity', 'students', 4), count(null, '*', 2)] }
    const counted = (levers: 'own' | 'mission') => lines(plan(new Y.Doc(), { figures, levers }), 'counts').map((cells) => cells.slice(1))
    expect(counted('own')).toEqual([['Education & Training', 'Student city council', '3'], ['Capacity Building', 'Student city council', '4'], ['No lever', 'Groups too small to be told apart', '2']])
    expect(counted('mission')).toEqual([['Learning & Capabilities', 'Student city council', '7'], ['No lever', 'Groups too small to be told apart', '2']])
  })

  it('a note of a group too small to be told apart says so among the sources', () => {
    const { doc, ids } = samplePortfolio()
    addSource(doc, ids.barrier, say(doc, 'rare', { category: 'sport' }))
    expect(plan(doc).notes.find(({ text }) => text === 'rare')?.category).toBe(planSaying('en')('smallGroups'))
  })
})

it('a plan of 5,000 notes leaves none of them out', () => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let action = 0; action < 60; action++) {
      const id = addItem(doc, 'actions', { author, texts: { name: `Azione ${action}` }, fields: { field: 'built-environment' } })
      const impact = addItem(doc, 'impacts', { author, texts: { text: `Effetto ${action}` }, fields: { stage: 'late' } })
      linkItems(doc, id, impact)
      pick(doc, id, 'levers', PRATO.levers[action % 12]?.id ?? '', true)
      for (let note = 0; note < 84; note++) addSource(doc, id, say(doc, `Nota ${action}.${note}`))
    }
  })
  const portfolio = readPortfolio(doc)
  const made = planOf({ definition: PRATO, portfolio, figures: NO_FIGURES, language: 'it', levers: 'own' })
  expect(made.notes).toHaveLength(60 * 84)
})
