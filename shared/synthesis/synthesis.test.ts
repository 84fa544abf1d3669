import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Outcome } from '../api/synthesis.ts'
import { clustersOf, mergesOf, mirrorLinksOf, mirrorNotesOf, placementsOf } from '../document/plenaryDocument.ts'
import { newId, type ClusterId, type LinkId, type NoteId, type SessionId, type TableId } from '../ids.ts'
import { PRATO } from '../process/prato.ts'
import { outcomeOf } from './outcomeOf.ts'
import { byLever, saidByAll, synthesise } from './synthesise.ts'

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
    clustersOf(meeting.doc).get(cluster)?.set('deleted', true)
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
