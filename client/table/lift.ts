import type { SyntheticEvent } from 'react'

/** How a card is pressed: by mouse or finger anywhere, by the keyboard on its grip. */
export type Press = 'onMouseDown' | 'onTouchStart' | 'onKeyDown'

/** Hands on what was pressed, to what may lift a card. */
export type Lift = (how: Press, event: SyntheticEvent) => void

/** The element that tells a screen reader how a grip is used. */
export const DRAG_INSTRUCTIONS_ID = 'drag-instructions'
