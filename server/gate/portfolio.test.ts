import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carriedOf, casesOf, scenariosOf, scenarioText, sourceKey, sourcesOf, type CarriedNote } from '../../shared/document/portfolioDocument.ts'
import { newId, type NoteId, type ReferenceCaseId, type ScenarioId, type SessionId } from '../../shared/ids.ts'
import { addCase, editCase, linkCase, removeCase } from '../../shared/ops/referenceCases.ts'
import { editScenario, moveScenario, removeScenario, removeSource, setScenarioTopic } from '../../shared/ops/scenarios.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import { carryOver } from '../../shared/portfolio/carryOver.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { ANNA, authorOf, DISPLAY, FEDERICA, Scene } from './scene.ts'

const LAB: Actor = { role: 'lab', id: 'the lab', categories: [] }
const EXPERT: Actor = { role: 'expert', id: 'elena', categories: [] }
const GIULIA: Actor = { role: 'tableFacilitator', id: 'giulia', categories: [] }

const id = newId<ScenarioId>()
const note = newId<NoteId>()
/** What nobody said. */
const FORGED: CarriedNote = { session: newId<SessionId>(), sessionName: '', table: null, tableName: null, topic: null, group: null, category: null, lane: 'problem', lever: null, text: 'forged', line: note }
let scene: Scene
let reference: ReferenceCaseId

beforeEach(() => {
  scene = new Scene('portfolio')
  const carried = { ...FORGED, sessionName: 'Ottobre', text: 'x' }
  scene.serverWrites((doc) => carryOver(doc, { id, author: authorOf(LAB) }, { title: 'Scuole', topic: null, notes: new Map([[note, { note: carried, cluster: null }]]) }))
  reference = scene.act(LAB, (doc) => ({ ok: true, value: addCase(doc, { scenario: id, author: authorOf(LAB) }) }))
})

function outcome(change: (doc: Y.Doc) => void, actor: Actor = LAB): string {
  const verdict = scene.judge(scene.updateOf(change), actor)
  return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
}

const raw = (fields: Record<string, unknown>, author: Actor = LAB) => (doc: Y.Doc) => {
  const whole = { author: author.id, title: new Y.Text(), description: new Y.Text(), topic: null, order: 'a1', deleted: false, ...fields }
  scenariosOf(doc).set(newId<ScenarioId>(), new Y.Map(Object.entries(whole).filter(([, value]) => value !== undefined)))
}

describe('who may turn what was said into scenarios', () => {
  const WRITING: [string, (doc: Y.Doc) => void][] = [
    ['title it', (doc) => editScenario(doc, id, 'title', 'Scuole calde')],
    ['describe it', (doc) => editScenario(doc, id, 'description', 'Caldo per tutti')],
    ['give it a topic', (doc) => setScenarioTopic(doc, id, 'energy')],
    ['move it', (doc) => moveScenario(doc, id, [{ order: 'a1' }], 1)],
    ['remove it', (doc) => removeScenario(doc, id)],
    ['take a source out', (doc) => removeSource(doc, id, note)],
    ['tell of a case', (doc) => editCase(doc, reference, 'shows', 'Che si può')],
    ['point to a case', (doc) => linkCase(doc, reference, 'https://example.org/x')],
    ['take a case off', (doc) => removeCase(doc, reference)],
  ]

  it.each(WRITING)('the lab, experts and facilitators %s; table facilitators, participants and displays do not', (_, change) => {
    for (const who of [LAB, EXPERT, FEDERICA]) expect(outcome(change, who)).toBe('accept')
    for (const who of [GIULIA, ANNA, DISPLAY]) expect(outcome(change, who)).toBe('forbidden')
  })

  it('each makes one under their own name alone', () => {
    expect(outcome(raw({}))).toBe('accept')
    expect(outcome(raw({}, EXPERT))).toBe('outsideSchema')
  })
})

describe('what does not belong there is refused whole', () => {
  const HOSTILE: [string, (doc: Y.Doc) => void][] = [
    ['a note that nobody carried over', (doc) => carriedOf(doc).set(newId<NoteId>(), FORGED)],
    ['other words in a note that was', (doc) => carriedOf(doc).set(note, FORGED)],
    ['a source of nothing', (doc) => sourcesOf(doc).set('x.y', { cluster: null })],
    ['a source that says more', (doc) => sourcesOf(doc).set(sourceKey(id, note), { cluster: null, because: 'x' } as never)],
    ['a source with a cluster that cannot be', (doc) => sourcesOf(doc).set(sourceKey(id, note), { cluster: '<b>' as never })],
    ['a scenario without a title', raw({ title: undefined })],
    ['a scenario with a field too many', raw({ html: '<script>' })],
    ['a scenario at no place', raw({ order: 'a0' + ' ' })],
    ['a scenario taken away', (doc) => scenariosOf(doc).delete(id)],
    ['a scenario written over', (doc) => scenariosOf(doc).set(id, new Y.Map())],
    ['a title that is no text', raw({ title: 'Scuole' })],
    ['a case that runs something', (doc) => casesOf(doc).get(reference)?.set('link', 'javascript:alert(1)')],
    ['a case that moves to another scenario', (doc) => casesOf(doc).get(reference)?.set('scenario', newId<ScenarioId>())],
    ['a case under another name', (doc) => addCase(doc, { scenario: id, author: authorOf(EXPERT) })],
  ]

  it.each(HOSTILE)('%s', (_, change) => {
    expect(['outsideSchema', 'forbidden', 'malformed']).toContain(outcome(change))
  })

  it('a title that is a book', () => {
    expect(outcome((doc) => scenarioText(doc, id, 'title')?.insert(0, 'x'.repeat(LIMITS.maxTitleLength * 100)))).toBe('tooLarge')
  })
})
