/** The larger, the shorter: up to so many letters at so many parts of the screen's height. The last is the least that the last row can read. */
const LETTERS = [
  { upTo: 60, vh: 11 },
  { upTo: 140, vh: 8 },
  { upTo: 320, vh: 6 },
  { upTo: Infinity, vh: 4.6 },
] as const

/** How large a text of so many letters is on the projector. */
export function letterSize(letters: number): string {
  return `${(LETTERS.find(({ upTo }) => letters <= upTo) ?? LETTERS[3]).vh}vh`
}
