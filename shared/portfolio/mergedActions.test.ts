import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carriedOf, type CarriedNote } from '../document/portfolioDocument.ts'
import { newId, type ActionId, type AuthorId, type NoteId, type SessionId } from '../ids.ts'
import { mergeActions, unmergeAction } from '../ops/actions.ts'
import { addItem, addSource, linkItems, pick, removeItem, restoreItem, setEmission, setItem } from '../ops/portfolio.ts'
import { headsOfActions, mergedInto, withMergedActions } from './mergedActions.ts'
import { readPortfolio } from './readPortfolio.ts'

const author = newId<AuthorId>()

function carried(doc: Y.Doc, text: string): NoteId {
  const id = newId<NoteId>()
  const note: CarriedNote = { session: newId<SessionId>(), sessionName: 'January', table: null, tableName: null, topic: null, group: null, category: null, lane: 'proposal', lever: null, text, line: id }
  carriedOf(doc).set(id, note)
  return id
}

function action(doc: Y.Doc, name: string, fields: object = {}): ActionId {
  return addItem(doc, 'actions', { author, texts: { name }, fields })
}

describe('actions that were merged', () => {
  it('are one, with the sources, links, levers and co-benefits of both', () => {
    const doc = new Y.Doc()
    const [trams, buses] = [action(doc, 'Trams'), action(doc, 'Buses')]
    const [first, second] = [carried(doc, 'a tram'), carried(doc, 'a bus')]
    addSource(doc, trams, first)
    addSource(doc, buses, first)
    addSource(doc, buses, second)
    pick(doc, trams, 'levers', 'finance', true)
    pick(doc, buses, 'levers', 'engagement', true)
    const [impact, finding] = [addItem(doc, 'impacts', { author }), addItem(doc, 'findings', { author })]
    linkItems(doc, trams, impact)
    linkItems(doc, buses, impact)
    linkItems(doc, finding, buses)
    mergeActions(doc, [trams, buses], trams)
    const { actions, sources, picks, links } = withMergedActions(readPortfolio(doc))
    expect(actions.map(({ name }) => name)).toEqual(['Trams'])
    expect(new Set(sources.get(trams)?.map(({ id }) => id))).toEqual(new Set([first, second]))
    expect(picks.get(trams)?.levers).toEqual(['engagement', 'finance'])
    expect(links).toEqual([{ from: trams, to: impact }, { from: finding, to: trams }])
    expect(mergedInto(readPortfolio(doc)).get(trams)?.map(({ id }) => id)).toEqual([buses])
  })

  it('keep the numbers of the one that was kept, whose gaps the other fills; nothing is added up', () => {
    const doc = new Y.Doc()
    const [trams, buses] = [action(doc, 'Trams', { costEuro: 100 }), action(doc, 'Buses', { costEuro: 70, renewableMwh: 5, type: 'technical' })]
    setEmission(doc, trams, 'transport', 10)
    setEmission(doc, buses, 'transport', 30)
    setEmission(doc, buses, 'electricity', 3)
    mergeActions(doc, [buses], trams)
    const { actions: [kept], emissions } = withMergedActions(readPortfolio(doc))
    expect(kept).toMatchObject({ name: 'Trams', costEuro: 100, renewableMwh: 5, type: 'technical' })
    expect([...(emissions.get(trams) ?? [])]).toEqual([['transport', 10]])
    setEmission(doc, trams, 'transport', null)
    expect([...(withMergedActions(readPortfolio(doc)).emissions.get(trams) ?? [])]).toEqual([['transport', 30], ['electricity', 3]])
  })

  it('are there again when the one that stands for them is taken off, and folded again when it is brought back', () => {
    const doc = new Y.Doc()
    const [trams, buses] = [action(doc, 'Trams'), action(doc, 'Buses')]
    mergeActions(doc, [buses], trams)
    removeItem(doc, 'actions', trams)
    expect(withMergedActions(readPortfolio(doc)).actions.map(({ name }) => name)).toEqual(['Buses'])
    restoreItem(doc, 'actions', trams)
    expect(withMergedActions(readPortfolio(doc)).actions.map(({ name }) => name)).toEqual(['Trams'])
  })

  it('merged by two at once into one another, they are one on both screens, and come apart for good', () => {
    const doc = new Y.Doc()
    const [trams, buses] = [action(doc, 'Trams'), action(doc, 'Buses')]
    const other = copyOf(doc)
    mergeActions(doc, [buses], trams)
    mergeActions(other, [trams], buses)
    sync([doc, other])
    const head = trams < buses ? trams : buses
    for (const replica of [doc, other]) expect(withMergedActions(readPortfolio(replica)).actions.map(({ id }) => id)).toEqual([head])
    unmergeAction(doc, head === trams ? buses : trams, head)
    expect(withMergedActions(readPortfolio(doc)).actions).toHaveLength(2)
  })
})

