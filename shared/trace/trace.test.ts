import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carriedOf, pairKey, sourcesOf, type CarriedNote } from '../document/portfolioDocument.ts'
import type { ItemId } from '../document/portfolioItems.ts'
import { newId, type ActionId, type AuthorId, type ClusterId, type NoteId, type SessionId, type TableId } from '../ids.ts'
import { addItem, linkItems, removeItem, setItem, setSame, setTheme } from '../ops/portfolio.ts'
import { readPortfolio } from '../portfolio/readPortfolio.ts'
import { traceBack, traceForward } from './trace.ts'

const author = newId<AuthorId>()
const cluster = newId<ClusterId>()

/** A lab's portfolio, with notes that the server carried into it. */
class Lab {
  readonly doc = new Y.Doc()
  readonly session = newId<SessionId>()
  readonly table = newId<TableId>()

  carries(of: readonly ItemId[], fields: Partial<CarriedNote> & { readonly cluster?: ClusterId } = {}): NoteId {
    const id = newId<NoteId>()
    const { cluster: came = null, ...said } = fields
    carriedOf(this.doc).set(id, { session: this.session, sessionName: 'Ottobre', table: this.table, tableName: 'Tavolo 1', topic: 'energy', group: null, category: 'students', lane: 'problem', lever: null, text: id, line: id, ...said })
    for (const item of of) sourcesOf(this.doc).set(pairKey(item, id), { cluster: came })
    return id
  }

  finds = () => addItem(this.doc, 'findings', { author })
  acts = (name = '') => addItem(this.doc, 'actions', { author, texts: { name } })
  expects = () => addItem(this.doc, 'impacts', { author })
  back = (id: ItemId) => traceBack(readPortfolio(this.doc), id)
  forward = (note: NoteId, alike: readonly NoteId[] = []) => traceForward(readPortfolio(this.doc), note, alike).map(({ id }) => id)
}

