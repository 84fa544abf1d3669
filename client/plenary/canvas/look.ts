import { createContext, useContext } from 'react'
import { NOTE_FONT } from '../../../shared/plenary/metrics.ts'

/** How the same board is drawn for a facilitator's desk and for the last row of a hall. */
export type Look = {
  readonly for: 'desk' | 'hall'
  /** From this zoom on notes show their text; below it only their colour (desk) or nothing but titles and counts (hall). */
  readonly textFromZoom: (screenHeight: number) => number
  /** Titles are never drawn smaller than this on the screen, in px. */
  readonly titlePx: (screenHeight: number) => number
}

export const DESK: Look = { for: 'desk', textFromZoom: () => 0.33, titlePx: () => 15 }

/** Letters of at least 1/36 of the screen's height can be read from the last row. */
const READABLE = 1 / 36
export const HALL: Look = {
  for: 'hall',
  textFromZoom: (height) => (height * READABLE) / NOTE_FONT,
  titlePx: (height) => height / 27,
}

export const LookContext = createContext<Look>(DESK)

export function useLook(): Look {
  return useContext(LookContext)
}
