import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textDiff } from './textDiff.ts'

/** Flags, families, skin tones, combining accents, Hangul, Arabic with marks: everything that is one sign in more than one unit. */
const SIGNS = ['a', 'b', ' ', '\n', '🇮🇹', '🇪🇺', '👩‍👩‍👧', '👍🏽', 'é', 'é', 'ñ̃', '한', 'لَا', '🚲', '✊🏿', 'क्षि', '\u200d', '\ufe0f']
const rich = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 14 })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const cutsOf = (text: string) => new Set([...[...graphemes.segment(text)].map(({ index }) => index), text.length])

test('the replacement makes one text of the other', () => {
  fc.assert(
    fc.property(rich, rich, (before, after) => {
      const change = textDiff(before, after)
      const made = change === null ? before : before.slice(0, change.at) + change.insert + before.slice(change.at + change.remove)
      expect(made).toBe(after)
    }),
    { numRuns: 2_000, seed: 5 },
  )
})

test('no sign is cut in two, in neither text', () => {
  let changes = 0
  fc.assert(
    fc.property(rich, rich, (before, after) => {
      const change = textDiff(before, after)
      if (change === null) return
      changes++
      expect(cutsOf(before)).toContain(change.at)
      expect(cutsOf(before)).toContain(change.at + change.remove)
      expect(cutsOf(after)).toContain(change.at)
      expect(cutsOf(after)).toContain(change.at + change.insert.length)
    }),
    { numRuns: 2_000, seed: 6 },
  )
  expect(changes).toBeGreaterThan(1_000)
})

test('what is the same at both ends is left alone', () => {
  expect(textDiff('le auto in centro', 'le troppe auto in centro')).toEqual({ at: 3, remove: 0, insert: 'troppe ' })
  expect(textDiff('le auto', 'le bici')).toEqual({ at: 3, remove: 4, insert: 'bici' })
  expect(textDiff('uguale', 'uguale')).toBeNull()
})

test('two people who write in different places of a text both keep all of it', () => {
  fc.assert(
    fc.property(rich, rich, rich, (middle, left, right) => {
      const base = `[${middle}]`
      const [one, two] = [new Y.Doc(), new Y.Doc()]
      one.getText('t').insert(0, base)
      Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
      type(one.getText('t'), `${left}${base}`)
      type(two.getText('t'), `${base}${right}`)
      Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
      Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
      expect(one.getText('t').toString()).toBe(two.getText('t').toString())
      // A combining mark may belong to the bracket: then both have replaced the bracket, and it stands there twice.
      if (cutsOf(`${left}[`).has(left.length) && cutsOf(`]${right}`).has(1)) expect(one.getText('t').toString()).toBe(`${left}${base}${right}`)
    }),
    { numRuns: 500, seed: 7 },
  )
})

function type(text: Y.Text, wanted: string): void {
  const change = textDiff(text.toString(), wanted)
  if (change === null) return
  if (change.remove > 0) text.delete(change.at, change.remove)
  if (change.insert !== '') text.insert(change.at, change.insert)
}
