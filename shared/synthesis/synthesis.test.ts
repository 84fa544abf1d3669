import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Outcome } from '../api/synthesis.ts'
import { clustersOf, mergesOf, mirrorLinksOf, mirrorNotesOf, placementsOf } from '../document/plenaryDocument.ts'
import { itemsOf, sameOf, themedOf } from '../document/portfolioDocument.ts'
import { newId, type AuthorId, type ClusterId, type LinkId, type NoteId, type ScenarioId, type SessionId, type TableId } from '../ids.ts'
import { addItem, removeItem, removeSource, setApart, setSame, setTheme } from '../ops/portfolio.ts'
import { undoManager } from '../ops/undoManager.ts'
import { carriedFrom, carryOver } from '../portfolio/carryOver.ts'
import { readPortfolio } from '../portfolio/readPortfolio.ts'
import { PRATO } from '../process/prato.ts'
import { outcomeOf } from './outcomeOf.ts'
import { sectionOfAll } from './sections.ts'
import { byLever, saidByAll, synthesise, type Synthesis } from './synthesise.ts'
import { isUntouched, usesIn, usesOf } from './uses.ts'

/** A session's plenary, written down as its table and facilitator left it. */
class Meeting {
  readonly session = newId<SessionId>()
  readonly table = newId<TableId>()
  readonly doc = new Y.Doc()
  private readonly createdAtMs: number

  constructor(createdAtMs: number) {
    this.createdAtMs = createdAtMs
  }

  says(text: string, fields: { readonly lane?: string; readonly topic?: string; readonly category?: string | null; readonly lever?: string | null; readonly withdrawn?: boolean } = {}): NoteId {
    const id = newId<NoteId>()
    const { lane = 'problem', topic = 'energy', category = 'students', lever = null, withdrawn = false } = fields
    mirrorNotesOf(this.doc).set(id, { table: this.table, topic, category, lane, text, lever, order: 'a0', withdrawn, version: 1 })
    return id
  }

  links(from: NoteId, to: NoteId): void {
    mirrorLinksOf(this.doc).set(newId<LinkId>(), { table: this.table, type: 'cause-of', from, to, version: 1 })
  }

  clusters(title: string, notes: readonly NoteId[]): ClusterId {
    const id = newId<ClusterId>()
    const entry = new Y.Map<unknown>([['title', new Y.Text(title)], ['colour', 'sand'], ['x', 0], ['y', 0], ['deleted', false]])
    clustersOf(this.doc).set(id, entry)
    for (const note of notes) placementsOf(this.doc).set(note, { in: 'cluster', cluster: id, order: `a${note}` })
    return id
  }

  merges(note: NoteId, into: NoteId): void {
    mergesOf(this.doc).set(note, { into })
  }

  dissolves(cluster: ClusterId): void {
    clustersOf(this.doc).get(cluster)?.set('deleted', true)
  }

  takesBack(note: NoteId): void {
    const said = mirrorNotesOf(this.doc).get(note)
    if (said !== undefined) mirrorNotesOf(this.doc).set(note, { ...said, withdrawn: true })
  }

  outcome(): Outcome {
    const { topics, groups, categories, levers, tools } = PRATO
    return {
      session: { id: this.session, name: `Session ${this.createdAtMs}`, createdAtMs: this.createdAtMs },
      tables: [{ id: this.table, name: 'Tavolo 1', topic: 'energy' }],
      words: { topics, groups, categories, levers, tools },
      ...outcomeOf(this.doc),
    }
  }
}

describe('what a session came to', () => {
  it('merged notes are one line with all who said it, and their links are the line’s', () => {
    const meeting = new Meeting(1)
    const [a, b, cause] = [meeting.says('a'), meeting.says('b', { category: 'sport' }), meeting.says('c', { lane: 'cause' })]
    meeting.merges(b, a)
    meeting.links(cause, b)
    meeting.links(cause, a)
    const { lines, links } = meeting.outcome()
    expect(lines.find(({ id }) => id === a)).toEqual({ id: a, shown: a, sources: [a, b] })
    expect(lines).toHaveLength(2)
    expect(links).toEqual([{ type: 'cause-of', from: cause, to: a }])
  })

  it('a dissolved cluster is none, and its notes are loose again', () => {
    const meeting = new Meeting(1)
    const cluster = meeting.clusters('gone', [meeting.says('a')])
    meeting.dissolves(cluster)
    expect(meeting.outcome().clusters).toEqual([])
    expect(synthesise([meeting.outcome()]).loose).toHaveLength(1)
  })

  it('what was taken back and nobody had used is not there; what was used is, and marked', () => {
    const meeting = new Meeting(1)
    const used = meeting.says('used', { withdrawn: true })
    meeting.says('unused', { withdrawn: true })
    meeting.clusters('with it', [used])
    const { lines, notes } = meeting.outcome()
    expect(lines.map(({ id }) => id)).toEqual([used])
    expect(notes.find(({ id }) => id === used)).toMatchObject({ withdrawn: true })
  })
})