describe('where does this come from', () => {
  it('an impact comes from its own notes and from those of the actions and findings that lead to it, the nearest first', () => {
    const lab = new Lab()
    const [finding, action, impact] = [lab.finds(), lab.acts('Tetti solari'), lab.expects()]
    const [first, second, third] = [lab.carries([finding], { category: 'sport' }), lab.carries([action, finding]), lab.carries([impact], { table: null, tableName: null, category: null })]
    linkItems(lab.doc, finding, action)
    linkItems(lab.doc, action, impact)
    const { own, behind, notes, counts } = lab.back(impact)
    expect(own.map(({ id }) => id)).toEqual([third])
    expect(behind.map(({ id, why, to, title }) => [id, why, to, title])).toEqual([[action, 'link', impact, 'Tetti solari'], [finding, 'link', action, '']])
    expect(new Set(notes.map(({ id }) => id))).toEqual(new Set([first, second, third]))
    expect(counts).toEqual({ notes: 3, tables: 1, sessions: 1, categories: [{ id: 'sport', notes: 1 }, { id: 'students', notes: 1 }] })
    expect(lab.forward(first)).toEqual([finding, action, impact])
    expect(lab.forward(third)).toEqual([impact])
  })

  it('an action stands on what was merged into it, and on the scenario that it is for', () => {
    const lab = new Lab()
    const scenario = addItem(lab.doc, 'scenarios', { author, texts: { title: 'Scuole calde' } })
    const [action, merged] = [lab.acts(), lab.acts('Doppia')]
    setItem(lab.doc, 'actions', action, { scenario })
    setItem(lab.doc, 'actions', merged, { into: action })
    const [ofScenario, ofMerged] = [lab.carries([scenario]), lab.carries([merged])]
    expect(lab.back(action).behind.map(({ title, why }) => [title, why]).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))).toEqual([['Doppia', 'merged'], ['Scuole calde', 'scenario']])
    expect(lab.forward(ofMerged)).toEqual([merged, action])
    removeItem(lab.doc, 'scenarios', scenario)
    expect(lab.back(action).behind.find(({ why }) => why === 'scenario')).toMatchObject({ gone: true, title: '' })
    expect(lab.back(action).notes.map(({ id }) => id)).toContain(ofScenario)
    expect(lab.forward(ofScenario)).toEqual([action])
  })

  it('an indicator comes of what it measures, not the other way round', () => {
    const lab = new Lab()
    const action = lab.acts()
    const indicator = addItem(lab.doc, 'indicators', { author, texts: { number: '1', name: 'Tetti' } })
    linkItems(lab.doc, indicator, action)
    const note = lab.carries([action])
    expect(lab.back(indicator).notes.map(({ id }) => id)).toEqual([note])
    expect(lab.back(action).behind).toEqual([])
    expect(lab.forward(note)).toEqual([action, indicator])
  })

  it('a theme holds the notes of its lines, of lines that say the same, and of its clusters', () => {
    const lab = new Lab()
    const theme = addItem(lab.doc, 'themes', { author, texts: { title: 'Freddo' } })
    const finding = lab.finds()
    const [line, same, clustered] = [lab.carries([]), lab.carries([]), lab.carries([finding], { cluster })]
    setSame(lab.doc, [same], line)
    setTheme(lab.doc, [line, cluster], theme)
    expect(new Set(lab.back(theme).notes.map(({ id }) => id))).toEqual(new Set([line, same, clustered]))
    expect(lab.forward(clustered).sort()).toEqual([finding, theme].sort())
  })

  it('tells of a note that was carried over for another that says the same', () => {
    const lab = new Lab()
    const action = lab.acts()
    const note = lab.carries([action])
    expect(lab.forward(newId<NoteId>(), [note])).toEqual([action])
    expect(lab.forward(newId<NoteId>())).toEqual([])
  })

  it('a circle of links ends', () => {
    const lab = new Lab()
    const [a, b] = [lab.acts(), lab.acts()]
    linkItems(lab.doc, a, b)
    linkItems(lab.doc, b, a)
    setItem(lab.doc, 'actions', a, { into: b })
    setItem(lab.doc, 'actions', b, { into: a })
    const note = lab.carries([a])
    expect(lab.back(a).behind.map(({ id }) => id)).toEqual([b])
    expect(lab.forward(note)).toEqual([a, b])
  })

  it('what is not from any note says so, and an entry that never was is none', () => {
    const lab = new Lab()
    expect(lab.back(lab.acts())).toMatchObject({ notes: [], behind: [] })
    expect(lab.back(newId<ActionId>())).toMatchObject({ of: null, notes: [] })
  })

  it('back and forward agree, whatever was linked, merged, themed and taken off', () => {
    const at = fc.nat({ max: 11 })
    const pair = fc.tuple(at, at)
    const plans = fc.record({
      sources: fc.array(pair, { maxLength: 20 }), links: fc.array(pair, { maxLength: 20 }), merges: fc.array(pair, { maxLength: 6 }), scenarios: fc.array(pair, { maxLength: 6 }),
      themes: fc.array(pair, { maxLength: 6 }), strategies: fc.array(pair, { maxLength: 4 }), gone: fc.array(at, { maxLength: 3 }),
    })
    let found = 0
    fc.assert(
      fc.property(plans, ({ sources, links, merges, scenarios, themes, strategies, gone }) => {
        const lab = new Lab()
        const roots = ['actions', 'actions', 'actions', 'scenarios', 'findings', 'impacts', 'indicators', 'strategies', 'themes', 'interventions', 'scenarios', 'findings'] as const
        const items = roots.map((root) => ({ root, id: addItem(lab.doc, root, { author }) as ItemId }))
        const item = (number: number) => items[number] ?? { root: 'actions' as const, id: newId<ActionId>() }
        const notes = Array.from({ length: 12 }, (_, number) => lab.carries(sources.filter(([note]) => note === number).map(([, of]) => item(of).id), number % 3 === 0 ? { cluster } : {}))
        const actions = items.filter(({ root }) => root === 'actions').map(({ id }) => id as ActionId)
        const action = (number: number) => actions[number % actions.length] ?? newId<ActionId>()
        for (const [from, to] of links) linkItems(lab.doc, item(from).id, item(to).id)
        for (const [from, to] of merges) setItem(lab.doc, 'actions', action(from), { into: action(to) })
        for (const [of, to] of scenarios) setItem(lab.doc, 'actions', action(of), { scenario: item(to % 2 === 0 ? 3 : 10).id as never })
        for (const [of] of strategies) setItem(lab.doc, 'actions', action(of), { strategy: item(7).id as never })
        for (const [of, note] of themes) setTheme(lab.doc, [of % 4 === 0 ? cluster : (notes[note] ?? newId<NoteId>())], item(8).id as never)
        for (const number of gone) removeItem(lab.doc, item(number).root, item(number).id as never)
        const portfolio = readPortfolio(lab.doc)
        for (const { id } of items) {
          const { of, notes: behind } = traceBack(portfolio, id)
          if (of === null) continue
          const back = new Set(behind.map((note) => note.id))
          for (const note of notes) {
            expect(traceForward(portfolio, note).some((entry) => entry.id === id)).toBe(back.has(note))
            if (back.has(note)) found++
          }
        }
      }),
      { numRuns: 80, seed: 20_261_123 },
    )
    expect(found).toBeGreaterThan(500)
  })

  it('walks through 6,000 notes and 300 entries in a circle to its end', () => {
    const lab = new Lab()
    const actions: ActionId[] = []
    lab.doc.transact(() => {
      for (let i = 0; i < 300; i++) actions.push(lab.acts(`${i}`))
      actions.forEach((id, i) => linkItems(lab.doc, id, actions[(i + 1) % 300] ?? id))
      for (let i = 0; i < 6_000; i++) lab.carries([actions[i % 300] ?? newId<ActionId>()])
    })
    const portfolio = readPortfolio(lab.doc)
    // Everything leads to everything: no portfolio is worse.
    expect(traceBack(portfolio, actions[7] ?? newId()).counts.notes).toBe(6_000)
    expect(traceForward(portfolio, traceBack(portfolio, actions[0] ?? newId()).own[0]?.id ?? newId<NoteId>())).toHaveLength(300)
  })
})
