import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Outcome } from '../api/synthesis.ts'
import { IMPACT_STAGES, type ImpactStage } from '../document/portfolioItems.ts'
import { carriedOf, writtenRoots, type CarriedNote } from '../document/portfolioDocument.ts'
import { newId, type ActionId, type AuthorId, type FindingId, type ImpactId, type NoteId, type SessionId, type TableId } from '../ids.ts'
import { addItem, addSource, linkItems, pick, removeItem, restoreItem, setItem, unlinkItems } from '../ops/portfolio.ts'
import { undoManager } from '../ops/undoManager.ts'
import { readPortfolio } from '../portfolio/readPortfolio.ts'
import { planWordsOf } from '../process/planWords.ts'
import { PRATO } from '../process/prato.ts'
import { WORKSHOP_TOOLS } from '../process/workshopTools.ts'
import { chainOf } from './chainOf.ts'
import { filterPathways } from './filterPathways.ts'
import { mayLead, type EntryId, type Gap, type NodeId, type Pathways } from './pathways.ts'
import { pathwayRows } from './pathwayRows.ts'
import { readPathways } from './readPathways.ts'
import { suggestEdges } from './suggestEdges.ts'
import { synthesise } from '../synthesis/synthesise.ts'
import { unusedLines } from './unusedLines.ts'

const author = newId<AuthorId>()
const words = { levers: PRATO.levers, coBenefits: planWordsOf(PRATO).coBenefits, say: (text: { readonly en: string }) => text.en }
const ALL = { field: null, topic: null, scenario: null }

class Plan {
  readonly doc = new Y.Doc()
  finding = (text: string, fields: object = {}) => addItem(this.doc, 'findings', { author, texts: { text }, fields })
  action = (name: string, fields: object = {}) => addItem(this.doc, 'actions', { author, texts: { name }, fields })
  impact = (text: string, stage: ImpactStage, fields: object = {}) => addItem(this.doc, 'impacts', { author, texts: { text }, fields: { stage, ...fields } })
  link = (from: EntryId, to: EntryId) => linkItems(this.doc, from, to)
  /** A note that was carried over stands behind it. */
  said = (of: EntryId, note: NoteId = newId<NoteId>()) => {
    const copy: CarriedNote = { session: newId<SessionId>(), sessionName: 'Gennaio', table: newId<TableId>(), tableName: 'Tavolo 3', topic: null, group: null, category: 'students', lane: 'action', lever: null, text: 'x', line: note }
    carriedOf(this.doc).set(note, copy)
    addSource(this.doc, of, note)
    return note
  }
  read = (): Pathways => readPathways(readPortfolio(this.doc), words)
}

const pairs = ({ edges }: Pathways) => edges.map(({ from, to }) => [from, to])