describe('all sessions side by side', () => {
  it('clusters stand under the topic that most of them speak of, the largest first; the rest is loose', () => {
    const [one, two] = [new Meeting(1), new Meeting(2)]
    one.clusters('small', [one.says('a')])
    two.clusters('large', [two.says('b', { topic: 'mobility' }), two.says('c', { topic: 'mobility' }), two.says('d')])
    const loose = one.says('e')
    const synthesis = synthesise([one.outcome(), two.outcome()])
    expect(synthesis.clusters.map(({ title, topic, session }) => [title, topic, session])).toEqual([['large', 'mobility', two.session], ['small', 'energy', one.session]])
    expect(synthesis.loose.map(({ id }) => id)).toEqual([loose])
  })

  it('nothing is lost and nothing counted twice, whatever was merged and clustered', () => {
    const place = fc.nat({ max: 19 })
    const meetings = fc.array(fc.record({ merges: fc.array(fc.tuple(place, place), { maxLength: 15 }), clusters: fc.array(fc.array(place, { maxLength: 5 }), { maxLength: 3 }) }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(meetings, (plans) => {
        const outcomes = plans.map(({ merges, clusters }, at) => {
          const meeting = new Meeting(at)
          const notes = Array.from({ length: 20 }, (_, number) => meeting.says(`${number}`, { lane: number % 2 === 0 ? 'problem' : 'barrier' }))
          const note = (number: number) => notes[number] ?? newId<NoteId>()
          for (const [from, into] of merges) meeting.merges(note(from), note(into))
          for (const members of clusters) meeting.clusters('x', members.map(note))
          return meeting.outcome()
        })
        const { clusters, loose } = synthesise(outcomes)
        const shown = [...clusters.flatMap(({ entries }) => entries), ...loose]
        const sources = shown.flatMap((entry) => entry.sources.map(({ id }) => id))
        expect(sources).toHaveLength(20 * plans.length)
        expect(new Set(sources).size).toBe(sources.length)
        expect(saidByAll(shown)).toMatchObject({ times: sources.length, tables: plans.length })
      }),
      { numRuns: 60, seed: 20_261_123 },
    )
  })

  it('barriers by lever, and those without one', () => {
    const meeting = new Meeting(1)
    const [engaged, open] = [meeting.says('a', { lane: 'barrier', lever: 'engagement' }), meeting.says('b', { lane: 'barrier' })]
    meeting.says('a problem')
    const { entries, tools } = synthesise([meeting.outcome()])
    const groups = [...byLever(entries.values(), tools)].map(([lever, list]) => [lever, list.map(({ id }) => id)])
    expect(new Map(groups as [string | null, NoteId[]][])).toEqual(new Map([['engagement', [engaged]], [null, [open]]]))
  })

  it('an empty process has nothing to tell', () => {
    expect(synthesise([])).toMatchObject({ clusters: [], loose: [], topics: [] })
  })
})

const author = newId<AuthorId>()

/** Two meetings, and the portfolio of their process. */
function process() {
  const [one, two] = [new Meeting(1), new Meeting(2)]
  const doc = new Y.Doc()
  const read = (): Synthesis => synthesise([one.outcome(), two.outcome()], readPortfolio(doc))
  const carry = (chosen: Parameters<typeof carriedFrom>[1], id = newId<ScenarioId>()) => {
    carryOver(doc, { root: 'scenarios', id, author, fields: {} }, carriedFrom(read(), chosen))
    return id
  }
  return { one, two, doc, read, carry }
}

describe('what says the same in several sessions', () => {
  it('is one, with all who said it, and every cluster that has one of them shows it', () => {
    const { one, two, doc, read } = process()
    const [a, b, c] = [one.says('cold schools'), one.says('cold gyms', { category: 'sport' }), two.says('schools lose heat', { category: 'university' })]
    one.merges(b, a)
    one.clusters('first', [a])
    two.clusters('second', [c])
    setSame(doc, [c], a)
    const { entries, clusters, loose } = read()
    expect([...entries.values()]).toMatchObject([{ id: a, said: { times: 3, sessions: 2, tables: 2, categories: 3 } }])
    expect(entries.get(a)?.sources.map(({ id, session }) => [id, session])).toEqual([[a, one.session], [b, one.session], [c, two.session]])
    expect(new Map(clusters.map((cluster) => [cluster.title, cluster.entries.map(({ id }) => id)]))).toEqual(new Map([['first', [a]], ['second', [a]]]))
    expect(loose).toEqual([])
  })

  it('taken apart each stands for itself, and undo puts it together as it was', () => {
    const { one, two, doc, read } = process()
    const [a, b, c] = [one.says('a'), two.says('b'), two.says('c')]
    const undo = undoManager([sameOf(doc)], 0)
    setSame(doc, [b], a)
    setSame(doc, [a], c)
    const lines = () => [...read().entries.values()].map((entry) => entry.lines.map(({ id }) => id))
    expect(lines()).toEqual([[c, ...[a, b].sort()]])
    setApart(doc, [c])
    expect(lines().map((each) => each.toSorted())).toEqual(expect.arrayContaining([[a, b].sort(), [c]]))
    undo.undo()
    expect(lines()).toEqual([[c, ...[a, b].sort()]])
  })

  it('a line that its plenary merged under another one since speaks for that one', () => {
    const { one, two, doc, read } = process()
    const [a, b, c] = [one.says('a'), one.says('b'), two.says('c')]
    setSame(doc, [b], c)
    one.merges(b, a)
    expect([...read().entries.values()]).toMatchObject([{ said: { times: 3, sessions: 2 } }])
    setApart(doc, [a, b])
    expect(read().entries.size).toBe(2)
    expect(read().entries.get(c)?.said.times).toBe(1)
  })

  it('whatever two people do at once, both read the same, nothing is lost, and taken apart all is as the plenaries left it', () => {
    const line = fc.nat({ max: 11 })
    const act = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('same' as const), who: fc.nat(1), lines: fc.array(line, { minLength: 1, maxLength: 3 }), into: line }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('apart' as const), who: fc.nat(1), lines: fc.array(line, { minLength: 1, maxLength: 2 }) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('plenary' as const), who: fc.constant(0), note: line, into: line }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('meet' as const), who: fc.constant(0) }) },
    )
    let [circles, together] = [0, 0]
    fc.assert(
      fc.property(fc.array(act, { minLength: 3, maxLength: 30 }), (script) => {
        const meetings = [new Meeting(1), new Meeting(2), new Meeting(3)]
        const said = Array.from({ length: 12 }, (_, at) => meetings[at % 3]?.says(`${at}`) ?? newId<NoteId>())
        const note = (at: number) => said[at] ?? newId<NoteId>()
        const docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()]
        const meet = () => {
          for (const [from, to] of [docs, docs.toReversed()] as [Y.Doc, Y.Doc][]) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
        }
        for (const step of script) {
          const doc = docs[step.who] ?? docs[0]
          if (step.do === 'same') setSame(doc, step.lines.map(note), note(step.into))
          else if (step.do === 'apart') setApart(doc, step.lines.map(note))
          else if (step.do === 'meet') meet()
          else if (step.note !== step.into && step.note % 3 === step.into % 3) meetings[step.note % 3]?.merges(note(step.note), note(step.into))
        }
        meet()
        const outcomes = meetings.map((meeting) => meeting.outcome())
        const [first, second] = docs.map((doc) => synthesise(outcomes, readPortfolio(doc)))
        expect(second?.entries).toEqual(first?.entries)
        const sources = [...(first?.entries.values() ?? [])].flatMap((entry) => entry.sources.map(({ id }) => id))
        expect(sources.toSorted()).toEqual(said.toSorted())
        for (const [id, entry] of first?.entries ?? []) expect(entry.lines[0]?.id).toBe(id)
        const { same } = readPortfolio(docs[0])
        if ([...(first?.entries.keys() ?? [])].some((id) => same.has(id))) circles++
        together += [...(first?.entries.values() ?? [])].filter(({ lines }) => lines.length > 1).length
        setApart(docs[0], said)
        expect(sameOf(docs[0]).size).toBe(0)
        expect(synthesise(outcomes, readPortfolio(docs[0])).entries).toEqual(synthesise(outcomes).entries)
      }),
      { numRuns: 300, seed: 20_261_123 },
    )
    // The run met what it is there for.
    expect(circles).toBeGreaterThan(5)
    expect(together).toBeGreaterThan(200)
  })
})

