/**
 * Sizes on the plenary's canvas, in page units: at 100 % one unit is one CSS pixel of the facilitator's screen. Letters are large
 * for the room's sake: what the facilitator reads at 80 % on a laptop fills a projector with letters of 1/36 of its height.
 */
export const NOTE = { width: 264, height: 188 } as const
/** Letters of a note. Five lines of about 22 letters: longer texts are cut there and whole in the panel beside the board. */
export const NOTE_FONT = 22
export const GAP = 16

export const PANEL = { padding: 20, title: 72, apart: 60 } as const
/** `shelves`: room for the headings of the next shelf, which grow upwards when seen from afar. */
export const BLOCK = { heading: 108, laneHeading: 44, apart: 100, shelves: 360, afterLane: 12 } as const

type Column = { readonly upTo: number; readonly columns: number }

/**
 * Columns by what is in it. Few steps, so that one note more seldom moves the others into new rows; wide enough that a big cluster
 * stays about as wide as high.
 */
const PANEL_COLUMNS: readonly Column[] = [
  { upTo: 4, columns: 2 },
  { upTo: 9, columns: 3 },
  { upTo: 24, columns: 4 },
  { upTo: 48, columns: 6 },
  { upTo: 100, columns: 8 },
  { upTo: 250, columns: 12 },
  { upTo: Infinity, columns: 20 },
]
/** Of a table's unplaced notes: as many small lanes stand side by side as on a tablet at the table. */
const BLOCK_COLUMNS: readonly Column[] = [
  { upTo: 3, columns: 3 },
  { upTo: 24, columns: 4 },
  { upTo: 60, columns: 6 },
  { upTo: 150, columns: 8 },
  { upTo: 400, columns: 12 },
  { upTo: Infinity, columns: 16 },
]
const LANE_COLUMNS: readonly Column[] = [
  { upTo: 3, columns: 1 },
  { upTo: 8, columns: 2 },
  { upTo: 18, columns: 3 },
  { upTo: 40, columns: 4 },
  { upTo: 100, columns: 6 },
  { upTo: 250, columns: 10 },
  { upTo: Infinity, columns: 16 },
]

export function panelColumns(notes: number): number {
  return columnsFor(notes, PANEL_COLUMNS)
}

export function blockColumns(notes: number): number {
  return columnsFor(notes, BLOCK_COLUMNS)
}

export function laneColumns(notes: number): number {
  return columnsFor(notes, LANE_COLUMNS)
}

function columnsFor(notes: number, steps: readonly Column[]): number {
  return steps.find(({ upTo }) => notes <= upTo)?.columns ?? 1
}

/** The width of so many notes side by side. */
export function rowWidth(columns: number): number {
  return columns * NOTE.width + (columns - 1) * GAP
}