describe('one pathway', () => {
  it('leads from a barrier, by its lever, through an action to co-benefits', () => {
    const plan = new Plan()
    const [barrier, action, early, air] = [plan.finding('no money', { lever: 'finance' }), plan.action('a fund'), plan.impact('ten roofs', 'early'), plan.impact('', 'coBenefit', { coBenefit: 'air-quality' })]
    plan.link(barrier, action)
    plan.link(action, early)
    plan.link(early, air)
    pick(plan.doc, action, 'levers', 'engagement', true)
    const pathways = plan.read()
    expect(pathways.columns.lever.map(({ text }) => text)).toEqual(['Engagement', 'Financial support'])
    expect(pathways.nodes.get(air)?.text).toBe('Improved air quality')
    const [said, added] = ['Meno rumore', 'at night'].map((text) => plan.impact(text, 'coBenefit', { coBenefit: 'less-noise' }))
    expect([said, added].map((id) => id && plan.read().nodes.get(id)?.text)).toEqual(['Less noise', 'Less noise: at night'])
    const whys = new Map(pathways.edges.map(({ from, to, why }) => [`${from} ${to}`, why.map(({ by }) => by)]))
    expect(whys.get(`${barrier} lever:finance`)).toEqual(['named'])
    expect(whys.get(`lever:finance ${action}`)).toEqual(['taken'])
    expect(whys.get(`lever:engagement ${action}`)).toEqual(['picked'])
    expect([...pathways.gaps]).toEqual([])
    expect(chainOf(pathways, early)).toEqual(new Set([barrier, action, early, air, 'lever:finance', 'lever:engagement']))
    expect(pathwayRows(pathways)).toEqual([{ of: pathways.nodes.get(action), gaps: {}, cells: { obstacle: [barrier], lever: ['lever:engagement', 'lever:finance'], action: [action], early: [early], late: [], direct: [], coBenefit: [air] } }])
  })

  it('two actions that share a lever are not on each other’s pathway', () => {
    const plan = new Plan()
    const [one, two] = [plan.action('one'), plan.action('two')]
    for (const action of [one, two]) pick(plan.doc, action, 'levers', 'finance', true)
    expect(chainOf(plan.read(), one)).toEqual(new Set([one, 'lever:finance']))
    expect(chainOf(plan.read(), 'lever:finance')).toEqual(new Set([one, two, 'lever:finance']))
  })

  it('what is of a field brings its pathway along, and nothing else', () => {
    const plan = new Plan()
    const [barrier, bus, roof] = [plan.finding('b', { topic: 'mobility' }), plan.action('bus', { field: 'mobility-transport' }), plan.action('roof', { field: 'energy-systems' })]
    plan.link(barrier, bus)
    expect(filterPathways(plan.read(), { ...ALL, field: 'mobility-transport' }, [])).toEqual(new Set([barrier, bus]))
    expect(filterPathways(plan.read(), { ...ALL, field: 'energy-systems', topic: 'mobility' }, [])).toEqual(new Set())
    expect(filterPathways(plan.read(), ALL, [])).toEqual(new Set([barrier, bus, roof]))
  })

  it('leads on in time, and to indirect co-benefits by way of direct ones', () => {
    const plan = new Plan()
    const ids = [plan.finding('f'), plan.action('a'), plan.impact('e', 'early'), plan.impact('l', 'late'), plan.impact('d', 'coBenefit'), plan.impact('i', 'coBenefit', { indirect: true })]
    const { nodes } = plan.read()
    const list = ids.flatMap((id) => nodes.get(id) ?? [])
    const allowed = list.map((from) => list.filter((to) => mayLead(from, to)).map(({ text }) => text).join(''))
    expect(allowed).toEqual(['a', 'eldi', 'ldi', 'di', 'i', ''])
  })
})

