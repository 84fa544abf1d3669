import type { Hue } from './looks.ts'

/**
 * Hues that some people, or all of them from the last row, take for each other: their edges are less than 0.10 apart in Oklab for common, protan,
 * deutan or tritan eyes, in light or dark. client/ui/tokens.test.ts keeps this list and the colours together. A tool may use both all the same,
 * since icon and word tell its lanes apart; whoever designs it is told.
 */
export const ALIKE: readonly (readonly [Hue, Hue])[] = [
  ['now', 'blue'], ['now', 'teal'], ['near', 'green'], ['near', 'blue'], ['near', 'teal'], ['near', 'pink'],
  ['next', 'white'], ['next', 'black'], ['next', 'green'], ['next', 'pink'],
  ['problem', 'red'], ['problem', 'green'], ['problem', 'orange'], ['problem', 'pink'],
  ['cause', 'white'], ['cause', 'yellow'], ['cause', 'pink'], ['barrier', 'blue'], ['barrier', 'pink'], ['barrier', 'brown'],
  ['suggestion', 'green'], ['suggestion', 'orange'], ['suggestion', 'teal'], ['suggestion', 'pink'],
]

export function areAlike(a: Hue, b: Hue): boolean {
  return a === b || ALIKE.some((pair) => pair.includes(a) && pair.includes(b))
}
