import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { inkOf, inkTextOf, readInk } from '../../shared/document/ink.ts'
import { newId, type InkId } from '../../shared/ids.ts'
import { addInk, deleteInk, moveInk, restyleInk, writeInk, type NewInk } from '../../shared/ops/ink.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { ANNA, authorOf, DISPLAY, FEDERICA, Scene } from './scene.ts'

let scene: Scene
let stroke: InkId
let text: InkId

const ink = (fields: Partial<NewInk> = {}): NewInk => ({
  author: authorOf(FEDERICA), kind: 'stroke', drawing: null, x: 10, y: 20, colour: 'rose', width: 'middle', scale: 1, lines: [[0, 0, 55, 31]], closed: false, text: '', ...fields,
})

beforeEach(() => {
  scene = new Scene('plenary')
  const [one] = scene.act(FEDERICA, (doc) => addInk(doc, [ink()]))
  const [two] = scene.act(FEDERICA, (doc) => addInk(doc, [ink({ kind: 'text', lines: [], text: 'qui' })]))
  if (one === undefined || two === undefined) throw new Error('two were made')
  stroke = one
  text = two
})

function outcome(change: (doc: Y.Doc) => void, actor = FEDERICA, mayWrite = true): string {
  const verdict = scene.judge(scene.updateOf(change), actor, mayWrite)
  return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
}

/** As it would be written by somebody who does not care what belongs there. */
const raw = (fields: Record<string, unknown>) => (doc: Y.Doc) => {
  const id = newId<InkId>()
  const whole = { ...ink(), author: FEDERICA.id, drawing: id, z: 9, text: new Y.Text('x'), deleted: false, ...fields }
  inkOf(doc).set(id, new Y.Map(Object.entries(whole).filter(([, value]) => value !== undefined)))
}
const field = (name: string, value: unknown) => (doc: Y.Doc) => inkOf(doc).get(stroke)?.set(name, value)

describe('who may draw', () => {
  const WRITING: [string, (doc: Y.Doc) => void][] = [
    ['draw', raw({ author: ANNA.id })],
    ['move', (doc) => moveInk(doc, new Map([[stroke, { x: 1, y: 1 }]]))],
    ['recolour', (doc) => restyleInk(doc, [stroke], { colour: 'sky' })],
    ['name', (doc) => writeInk(doc, stroke, 'una freccia')],
    ['empty a text', (doc) => inkTextOf(doc, text)?.delete(0, 3)],
    ['delete', (doc) => deleteInk(doc, [stroke])],
  ]

  it.each(WRITING)('facilitators %s; participants and displays do not', (what, change) => {
    expect(outcome(change, ANNA)).toBe('forbidden')
    expect(outcome(change, DISPLAY, false)).toBe('forbidden')
    if (what !== 'draw') expect(outcome(change)).toBe('accept')
  })

  it('another facilitator changes it too, but nobody draws under another name', () => {
    const giulia = { ...FEDERICA, id: 'giulia' }
    expect(outcome((doc) => restyleInk(doc, [stroke], { width: 'thick' }), giulia)).toBe('accept')
    expect(outcome(raw({}), giulia)).toBe('outsideSchema')
    expect(outcome(raw({}))).toBe('accept')
  })
})

describe('hostile ink is refused whole', () => {
  const points = (count: number) => Array.from({ length: 2 * count }, (_, at) => at)
  const HOSTILE: [string, (doc: Y.Doc) => void][] = [
    ['at no number', raw({ x: Number.NaN })],
    ['at infinity', raw({ y: Number.NEGATIVE_INFINITY })],
    ['beside the canvas', raw({ x: 2_000_000 })],
    ['with a place that is a word', raw({ x: '12' })],
    ['below everything', raw({ z: -1 })],
    ['between two layers', raw({ z: 0.5 })],
    ['in a colour of its own', raw({ colour: 'url(https://example.org/x)' })],
    ['in a colour called constructor', raw({ colour: 'constructor' })],
    ['of no width', raw({ width: 0 })],
    ['as large as the hall', raw({ scale: 1e9 })],
    ['at no scale', raw({ scale: Number.NaN })],
    ['of another kind', raw({ kind: 'image' })],
    ['of a drawing that cannot be', raw({ drawing: '<b>' })],
    ['without lines', raw({ lines: undefined })],
    ['with a line that is none', raw({ lines: ['M0 0'] })],
    ['with half a point', raw({ lines: [[1, 2, 3]] })],
    ['with a line of nothing', raw({ lines: [[]] })],
    ['with points that are no whole numbers', raw({ lines: [[0.5, 1]] })],
    ['with points at no number', raw({ lines: [[0, Number.NaN]] })],
    ['with points that are words', raw({ lines: [['0', '1']] })],
    ['with points beyond the canvas', raw({ lines: [[0, 1e9]] })],
    ['with more points than a stroke has', raw({ lines: [points(LIMITS.maxPointsPerStroke + 1)] })],
    ['with many lines that are too much together', raw({ lines: Array.from({ length: 600 }, () => [0, 0, 1, 1]) })],
    ['with lines that are an object', raw({ lines: { 0: [1, 2], length: 1 } })],
    ['with bytes for lines', raw({ lines: new Uint8Array(16) })],
    ['whose text is no text', raw({ text: '<script>alert(1)</script>' })],
    ['with a field too many', raw({ html: '<script>alert(1)</script>' })],
    ['closed by a word', raw({ closed: 'yes' })],
    ['with other lines than it was drawn with', field('lines', [[0, 0, 9, 9]])],
    ['that becomes a text', field('kind', 'text')],
    ['under another name later', field('author', 'anna')],
    ['written over by other ink', (doc) => inkOf(doc).set(stroke, new Y.Map())],
    ['taken away', (doc) => inkOf(doc).delete(stroke)],
  ]

  it.each(HOSTILE)('%s', (_, change) => {
    expect(['outsideSchema', 'forbidden', 'malformed']).toContain(outcome(change))
    // What is right beside it does not come through either.
    expect(outcome((doc) => [raw({}), change].forEach((one) => one(doc)))).not.toBe('accept')
  })

  it('of ten megabytes', () => {
    const much = Array.from({ length: 2_000 }, () => 'x'.repeat(5_000)).join('')
    expect(outcome((doc) => inkTextOf(doc, text)?.insert(0, much))).toBe('tooLarge')
    expect(outcome(raw({ lines: [points(2_000_000)] }))).toMatch(/tooLarge|outsideSchema/)
  })

  it('more of it than a canvas holds', () => {
    scene.serverWrites((doc) => {
      for (let n = 0; n < LIMITS.maxInk - 4; n++) raw({})(doc)
    })
    expect(outcome((doc) => raw({})(doc))).toBe('accept')
    expect(outcome((doc) => [1, 2, 3].forEach(() => raw({})(doc)))).toBe('tooLarge')
    expect(addInk(scene.copy(), [ink(), ink(), ink()])).toEqual({ ok: false, reason: 'inkFull' })
  })

  it('but words are words, whatever they say', () => {
    const said = '<script>alert(1)</script> {{x}} \u202e'
    scene.act(FEDERICA, (doc) => writeInk(doc, text, said))
    expect(readInk(scene.doc, text)?.text).toBe(said)
  })
})
