import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CLUSTER_COLOURS } from '../../shared/document/plenaryDocument.ts'
import { HUES } from '../../shared/process/definition.ts'
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

describe.each([['light', light], ['dark', dark]] as const)('%s', (_, tokens) => {
  const colour = (name: string) => fromHex(tokens.get(name) ?? `missing: ${name}`)
  const pairs = HUES.flatMap((a, index) => HUES.slice(index + 1).map((b) => [a, b] as const))

  test.each(Object.keys(EYES) as (keyof typeof EYES)[])('kinds are clearly apart for %s eyes', (eyes) => {
    for (const [a, b] of pairs) {
      const apart = distance(seenBy(eyes, colour(`--hue-${a}-edge`)), seenBy(eyes, colour(`--hue-${b}-edge`)))
      expect(apart, `${a} and ${b}`).toBeGreaterThanOrEqual(CLEARLY_APART)
    }
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
