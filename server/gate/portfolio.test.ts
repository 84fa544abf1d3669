import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carriedOf, emissionsOf, itemsOf, itemText, pairKey, pathLinksOf, picksOf, sourcesOf, themedOf, type CarriedNote } from '../../shared/document/portfolioDocument.ts'
import { newId, type ActionId, type ClusterId, type DecisionId, type NoteId, type ReferenceCaseId, type ScenarioId, type SessionId, type ThemeId } from '../../shared/ids.ts'
import { ITEM_ROOTS, kindOf } from '../../shared/document/portfolioItems.ts'
import { addItem, bornItem, editItem, linkItems, moveItem, pick, removeItem, removeSource, setEmission, setItem, setMission, setSame, setTheme } from '../../shared/ops/portfolio.ts'
import type { CasePicture } from '../../shared/pictures/picture.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import { answersOf } from '../../shared/portfolio/answersOf.ts'
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
const PICTURE: CasePicture = { hash: 'a'.repeat(64), width: 1_600, height: 900, caption: 'La centrale' }
let scene: Scene
let reference: ReferenceCaseId

beforeEach(() => {
  scene = new Scene('portfolio')
  const carried = { ...FORGED, sessionName: 'Ottobre', text: 'x' }
  scene.serverWrites((doc) => carryOver(doc, { root: 'scenarios', id, author: authorOf(LAB), fields: {} }, { title: 'Scuole', topic: null, lever: null, answers: answersOf([], new Map()), notes: new Map([[note, { note: carried, cluster: null }]]) }))
  reference = scene.act(LAB, (doc) => ({ ok: true, value: addItem(doc, 'cases', { author: authorOf(LAB), once: { scenario: id } }) }))
})

function outcome(change: (doc: Y.Doc) => void, actor: Actor = LAB): string {
  const verdict = scene.judge(scene.updateOf(change), actor)
  return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
}

const raw = (fields: Record<string, unknown>, author: Actor = LAB) => (doc: Y.Doc) => {
  const whole = { author: author.id, title: new Y.Text(), description: new Y.Text(), topic: null, order: 'a1', deleted: false, ...fields }
  itemsOf(doc, 'scenarios').set(newId<ScenarioId>(), new Y.Map(Object.entries(whole).filter(([, value]) => value !== undefined)))
}

const showing = (...pictures: readonly unknown[]) => (doc: Y.Doc) => itemsOf(doc, 'cases').get(reference)?.set('pictures', pictures)