describe('what goes wrong', () => {
  it('a lever that was deleted while used is shown by its id, and marked', () => {
    const plan = new Plan()
    plan.finding('f', { lever: 'abolished' })
    plan.impact('', 'coBenefit', { coBenefit: 'forgotten' })
    const { columns } = plan.read()
    expect(columns.lever).toMatchObject([{ text: 'abolished', known: false }])
    expect(columns.coBenefit).toMatchObject([{ text: 'forgotten', known: false }])
  })

  it('an action that is deleted takes its edges along, and undo brings both back', () => {
    const plan = new Plan()
    const [barrier, action, early] = [plan.finding('f'), plan.action('a'), plan.impact('e', 'early')]
    plan.link(barrier, action)
    plan.link(action, early)
    const before = pairs(plan.read())
    const undo = undoManager(writtenRoots(plan.doc), 0)
    removeItem(plan.doc, 'actions', action)
    expect(plan.read().edges).toEqual([])
    expect([...plan.read().gaps]).toEqual([[barrier, ['noAction']], [early, ['noActionBehind']]])
    undo.undo()
    expect(pairs(plan.read())).toEqual(before)
  })

  it('two who make and remove the same edge at once agree about it', () => {
    const plan = new Plan()
    const [action, early] = [plan.action('a'), plan.impact('e', 'early')]
    plan.link(action, early)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(plan.doc))
    unlinkItems(plan.doc, action, early)
    linkItems(other, action, early)
    Y.applyUpdate(other, Y.encodeStateAsUpdate(plan.doc))
    Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(other))
    expect(pairs(plan.read())).toEqual(pairs(readPathways(readPortfolio(other), words)))
  })

  it('an action that is merged while somebody links it brings the link to the one that stands for both', () => {
    const plan = new Plan()
    const [barrier, head, merged, early] = [plan.finding('f'), plan.action('head'), plan.action('merged'), plan.impact('e', 'early')]
    const note = plan.said(merged)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(plan.doc))
    setItem(plan.doc, 'actions', merged, { into: head })
    linkItems(other, merged, early)
    linkItems(other, barrier, merged)
    Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(other))
    const pathways = plan.read()
    expect(pathways.columns.action.map(({ id }) => id)).toEqual([head])
    expect(pairs(pathways)).toEqual([[barrier, head], [head, early]])
    expect(pathways.outOf.get(head)?.[0]?.why).toEqual([{ by: 'linked', links: [{ from: merged, to: early }] }])
    expect(pathways.nodes.get(head)).toMatchObject({ entries: [head, merged], sources: [{ id: note }] })
    removeItem(plan.doc, 'actions', head)
    expect(plan.read().columns.action.map(({ id }) => id)).toEqual([merged])
    restoreItem(plan.doc, 'actions', head)
    expect(plan.read()).toEqual(pathways)
  })

  it('two that were merged into each other at once are one', () => {
    const plan = new Plan()
    const [one, two] = [plan.action('one'), plan.action('two')]
    setItem(plan.doc, 'actions', one, { into: two })
    setItem(plan.doc, 'actions', two, { into: one })
    expect(plan.read().columns.action.map(({ id }) => id)).toEqual([one < two ? one : two])
  })

  it('what was moved to an earlier column since leads backwards, and still counts', () => {
    const plan = new Plan()
    const [action, early, late] = [plan.action('a'), plan.impact('e', 'early'), plan.impact('l', 'late')]
    plan.link(action, early)
    plan.link(early, late)
    setItem(plan.doc, 'impacts', early, { stage: 'direct' })
    const { edges, gaps } = plan.read()
    expect(edges.map(({ backwards }) => backwards)).toEqual([false, true])
    expect(gaps.has(late)).toBe(false)
  })

  it('an empty process has no pathways', () => {
    expect([...new Plan().read().nodes, ...pathwayRows(new Plan().read())]).toEqual([])
  })
})

it('60 actions and 200 results with 5,000 notes behind them are all there', () => {
  const plan = new Plan()
  plan.doc.transact(() => {
    const actions = Array.from({ length: 60 }, (_, n) => plan.action(`${n}`))
    const entries = [...actions, ...Array.from({ length: 200 }, (_, n) => plan.impact(`${n}`, IMPACT_STAGES[n % 4] ?? 'early'))]
    entries.forEach((entry, n) => plan.link(actions[n % 60] ?? entry, entry))
    for (let n = 0; n < 5_000; n++) plan.said(entries[n % entries.length] ?? newId<ActionId>())
  })
  const portfolio = readPortfolio(plan.doc)
  const pathways = readPathways(portfolio, words)
  expect(pathways.nodes.size).toBeGreaterThanOrEqual(260)
  expect(new Set([...pathways.nodes.values()].flatMap(({ sources }) => sources.map(({ id }) => id))).size).toBe(5_000)
  expect(pathwayRows(pathways)).not.toHaveLength(0)
})

const at = fc.nat({ max: 11 })
const plans = fc.record({
  findings: fc.array(fc.constantFrom(null, 'finance', 'gone'), { maxLength: 6 }),
  actions: fc.nat({ max: 6 }),
  impacts: fc.array(fc.constantFrom(...IMPACT_STAGES), { maxLength: 12 }),
  takes: fc.array(fc.tuple(at, at), { maxLength: 8 }),
  leads: fc.array(fc.tuple(at, at), { maxLength: 10 }),
  follows: fc.array(fc.tuple(at, at), { maxLength: 14 }),
  merges: fc.array(fc.tuple(at, at), { maxLength: 4 }),
  gone: fc.array(at, { maxLength: 3 }),
})

type Made = { readonly findings: FindingId[]; readonly actions: ActionId[]; readonly impacts: ImpactId[]; readonly notes: Map<ActionId, NoteId> }

