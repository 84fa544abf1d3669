import { createContext, useContext } from 'react'
import { NOTE_FONT } from '../../../shared/plenary/metrics.ts'

/** How the same board is drawn for a facilitator's desk and for the last row of a hall. */
export type Look = {
  readonly for: 'desk' | 'hall'
  /** Letters of a note on this screen at this zoom, in page units; null where they would be too small to read. */
  readonly noteLetters: (zoom: number, screenHeight: number) => number | null
  /** Titles are never drawn smaller than this on the screen, in px. */
  readonly titlePx: (screenHeight: number) => number
}

/** Below this zoom letters are 7 px high on the desk: only colours are left. */
const DESK_TEXT_FROM = 0.33

export const DESK: Look = { for: 'desk', noteLetters: (zoom) => (zoom < DESK_TEXT_FROM ? null : NOTE_FONT), titlePx: () => 15 }

/** Letters of at least 1/36 of the screen's height can be read from the last row. */
const READABLE = 1 / 36
/** Above this a note holds but a few words: then titles and counts say more. */
const LARGEST_LETTERS = 40

/** In the hall letters grow as the view widens: a note keeps its place and shows its first words, or nothing. */
export const HALL: Look = {
  for: 'hall',
  noteLetters: (zoom, height) => {
    const letters = Math.max(NOTE_FONT, (height * READABLE) / zoom)
    return letters > LARGEST_LETTERS ? null : letters
  },
  titlePx: (height) => height / 24,
}

export const LookContext = createContext<Look>(DESK)

export function useLook(): Look {
  return useContext(LookContext)
}
