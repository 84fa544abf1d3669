/** How large cards of the tree and the fishbone are, in px at 100 %: on the facilitator's laptop, and on a wall of 1920 × 1080. */
export type Sizes = {
  readonly letters: number
  readonly width: number
  /** Longer texts are cut there, and whole in the panel. */
  readonly lines: number
  /** Between cards, and between one rank and the next. */
  readonly gap: number
  readonly apart: number
}

export const DESK_SIZES: Sizes = { letters: 16, width: 236, lines: 6, gap: 14, apart: 64 }
/** 1/36 of the height of the wall: what the last row can read. */
export const WALL_SIZES: Sizes = { letters: 30, width: 430, lines: 4, gap: 20, apart: 84 }

const LINE_HEIGHT = 1.25
const PADDING = 10
const ICON = 1.6
/** Of Atkinson Hyperlegible, letters and spaces of Italian: a little wide, so that a line too many is reserved rather than one too few. */
const LETTER_WIDTH = 0.53

/** As high as its text, and a line for where it comes from. */
export function cardHeight(text: string, { letters, width, lines }: Sizes): number {
  const room = Math.floor((width - 2 * PADDING - ICON * letters - 6) / (letters * LETTER_WIDTH))
  return Math.ceil(Math.min(lines, wrapped(text, room)) * letters * LINE_HEIGHT + 2 * PADDING + smallLine(letters))
}

function smallLine(letters: number): number {
  return letters * 0.8 * LINE_HEIGHT + 2
}

/** How many lines words make when each is at most so many letters long. */
function wrapped(text: string, room: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const wanted = used === 0 ? word.length : used + 1 + word.length
    if (wanted <= room) used = wanted
    else {
      lines += used === 0 ? Math.ceil(word.length / room) - 1 : Math.ceil(word.length / room)
      used = word.length % room || room
    }
  }
  return lines
}
