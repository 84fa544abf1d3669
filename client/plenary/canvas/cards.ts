import { overlaps, type Rect } from '../../../shared/plenary/geometry.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Surface } from './surface.ts'

/** What one frame can draw without being late. */
const CARDS_A_FRAME = 40

type Card = {
  readonly element: HTMLElement
  /** Draws the card for the first time; later it is only hidden and shown. */
  readonly make: () => void
  made: boolean
  shown: boolean
}

/**
 * Which notes show their card, the inner part with the text. Outside the view, and from far away, only the coloured sheet is left: it
 * keeps its name for screen readers, and costs nearly nothing. Cards go at once and come back a few a frame.
 */
export class Cards {
  readonly #surface: Surface
  #cards = new Map<NoteId, Card>()
  #area: Rect | null = null
  #coming: NoteId[] = []
  #frame = 0

  constructor(surface: Surface) {
    this.#surface = surface
  }

  attach(note: NoteId, element: HTMLElement, make: () => void): () => void {
    const card: Card = { element, make, made: false, shown: false }
    this.#cards.set(note, card)
    element.dataset['sheet'] = ''
    if (this.#wants(note)) this.#come([...this.#coming, note])
    return () => {
      if (this.#cards.get(note) === card) this.#cards.delete(note)
    }
  }

  /** Shows the cards in an area and no others; none for null. */
  showIn(area: Rect | null): void {
    this.#area = area
    const coming: NoteId[] = []
    for (const [note, card] of this.#cards) {
      const wanted = this.#wants(note)
      if (wanted && !card.shown) coming.push(note)
      else if (!wanted && card.shown) this.#turn(card, false)
    }
    this.#come(coming)
  }

  /** After notes have moved. */
  refresh(): void {
    this.showIn(this.#area)
  }

  #wants(note: NoteId): boolean {
    const place = this.#area === null ? undefined : this.#surface.placeOf(note)
    return this.#area !== null && place !== undefined && overlaps(noteRect(place), this.#area)
  }

  #come(notes: NoteId[]): void {
    this.#coming = notes
    if (notes.length > 0 && this.#frame === 0) this.#frame = requestAnimationFrame(this.#next)
  }

  readonly #next = (): void => {
    this.#frame = 0
    for (const note of this.#coming.slice(0, CARDS_A_FRAME)) {
      const card = this.#cards.get(note)
      if (card !== undefined && this.#wants(note)) this.#turn(card, true)
    }
    this.#come(this.#coming.slice(CARDS_A_FRAME))
  }

  #turn(card: Card, shown: boolean): void {
    card.shown = shown
    card.element.toggleAttribute('data-sheet', !shown)
    if (shown && !card.made) {
      card.made = true
      card.make()
    }
  }
}
