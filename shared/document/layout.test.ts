import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Ballot } from '../ballots/ballot.ts'
import { newId, type AuthorId, type BallotId, type NoteId, type ProcessId, type SessionId, type TableId } from '../ids.ts'
import { addItem } from '../ops/portfolio.ts'
import { copyScenarios, SHORT } from '../scenarios/copyScenario.ts'
import { addNote } from '../ops/addNote.ts'
import { clusterAtTable } from '../ops/clusterAtTable.ts'
import { linkNotes } from '../ops/linkNotes.ts'
import { mergeAtTable } from '../ops/mergeAtTable.ts'
import { lanesById } from '../process/definition.ts'
import { PRATO } from '../process/prato.ts'
import { freshClock, startClock } from '../programme/clock.ts'
import { NOT_BEGUN } from '../programme/reporting.ts'
import { reportNote } from '../ops/reportNote.ts'
import { everythingOf, readTable, rollUp } from '../rollup/mirror.ts'
import { LIMITS, MIN_GROUP } from '../wire/limits.ts'
import { INK_COLOURS, INK_WIDTHS } from './ink.ts'
import { CLUSTER_COLOURS } from './plenaryDocument.ts'
import { LAYOUT_VERSION } from './layoutVersion.ts'
import { SCHEMAS } from './schemas.ts'
import { writeBallot, writeLates, writeLocks, writeReport, writeScenario, writeSession, writeTable, writeTrays } from './sessionDocument.ts'

/** LAYOUT.md is what other programs are written by: whatever a document holds stands in it, under its room and root. */

const page = readFileSync(new URL('./LAYOUT.md', import.meta.url), 'utf8')

/** The part of the page under a heading that begins with this, up to the next heading of its kind. */
function under(mark: string, text = page): string {
  const [level = ''] = mark.split(' ')
  const [, after] = text.split(`\n${mark}`)
  if (after === undefined) throw new Error(`LAYOUT.md has no "${mark}"`)
  return after.split(`\n${level} `)[0] ?? ''
}

const roots = Object.entries(SCHEMAS).flatMap(([kind, schema]) => Object.entries(schema).map(([name, root]) => ({ kind, name, root })))

it.each(roots)('$kind/$name stands there with all its fields', ({ kind, name, root }) => {
  const section = under(`### \`${name}\``, under(`## \`${kind}/`))
  if (root.holds === 'values') return
  for (const field of Object.keys(root.fields)) expect(section).toContain(`\`${field}\``)
})

