import { describe, expect, it } from 'vitest'
import type { Outcome, OutcomeNote } from '../api/synthesis.ts'
import { newId, type NoteId, type SessionId, type TableId } from '../ids.ts'
import { PLAN_WORDS, missionLeverOf } from '../process/planWords.ts'
import { PRATO } from '../process/prato.ts'
import { countNotes, OTHERS, shownCategories, shownCategory } from './countNotes.ts'
import { countSaidBy } from './counts.ts'

const { topics, groups, categories, levers, tools } = PRATO
const table = newId<TableId>()

function said(category: string | null, fields: Partial<OutcomeNote> = {}): OutcomeNote {
  return { id: newId<NoteId>(), table, topic: 'energy', category, lane: 'problem', lever: null, text: '', withdrawn: false, ...fields }
}

/** `people` of the categories that are named; of all others nobody was there. `null`: a group folded into the others. */
function session(notes: readonly OutcomeNote[], people: Readonly<Record<string, number>>, others = 0, lines: readonly (readonly OutcomeNote[])[] = []): Outcome {
  const folded = others === 0 ? [] : [{ category: null, people: others }]
  const small = new Set(Object.keys(people).filter((id) => people[id] === -1))
  const there = Object.entries(people).filter(([id]) => !small.has(id)).map(([category, count]) => ({ category, people: count }))
  const nobody = categories.filter(({ id }) => !(id in people)).map(({ id }) => ({ category: id, people: 0 }))
  return {
    session: { id: newId<SessionId>(), name: 'Ottobre', createdAtMs: 1 },
    tables: [{ id: table, name: 'Tavolo 1', topic: 'energy' }],
    words: { topics, groups, categories, levers, tools },
    notes: [...notes],
    lines: lines.map((line) => ({ id: line[0]?.id ?? newId(), shown: line[0]?.id ?? newId(), sources: line.map(({ id }) => id) })),
    clusters: [],
    links: [],
    people: [...there, ...folded, ...nobody],
  }
}

describe('what was said, by topic, lever and category', () => {
  it('counts notes and lines of each cell, in the order of the words; what was taken back does not count', () => {
    const notes = [said('university', { topic: 'mobility', lane: 'barrier', lever: 'finance' }), said('students'), said('students'), said('students', { withdrawn: true })]
    const { cells } = countSaidBy([session(notes, { students: 20, university: 6 }, 0, [notes.slice(1, 3)])])
    expect(cells).toEqual([
      { topic: 'energy', lever: null, category: 'students', notes: 2, lines: 1 },
      { topic: 'mobility', lever: 'finance', category: 'university', notes: 1, lines: 1 },
    ])
  })

  it('categories of fewer than five people are one of others, in the sessions where they were few', () => {
    const few = session([said('sport'), said('culture'), said(null)], { sport: -1, culture: -1, students: 9 }, 5)
    const many = session([said('sport')], { sport: 12 })
    expect(countSaidBy([few, many]).cells.map(({ category, notes }) => [category, notes])).toEqual([['sport', 1], [OTHERS, 2], [null, 1]])
    const shown = shownCategories([few, many])
    expect(shownCategory({ session: few.session.id, table, category: 'sport' }, shown)).toBe(OTHERS)
    // A session that is not there any more tells of nobody.
    expect(shownCategory({ session: newId<SessionId>(), table, category: 'students' }, shown)).toBe(OTHERS)
  })

  it('in the mission’s levers as the lab maps them', () => {
    const mapped = new Map([['finance', 'governance']])
    const { cells } = countSaidBy([session([said('students', { lever: 'finance' }), said('students', { lever: 'data' })], { students: 9 })], (lever) => missionLeverOf(PLAN_WORDS, mapped, lever))
    expect(cells.map(({ lever }) => lever)).toEqual(['governance', 'technology'])
  })

  it('points out who was there and wrote nothing, but nobody out of a group that was folded', () => {
    const outcome = session([said('students')], { students: 9, university: 6, culture: -1 }, 5)
    const { silent, absent } = countSaidBy([outcome])
    expect(silent).toEqual(['university'])
    expect(absent).not.toContain('culture')
    expect(absent).toContain('sport')
    // Large in one session, folded in another.
    expect(countSaidBy([outcome, session([], { university: -1, students: 9 }, 5)]).silent).toEqual([])
  })

  it('calls nobody absent where nobody was counted', () => {
    expect(countSaidBy([session([said('students')], {})])).toMatchObject({ silent: [], absent: [] })
  })

  it('counts of a process without sessions are empty', () => {
    expect(countSaidBy([])).toEqual({ cells: [], silent: [], absent: [] })
    expect(countNotes([])).toEqual({ notes: 0, tables: 0, sessions: 0, categories: [] })
  })
})