function made(plan: Plan, { findings, actions, impacts, takes, leads, follows, merges, gone }: (typeof plans extends fc.Arbitrary<infer T> ? T : never)): Made {
  const made: Made = {
    findings: findings.map((lever) => plan.finding('f', { lever })),
    actions: Array.from({ length: actions }, () => plan.action('a')),
    impacts: impacts.map((stage) => plan.impact('i', stage)),
    notes: new Map(),
  }
  for (const action of made.actions) made.notes.set(action, plan.said(action))
  const join = (froms: readonly EntryId[], tos: readonly EntryId[], list: readonly (readonly [number, number])[]) => {
    for (const [from, to] of list) {
      const [one, other] = [froms[from], tos[to]]
      if (one !== undefined && other !== undefined && one !== other) plan.link(one, other)
    }
  }
  join(made.findings, made.actions, takes)
  join(made.actions, made.impacts, leads)
  join(made.impacts, made.impacts, follows)
  for (const [from, to] of merges) {
    const [one, other] = [made.actions[from], made.actions[to]]
    if (one !== undefined && other !== undefined && one !== other) setItem(plan.doc, 'actions', one, { into: other })
  }
  for (const each of gone) {
    const impact = made.impacts[each]
    if (impact !== undefined) removeItem(plan.doc, 'impacts', impact)
  }
  return made
}

/** The gaps by their definition, without a graph: from the pairs alone, by going on until nothing new is reached. */
function gapsByHand(pathways: Pathways): Map<NodeId, Gap[]> {
  const linked = pathways.edges.filter(({ why }) => why.some(({ by }) => by === 'linked')).map(({ from, to }) => [from, to] as const)
  const reached = new Set<NodeId>(pathways.columns.action.map(({ id }) => id))
  for (let before = -1; before !== reached.size; ) {
    before = reached.size
    for (const [from, to] of linked) if (reached.has(from)) reached.add(to)
  }
  const gaps = new Map<NodeId, Gap[]>()
  const say = (id: NodeId, gap: Gap) => gaps.set(id, [...(gaps.get(id) ?? []), gap])
  const isFinding = (id: NodeId) => pathways.columns.obstacle.some((node) => node.id === id)
  for (const { id } of pathways.columns.obstacle) if (!linked.some(([from]) => from === id)) say(id, 'noAction')
  for (const { id } of pathways.columns.action) {
    if (!linked.some(([from, to]) => to === id && isFinding(from))) say(id, 'noObstacle')
    if (!linked.some(([from]) => from === id)) say(id, 'leadsNowhere')
  }
  for (const stage of IMPACT_STAGES) {
    for (const { id } of pathways.columns[stage]) {
      if (!reached.has(id)) say(id, stage === 'coBenefit' && !linked.some(([, to]) => to === id) ? 'fromNothing' : 'noActionBehind')
    }
  }
  return gaps
}

describe('whatever was linked, merged and taken off', () => {
  const RUNS = { numRuns: 150, seed: 20_261_123 }

  it('every gap is real and all are found, whatever order they come in', () => {
    let found = 0
    fc.assert(
      fc.property(plans, (drawn) => {
        const plan = new Plan()
        made(plan, drawn)
        const portfolio = readPortfolio(plan.doc)
        const pathways = readPathways(portfolio, words)
        found += pathways.gaps.size
        expect(new Map(pathways.gaps)).toEqual(gapsByHand(pathways))
        const shuffled = { ...portfolio, links: [...portfolio.links].reverse(), findings: [...portfolio.findings].reverse(), actions: [...portfolio.actions].reverse(), impacts: [...portfolio.impacts].reverse() }
        expect(new Map(readPathways(shuffled, words).gaps)).toEqual(new Map(pathways.gaps))
      }),
      RUNS,
    )
    expect(found).toBeGreaterThan(150) // else nothing was tried
  })

  it('a merge loses no link and no source, and invents none', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const plan = new Plan()
        const { actions, notes } = made(plan, drawn)
        const portfolio = readPortfolio(plan.doc)
        const { columns, nodes, edges } = readPathways(portfolio, words)
        expect(columns.action.flatMap(({ entries }) => entries).sort()).toEqual([...actions].sort())
        for (const { entries, sources } of columns.action) expect(new Set(sources.map(({ id }) => id))).toEqual(new Set(entries.map((id) => notes.get(id as ActionId))))
        const standsFor = new Map([...nodes.values()].flatMap(({ id, entries }) => entries.map((entry) => [entry, id] as const)))
        const between = portfolio.links.flatMap(({ from, to }) => [[standsFor.get(from as EntryId), standsFor.get(to as EntryId)] as const]).filter(([from, to]) => from !== undefined && to !== undefined && from !== to)
        const linked = edges.filter(({ why }) => why.some(({ by }) => by === 'linked'))
        expect(new Set(linked.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set(between.map(([from, to]) => `${from} ${to}`)))
        expect(linked.flatMap(({ why }) => why.flatMap((one) => (one.by === 'linked' ? one.links : [])))).toHaveLength(between.length)
      }),
      RUNS,
    )
  })

  it('every node stands in a row of the table, and every gap in a cell', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const plan = new Plan()
        made(plan, drawn)
        const pathways = plan.read()
        const rows = pathwayRows(pathways)
        expect(new Set(rows.flatMap(({ cells }) => Object.values(cells).flat()))).toEqual(new Set(pathways.nodes.keys()))
        expect(rows.flatMap(({ gaps }) => Object.values(gaps)).length).toBe([...pathways.gaps.values()].flat().length)
      }),
      RUNS,
    )
  })
})