describe('who may turn what was said into scenarios', () => {
  const WRITING: [string, (doc: Y.Doc) => void][] = [
    ['title it', (doc) => editItem(doc, 'scenarios', id, 'title', 'Scuole calde')],
    ['describe it', (doc) => editItem(doc, 'scenarios', id, 'description', 'Caldo per tutti')],
    ['give it a topic', (doc) => setItem(doc, 'scenarios', id, { topic: 'energy' })],
    ['move it', (doc) => moveItem(doc, 'scenarios', id, [{ order: 'a1' }], 1)],
    ['remove it', (doc) => removeItem(doc, 'scenarios', id)],
    ['take a source out', (doc) => removeSource(doc, id, note)],
    ['tell of a case', (doc) => editItem(doc, 'cases', reference, 'shows', 'Che si può')],
    ['show pictures of a case', (doc) => setItem(doc, 'cases', reference, { pictures: [PICTURE] })],
    ['point to a case', (doc) => setItem(doc, 'cases', reference, { link: 'https://example.org/x' })],
    ['say what leads to what', (doc) => linkItems(doc, id, reference)],
    ['pick from a list', (doc) => pick(doc, id, 'levers', 'finance', true)],
    ['count what is saved', (doc) => setEmission(doc, newId<ActionId>(), 'transport', 1_200.5)],
    ['bring clusters together', (doc) => setTheme(doc, [newId<ClusterId>()], newId<ThemeId>())],
    ['say that two are the same', (doc) => setSame(doc, [newId<NoteId>()], note)],
    ['map a lever', (doc) => setMission(doc, 'finance', 'funding')],
    ['take a case off', (doc) => removeItem(doc, 'cases', reference)],
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
    ['a source that says more', (doc) => sourcesOf(doc).set(pairKey(id, note), { cluster: null, because: 'x' } as never)],
    ['a source with a cluster that cannot be', (doc) => sourcesOf(doc).set(pairKey(id, note), { cluster: '<b>' as never })],
    ['a scenario without a title', raw({ title: undefined })],
    ['a scenario with a field too many', raw({ html: '<script>' })],
    ['a scenario at no place', raw({ order: 'a0' + ' ' })],
    ['a scenario taken away', (doc) => itemsOf(doc, 'scenarios').delete(id)],
    ['a scenario written over', (doc) => itemsOf(doc, 'scenarios').set(id, new Y.Map())],
    ['a title that is no text', raw({ title: 'Scuole' })],
    ['a case that runs something', (doc) => itemsOf(doc, 'cases').get(reference)?.set('link', 'javascript:alert(1)')],
    ['a case that moves to another scenario', (doc) => itemsOf(doc, 'cases').get(reference)?.set('scenario', newId<ScenarioId>())],
    ['a picture from elsewhere', showing({ ...PICTURE, hash: 'https://example.org/x.svg' })],
    ['a picture that carries its bytes', showing({ ...PICTURE, src: 'data:image/svg+xml,<svg/>' })],
    ['a picture that has no size', showing({ ...PICTURE, height: 0 })],
    ['a picture as large as a house', showing({ ...PICTURE, width: LIMITS.maxPictureSide + 1 })],
    ['a caption that is a page', showing({ ...PICTURE, caption: 'x'.repeat(LIMITS.maxCaptionLength + 1) })],
    ['a caption in two languages', showing({ ...PICTURE, caption: { it: '', en: '' } })],
    ['more pictures than a case shows', showing(...Array.from({ length: LIMITS.maxCasePictures + 1 }, () => PICTURE))],
    ['pictures that are none', showing(null)],
    ['a link to nowhere', (doc) => pathLinksOf(doc).set('x.y', true)],
    ['a link that says more', (doc) => pathLinksOf(doc).set(pairKey(id, reference), 'x' as never)],
    ['a word of a list that there is not', (doc) => picksOf(doc).set(`${id}.secrets.x`, true)],
    ['as much as there cannot be', (doc) => emissionsOf(doc).set(`${id}.transport`, Number.POSITIVE_INFINITY)],
    ['a theme that is none', (doc) => themedOf(doc).set(newId<ClusterId>(), { theme: 'x' as ThemeId })],
    ['a case under another name', (doc) => addItem(doc, 'cases', { author: authorOf(EXPERT), once: { scenario: id } })],
  ]

  it.each(HOSTILE)('%s', (_, change) => {
    expect(['outsideSchema', 'forbidden', 'malformed']).toContain(outcome(change))
  })

  it('a title that is a book', () => {
    expect(outcome((doc) => itemText(doc, 'scenarios', id, 'title')?.insert(0, 'x'.repeat(LIMITS.maxTitleLength * 100)))).toBe('tooLarge')
  })
})

describe('every kind of entry is held to its shape', () => {
  const author = authorOf(LAB)
  const ONCE: Readonly<Record<string, object>> = { cases: { scenario: id }, decisions: { action: newId<ActionId>(), state: 'agreed', reason: 'Council, 12 March', atMs: 1 } }
  const born = (root: (typeof ITEM_ROOTS)[number], fields: object = {}) => (doc: Y.Doc) => {
    itemsOf(doc, root).set(newId<ScenarioId>(), bornItem(doc, root, { author, fields: { ...ONCE[root], ...fields } }))
  }

  it.each(ITEM_ROOTS)('%s', (root) => {
    const { fields, once } = kindOf(root)
    expect(outcome(born(root))).toBe('accept')
    expect(outcome(born(root, { html: '<b>' }))).toBe('outsideSchema')
    for (const name of [...Object.keys(fields), ...Object.keys(once)]) expect(outcome(born(root, { [name]: { not: 'this' } }))).toBe('outsideSchema')
  })

  it('a decision that was taken stays as it was taken', () => {
    const taken = scene.act(LAB, (doc) => ({ ok: true, value: addItem(doc, 'decisions', { author, once: ONCE['decisions'] as never }) }))
    expect(outcome((doc) => itemsOf(doc, 'decisions').get(taken as DecisionId)?.set('reason', 'otherwise'))).toBe('forbidden')
  })

  it('a number that nobody can mean', () => {
    const action = scene.act(LAB, (doc) => ({ ok: true, value: addItem(doc, 'actions', { author }) }))
    expect(outcome((doc) => itemsOf(doc, 'actions').get(action)?.set('costEuro', Number.NaN))).toBe('outsideSchema')
    expect(outcome((doc) => itemsOf(doc, 'actions').get(action)?.set('costEuro', 1.5e6))).toBe('accept')
  })
})
