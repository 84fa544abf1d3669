/**
 * What the projector may need more than one page for. Reckoned in hundredths of its height at 16:9, on the careful side: where this says no there
 * is one page on any projector; where it says yes there may be one all the same, and turning it shows the first again.
 */

/** The larger, the shorter: up to so many letters at so many hundredths of the screen's height. The last is the least that the last row can read. */
const LETTERS = [
  { upTo: 60, vh: 11 },
  { upTo: 140, vh: 8 },
  { upTo: 320, vh: 6 },
  { upTo: Infinity, vh: 4.6 },
] as const

/** How large a text of so many letters is on the wall. */
export function letterVh(letters: number): number {
  return (LETTERS.find(({ upTo }) => letters <= upTo) ?? LETTERS[3]).vh
}

const LINE = 1.25
/** What is left for words once the step, the table and the margins have theirs. A projector of 4:3 is narrower. */
const HEIGHT_VH = 54
const WIDTH_VH = 105
const LETTER_WIDTH = 0.55

function heightVh(letters: number, sizeVh: number): number {
  return Math.ceil((letters * sizeVh * LETTER_WIDTH) / WIDTH_VH) * sizeVh * LINE
}

/** How many letters say how large the note of a report is: its own and those of what explains it. */
export function reportLetters(text: string, because: readonly string[]): number {
  return because.reduce((sum, one) => sum + one.length + 20, text.length)
}

/** A note with its causes and barriers under it. */
export function noteMayTurn(text: string, because: readonly string[] = []): boolean {
  const own = heightVh(text.length, letterVh(reportLetters(text, because)))
  return because.reduce((sum, one) => sum + heightVh(one.length, 3.8) + 8.2, own) > HEIGHT_VH
}

/** A cluster with its notes; a note that stands for several says so in a line of its own. */
export function clusterMayTurn(notes: readonly { readonly text: string; readonly isMerged: boolean }[]): boolean {
  return notes.reduce((sum, { text, isMerged }) => sum + heightVh(text.length, 4.2) + (isMerged ? 8.4 : 4.6), 0) > HEIGHT_VH
}