describe('whatever three people merge, part, remove and bring back at once', () => {
  const act = fc.record({ who: fc.nat(2), what: fc.constantFrom('merge', 'merge', 'part', 'remove', 'restore', 'cost', 'sync'), one: fc.nat(7), two: fc.nat(7) })

  it('all screens agree, each action is shown once or stands behind one that is, and no source is lost', () => {
    let [circles, folded] = [0, 0]
    fc.assert(
      fc.property(fc.array(act, { minLength: 10, maxLength: 60 }), (acts) => {
        const doc = new Y.Doc()
        const ids = Array.from({ length: 8 }, (_, at) => action(doc, String(at)))
        const notes = new Map(ids.map((id) => [id, carried(doc, id)]))
        for (const [id, note] of notes) addSource(doc, id, note)
        const replicas = [doc, copyOf(doc), copyOf(doc)]
        for (const { who, what, one, two } of acts) play(replicas[who] ?? doc, what, ids[one], ids[two], replicas)
        sync(replicas)
        const plain = readPortfolio(doc)
        const seen = withMergedActions(plain)
        for (const replica of replicas) expect(withMergedActions(readPortfolio(replica))).toEqual(seen)
        const heads = headsOfActions(plain)
        expect([...heads.keys()].sort()).toEqual(plain.actions.map(({ id }) => id).sort())
        expect(new Set(heads.values())).toEqual(new Set(seen.actions.map(({ id }) => id)))
        for (const head of heads.values()) expect(heads.get(head)).toBe(head)
        for (const { id } of plain.actions) expect(seen.sources.get(heads.get(id) ?? id)?.map((note) => note.id)).toContain(notes.get(id))
        circles += plain.actions.filter(({ id, into }) => heads.get(id) === id && into !== null && heads.get(into) === id).length
        folded += plain.actions.length - seen.actions.length
      }),
      { seed: 4, numRuns: 150 },
    )
    expect(Math.min(circles, folded)).toBeGreaterThan(0)
  })

  it('what was merged and parted again is as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 7 }), fc.nat(7), (others, at) => {
        const doc = new Y.Doc()
        const ids = Array.from({ length: 8 }, (_, each) => action(doc, String(each), { costEuro: each }))
        const before = readPortfolio(doc)
        const into = ids[at]
        if (into === undefined) throw new Error('there are eight')
        const folded = [...new Set(others.flatMap((other) => ids[other] ?? []))].filter((id) => id !== into)
        mergeActions(doc, folded, into)
        expect(withMergedActions(readPortfolio(doc)).actions).toHaveLength(8 - folded.length)
        for (const id of folded) unmergeAction(doc, id, into)
        expect(readPortfolio(doc)).toEqual(before)
      }),
      { seed: 5 },
    )
  })
})

function play(doc: Y.Doc, what: string, one: ActionId | undefined, two: ActionId | undefined, replicas: readonly Y.Doc[]): void {
  if (one === undefined || two === undefined) return
  const heads = headsOfActions(readPortfolio(doc))
  if (what === 'sync') sync(replicas)
  else if (what === 'merge') mergeActions(doc, [heads.get(one) ?? one], heads.get(two) ?? two)
  else if (what === 'part') unmergeAction(doc, one, heads.get(one) ?? one)
  else if (what === 'remove') removeItem(doc, 'actions', one)
  else if (what === 'restore') restoreItem(doc, 'actions', one)
  else setItem(doc, 'actions', one, { costEuro: one === two ? 1 : 2 })
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function sync(replicas: readonly Y.Doc[]): void {
  for (const from of replicas) for (const to of replicas) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}