describe('what workshops said', () => {
  const table = newId<TableId>()
  const [action, result, merged] = [newId<NoteId>(), newId<NoteId>(), newId<NoteId>()]
  const note = (id: NoteId, lane: string) => ({ id, table, topic: 'energy', category: 'students', lane, lever: null, text: lane, withdrawn: false })
  const { topics, groups, categories, levers } = PRATO
  const outcome: Outcome = {
    session: { id: newId<SessionId>(), name: 'Gennaio', createdAtMs: 1 },
    tables: [{ id: table, name: 'Tavolo 3', topic: 'energy' }],
    words: { topics, groups, categories, levers, tools: [...WORKSHOP_TOOLS] },
    notes: [note(action, 'action'), note(result, 'medium-term'), note(merged, 'medium-term')],
    lines: [{ id: action, shown: action, sources: [action] }, { id: result, shown: result, sources: [result, merged] }],
    clusters: [],
    links: [{ type: 'follows-from', from: result, to: action }],
  }

  it('is offered until it stands behind something', () => {
    const plan = new Plan()
    expect(unusedLines(synthesise([outcome]), plan.read(), 'early')).toMatchObject([{ id: result, table: 'Tavolo 3', voices: { notes: 2, tables: 1, categories: 1 } }])
    expect(unusedLines(synthesise([outcome]), plan.read(), 'late')).toEqual([])
    plan.said(plan.impact('e', 'early'), merged)
    expect(unusedLines(synthesise([outcome]), plan.read(), 'early')).toEqual([])
  })

  it('what the lab says is the same in two sessions is offered once, with all who said it, until one of them stands behind something', () => {
    const plan = new Plan()
    const again = newId<NoteId>()
    const february = { ...outcome, session: { ...outcome.session, id: newId<SessionId>(), name: 'Febbraio' }, notes: [note(again, 'medium-term')], lines: [{ id: again, shown: again, sources: [again] }], links: [] }
    const together = synthesise([outcome, february], { themes: [], themed: new Map(), same: new Map([[again, result]]) })
    expect(unusedLines(together, plan.read(), 'early')).toMatchObject([{ id: result, session: 'Gennaio', voices: { notes: 3 } }])
    plan.said(plan.impact('e', 'early'), again)
    expect(unusedLines(together, plan.read(), 'early')).toEqual([])
  })

  it('what a table linked is suggested, with the table’s name, until it is taken', () => {
    const plan = new Plan()
    const [fund, roofs] = [plan.action('fund'), plan.impact('roofs', 'early')]
    plan.said(fund, action)
    expect(suggestEdges(plan.read(), [outcome])).toEqual([])
    plan.said(roofs, merged)
    expect(suggestEdges(plan.read(), [outcome])).toEqual([{ from: fund, to: roofs, linkedAt: [{ session: 'Gennaio', table: 'Tavolo 3' }] }])
    plan.link(fund, roofs)
    expect(suggestEdges(plan.read(), [outcome])).toEqual([])
  })
})
