import type { NoteId } from '../../shared/ids.ts'

/** Before a card goes: the focus moves to the card after it, else to the one before, else to the composer. */
export function focusBeside(id: NoteId): void {
  const card = document.querySelector(`[data-note="${id}"]`)
  if (card === null) return
  const neighbour = card.nextElementSibling ?? card.previousElementSibling
  const target = neighbour ?? document.querySelector('[data-composer]')
  // After the menu has given the focus back to its button and the card is gone.
  requestAnimationFrame(() => {
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  })
}