it('nothing stands there that is in no document', () => {
  const named = [...page.matchAll(/^### `(\w+)`/gm)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(roots.map(({ name }) => name)))
  expect(named).toHaveLength(roots.length)
})

describe('plain values stand there with all their keys', () => {
  it('what a table made of its notes, and what is mirrored of it', () => {
    const table = new Y.Doc()
    const add = (lane: string) => addNote(table, { author: newId<AuthorId>(), category: 'students', lane, text: 'x' }, { nowMs: () => 1 })
    const [cause, problem] = [add('cause'), add('problem')]
    if (!cause.ok || !problem.ok) throw new Error('refused')
    linkNotes(table, { author: newId<AuthorId>(), from: cause.value, to: problem.value, lanes: lanesById(PRATO) })
    reportNote(table, problem.value, null)
    expectKeys(table, 'report', 'table')
    clusterAtTable(table, { author: newId<AuthorId>(), title: 'T', colour: 'sand', notes: [problem.value] })
    mergeAtTable(table, [cause.value], problem.value)
    expectKeys(table, 'members', 'table')
    expectKeys(table, 'merges', 'table')
    const plenary = new Y.Doc()
    rollUp(plenary, readTable(table, everythingOf(table), { table: newId<TableId>(), topic: 'energy' }, 1))
    expectKeys(plenary, 'mirrorNotes', 'plenary')
    expectKeys(plenary, 'mirrorLinks', 'plenary')
    expectKeys(plenary, 'mirrorReports', 'plenary')
    expectKeys(plenary, 'mirrorMerges', 'plenary')
    expectKeys(plenary, 'mirrorClusters', 'plenary')
  })

  it('placements', () => {
    const section = under('### `placements`', under('## `plenary/'))
    const noteId = newId<NoteId>()
    const schema = SCHEMAS.plenary['placements']
    if (schema?.holds !== 'values') throw new Error('placements are plain values')
    const shown = [...section.matchAll(/`\{ in: "(\w+)", ([\w, ]+) \}`/g)].map(([, kind, keys = '']) => ({ kind, keys: keys.split(', ') }))
    const sample: Record<string, unknown> = { x: 1, y: 2, z: 3, cluster: noteId, order: 'a0' }
    for (const { kind, keys } of shown) expect(schema.accepts({ in: kind, ...Object.fromEntries(keys.map((key) => [key, sample[key]])) })).toBe(true)
    expect(shown.map(({ kind }) => kind)).toEqual(['canvas', 'cluster'])
  })

  it('the session and its tables', () => {
    const doc = new Y.Doc()
    const sessionId = newId<SessionId>()
    const { workshop: _, ...definition } = PRATO
    writeSession(doc, { id: sessionId, processId: newId<ProcessId>(), phase: 'workshop', name: 'S', definition, programme: PRATO.programme, step: 'context', clock: startClock(freshClock(1), 5), joining: 'open', spotlight: { on: 'note', id: newId(), page: 0 }, summons: { to: 'note', id: newId(), sinceMs: 1 }, showCategories: true, displayLanguage: 'both' })
    writeTrays(doc, { table: newId<TableId>(), step: 'three-n', revealed: false, people: 3, done: 1, notes: 7 })
    writeTable(doc, { id: newId<TableId>(), name: 'T', topic: 'energy', position: 0, callsSinceMs: null, comesAtMs: null })
    const section = under('### `session`', under('## `session/'))
    for (const [key, value] of doc.getMap('session')) {
      expect(section).toContain(`\`${key}\``)
      if (typeof value === 'object' && value !== null) for (const inner of value instanceof Array ? value.flatMap(Object.keys) : Object.keys(value)) expect(section).toContain(inner)
    }
    expectKeys(doc, 'tables', 'session')
    writeReport(doc, 'plenary', NOT_BEGUN)
    expectKeys(doc, 'trays', 'session')
    expectKeys(doc, 'reports', 'session')
    const portfolio = new Y.Doc()
    const id = addItem(portfolio, 'scenarios', { author: newId<AuthorId>() })
    addItem(portfolio, 'cases', { author: newId<AuthorId>(), once: { scenario: id } })
    const [copy] = copyScenarios(portfolio, [id], SHORT)
    if (copy === undefined) throw new Error('it was made')
    writeScenario(doc, { ...copy, tables: [], takenOut: false })
    expectKeys(doc, 'scenarios', 'session')
    expect(under('### `scenarios`', under('## `session/'))).toContain(`\`{ ${Object.keys(copy.cases[0] ?? {}).join(', ')} }\``)
    writeLates(doc, { table: newId<TableId>(), count: 1 })
    expectKeys(doc, 'lates', 'session')
    writeLocks(doc, [{ on: 'lane', lane: 'cause', table: null, sinceMs: 1 }])
    expectKeys(doc, 'locks', 'session')
  })

  it('ballots and what is counted of them', () => {
    const doc = new Y.Doc()
    const ballot: Ballot = {
      id: newId<BallotId>(), step: 'vote', round: 1, question: '', on: 'notes', items: [], budget: 3, maxPerItem: 2, secret: true, hidden: true, openedAtMs: 1, closedAtMs: null,
    }
    const category = { category: 'students', people: MIN_GROUP, totals: {} }
    writeBallot(doc, ballot, { voted: 1, seats: 2, totals: {}, categories: [category] })
    expectKeys(doc, 'ballots', 'session')
    expectKeys(doc, 'ballotCounts', 'session')
    const section = under('### `ballotCounts`', under('## `session/'))
    expect(section).toContain(`\`{ ${Object.keys(category).join(', ')} }\``)
    expect(section).toContain(`fewer than ${MIN_GROUP} people`)
  })

  function expectKeys(doc: Y.Doc, root: string, kind: string): void {
    const section = under(`### \`${root}\``, under(`## \`${kind}/`))
    const [value] = doc.getMap<object>(root).values()
    expect(section).toContain(`\`{ ${Object.keys(value ?? {}).join(', ')} }\``)
  }
})

it('its numbers and words are the code’s', () => {
  expect(page).toContain(`This is layout ${LAYOUT_VERSION}.`)
  expect(under('### `notes`')).toContain(`at most ${LIMITS.maxTextLength.toLocaleString('en')}`)
  expect(under('### `clusters`')).toContain(`at most ${LIMITS.maxTitleLength}`)
  expect(under('### `ink`')).toContain(`at most ${LIMITS.maxPointsPerStroke.toLocaleString('en')} points`)
  expect(under('### `ink`')).toContain(`at most ${LIMITS.maxInkTextLength}`)
  for (const word of [...INK_COLOURS, ...INK_WIDTHS]) expect(under('### `ink`')).toContain(`\`${word}\``)
  for (const colour of CLUSTER_COLOURS) expect(under('### `clusters`')).toContain(`\`${colour}\``)
  for (const lane of PRATO.tools.flatMap((tool) => tool.lanes)) for (const { type } of lane.links) expect(under('### `links`')).toContain(`\`${type}\``)
})
