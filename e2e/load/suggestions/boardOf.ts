import type { Spoken } from '../../../shared/grouping/closeness.ts'

const VOCABULARY = 5_000
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo', 'stra', 'tre', 'qui', 'gno', 'per', 'ian']

/**
 * A board of so many notes in words that mean nothing: eight to twenty a note, the n-th most common one n times rarer than the first (Zipf), as in any
 * language, so that the index is as full as a real one.
 */
export function boardOf(count: number): Spoken<number>[] {
  let state = 42
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const words = Array.from({ length: VOCABULARY }, () => Array.from({ length: 2 + Math.floor(next() * 3) }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join(''))
  const word = () => words[Math.floor(VOCABULARY ** next()) - 1] ?? ''
  return Array.from({ length: count }, (_, id) => ({ id, text: Array.from({ length: 8 + Math.floor(next() * 13) }, word).join(' ') }))
}