describe('themes', () => {
  function themed() {
    const all = process()
    const { one, two, doc } = all
    const [a, b, c] = [one.says('a'), two.says('b', { topic: 'mobility' }), two.says('c', { topic: 'mobility' })]
    const [first, second] = [one.clusters('first', [a]), two.clusters('second', [b])]
    const theme = addItem(doc, 'themes', { author, texts: { title: 'Getting about' } })
    setTheme(doc, [first, second, c], theme)
    return { ...all, a, b, c, first, second, theme }
  }

  it('hold clusters and lines of several plenaries, and stand under the topic that most of them speak of', () => {
    const { read, a, b, c, first, second } = themed()
    const [theme] = read().themes
    expect(theme).toMatchObject({ title: 'Getting about', topic: 'mobility', gone: [] })
    expect(theme?.clusters.map(({ id }) => id).sort()).toEqual([first, second].sort())
    expect([theme?.lines.map(({ id }) => id), theme?.entries.map(({ id }) => id).sort()]).toEqual([[c], [a, b, c].sort()])
    expect(read().loose).toEqual([])
    expect(sectionOfAll(theme?.entries ?? [], read().lanes)).toBe('problems')
  })

  it('a cluster dissolved and a note taken back since: the theme says so, and keeps the rest', () => {
    const { one, two, read, first, a, c } = themed()
    one.dissolves(first)
    two.takesBack(c)
    const { themes: [theme], loose } = read()
    expect(theme?.gone).toEqual([first])
    expect(theme?.lines).toMatchObject([{ id: c, note: { withdrawn: true } }])
    expect(loose.map(({ id }) => id)).toEqual([a])
  })

  it('dissolved, what was in it stands where it stood; taken back, it is as it was', () => {
    const { doc, read, theme, c } = themed()
    const undo = undoManager([itemsOf(doc, 'themes'), themedOf(doc)], 0)
    const before = read()
    removeItem(doc, 'themes', theme)
    expect(read()).toMatchObject({ themes: [], loose: [{ id: c }] })
    expect(read().clusters.every((cluster) => cluster.theme === null)).toBe(true)
    undo.undo()
    expect(read()).toEqual(before)
  })

  it('bring all that is in them to what is made of them, under their title; what was taken back stays behind', () => {
    const { two, doc, carry, theme, a, b, c, second } = themed()
    const d = two.says('d')
    setSame(doc, [d], a)
    two.takesBack(c)
    const scenario = carry({ themes: [theme], clusters: [], lines: [] })
    const { scenarios, sources } = readPortfolio(doc)
    expect(scenarios).toMatchObject([{ title: 'Getting about' }])
    expect(sources.get(scenario)?.map(({ id }) => id).sort()).toEqual([a, b, d].sort())
    expect(sources.get(scenario)?.find(({ id }) => id === b)).toMatchObject({ cluster: second })
    expect(sources.get(scenario)?.find(({ id }) => id === d)).toMatchObject({ line: a, cluster: null })
  })
})

describe('what became of it', () => {
  it('is told of each that stands on one of its notes, and what nothing stands on is untouched', () => {
    const { one, two, doc, read, carry } = process()
    const [a, b, c] = [one.says('a', { lane: 'barrier' }), two.says('b', { lane: 'barrier' }), two.says('c')]
    setSame(doc, [b], a)
    const scenario = carry({ clusters: [], lines: [b] })
    const entries = [...read().entries.values()]
    const uses = () => usesIn(readPortfolio(doc))
    expect(usesOf(entries, uses())).toMatchObject([{ use: { root: 'scenarios', id: scenario, title: 'a' }, of: 1 }])
    expect(entries.filter((entry) => isUntouched(entry, uses())).map(({ id }) => id)).toEqual([c])
    expect(entries.filter((entry) => isUntouched(entry, uses(), ['actions'])).length).toBe(2)
    removeSource(doc, scenario, a)
    expect(isUntouched(entries[0] ?? raise(), uses())).toBe(false)
    removeItem(doc, 'scenarios', scenario)
    expect(entries.every((entry) => isUntouched(entry, uses()))).toBe(true)
  })
})

function raise(): never {
  throw new Error('there is one')
}
