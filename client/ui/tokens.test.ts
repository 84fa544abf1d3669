import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CLUSTER_COLOURS } from '../../shared/document/plenaryDocument.ts'
import { ALIKE, areAlike } from '../../shared/process/alike.ts'
import { HUES, type Hue } from '../../shared/process/looks.ts'
import { contrast, distance, EYES, fromHex, seenBy } from './colour.ts'

/** Just noticeable in Oklab is about 0.02; this is five times as much, so that small stripes at the far end of a room stay apart. */
const CLEARLY_APART = 0.1
/** WCAG AA for text. */
const READABLE = 4.5
/** WCAG AA for the edges of controls. */
const VISIBLE = 3

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const light = tokensOf(lightCss)
const dark = new Map([...light, ...tokensOf(darkCss)])

const PAIRS = HUES.flatMap((a, index) => HUES.slice(index + 1).map((b) => [a, b] as const))
const ALL_EYES = Object.keys(EYES) as (keyof typeof EYES)[]

function apartFor(eyes: keyof typeof EYES, tokens: ReadonlyMap<string, string>, a: Hue, b: Hue): number {
  const [one, other] = [a, b].map((hue) => seenBy(eyes, fromHex(tokens.get(`--hue-${hue}-edge`) ?? `missing: ${hue}`)))
  if (one === undefined || other === undefined) throw new Error('two hues have two colours')
  return distance(one, other)
}

test('the designer warns of no pair that is apart, and of none within one set of colours', () => {
  const close = PAIRS.filter(([a, b]) => ALL_EYES.some((eyes) => [light, dark].some((tokens) => apartFor(eyes, tokens, a, b) < CLEARLY_APART)))
  expect(ALIKE.map((pair) => pair.join()).sort()).toEqual(close.map((pair) => pair.join()).sort())
  const isBuiltIn = (hue: Hue) => HUES.indexOf(hue) < 7
  for (const [a, b] of ALIKE) expect(isBuiltIn(a), `${a} and ${b}`).not.toBe(isBuiltIn(b))
})

describe.each([['light', light], ['dark', dark]] as const)('%s', (_, tokens) => {
  const colour = (name: string) => fromHex(tokens.get(name) ?? `missing: ${name}`)

  test.each(ALL_EYES)('kinds are clearly apart for %s eyes, but for those that the designer warns of', (eyes) => {
    for (const [a, b] of PAIRS.filter(([one, other]) => !areAlike(one, other))) expect(apartFor(eyes, tokens, a, b), `${a} and ${b}`).toBeGreaterThanOrEqual(CLEARLY_APART)
  })

  test('text can be read on every paper', () => {
    const grounds = ['--ground', '--sunk', '--paper']
    for (const ground of grounds) for (const ink of ['--ink', '--ink-soft']) expectContrast(ink, ground, READABLE)
    for (const ground of ['--paper', '--alarm-paper']) expectContrast('--alarm', ground, READABLE)
    const papers = [...HUES.map((hue) => `--hue-${hue}`), ...CLUSTER_COLOURS.map((name) => `--cluster-${name}`)]
    for (const name of papers) {
      expectContrast(`${name}-ink`, `${name}-paper`, READABLE)
      expectContrast('--ink', `${name}-paper`, READABLE)
      expectContrast('--ink-soft', `${name}-paper`, READABLE)
    }
  })

  test('controls and the focus ring can be seen', () => {
    for (const ground of ['--ground', '--paper']) {
      expectContrast('--line-strong', ground, VISIBLE)
      expectContrast('--focus', ground, VISIBLE)
    }
  })

  function expectContrast(ink: string, paper: string, least: number): void {
    expect(contrast(colour(ink), colour(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(least)
  }
})

test('dark sets every colour of light again', () => {
  const again = tokensOf(darkCss)
  for (const name of light.keys()) expect(again.has(name), name).toBe(true)
})

function tokensOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}
