type Size = { readonly width: number; readonly height: number }

/** Of this family, in parts of the letters' size: how wide a letter is on average, and how high a line. */
const LETTER_WIDTH = 0.56
const LINE_HEIGHT = 1.2
/** A little air, in lines. */
const AIR = 0.6

type Letters = { readonly least: number; readonly most: number }

/** The largest letters at which the texts, each on lines of its own, fit into a box without breaking a word; null if none do. */
export function fittingLetters(texts: readonly string[], { width, height }: Size, { least, most }: Letters): number | null {
  for (let letters = most; letters >= least; letters *= 0.92) {
    const inLine = (width - letters) / (letters * LETTER_WIDTH)
    const lines = texts.reduce((sum, text) => sum + linesOf(text, inLine), AIR)
    if (lines * letters * LINE_HEIGHT <= height) return letters
  }
  return null
}

/** How many lines of so many letters a text takes; more than any box has if a word is longer than a line. */
function linesOf(text: string, inLine: number): number {
  let lines = 0
  let left = 0
  for (const { length } of text.split(/\s+/).filter(Boolean)) {
    if (length > inLine) return Infinity
    if (length + 1 > left) {
      lines++
      left = inLine - length
    } else left -= length + 1
  }
  return lines
}
