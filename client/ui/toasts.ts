import { createStore } from 'zustand/vanilla'

/** A word on what just happened, with at most one thing to do about it ("Undo"). */
export type Toast = {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Said = {
  /** Counts up, so that the same words said twice are heard twice. */
  readonly id: number
  readonly toast: Toast
  readonly shown: boolean
}

/** Long enough to look up and to read: slow readers take 60 ms a letter. With a button, long enough to reach for it. */
const LEAST_MS = 4_000
const READING_MS = 60
const REACHING_MS = 8_000

export const toasts = createStore<{ readonly said: Said | null }>(() => ({ said: null }))

let last = 0
let hiding: ReturnType<typeof setTimeout> | undefined

/** Shows a toast over the page and says it to screen readers. A new one takes the place of the old. */
export function showToast(toast: Toast): void {
  put(toast, true)
}

/** Says something to screen readers alone: what others see happen. */
export function announce(text: string): void {
  put({ text }, false)
}

/** While somebody points at it or is in it, it stays; let go, it has its whole time again. */
export function holdToast(): void {
  clearTimeout(hiding)
}

export function letToastGo(): void {
  const { said } = toasts.getState()
  clearTimeout(hiding)
  if (said !== null) hiding = setTimeout(hideToast, shownForMs(said.toast))
}

export function hideToast(): void {
  clearTimeout(hiding)
  toasts.setState({ said: null })
}

function put(toast: Toast, shown: boolean): void {
  const before = toasts.getState().said
  // What is only heard must not take a visible toast away.
  if (!shown && before?.shown === true) return
  clearTimeout(hiding)
  toasts.setState({ said: { id: ++last, toast, shown } })
  hiding = setTimeout(hideToast, shownForMs(toast))
}

function shownForMs({ text, action }: Toast): number {
  return Math.max(LEAST_MS + text.length * READING_MS, action === undefined ? 0 : REACHING_MS)
}
