import { useEffect, useEffectEvent } from 'react'

/** Letters that are taken; the dialog that lists them says what for. */
export type ShortcutLetter = 'N' | 'T' | 'L' | 'G' | 'M' | 'V' | 'P' | 'J' | 'K' | 'O'

/**
 * Alt and a letter, by its place on the keyboard (with Alt some systems make other signs of it). Works wherever the focus is, but not
 * behind a dialog.
 */
export function useShortcut(letter: ShortcutLetter, run: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== `Key${letter}` || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return
    if (document.querySelector('[role=dialog]') !== null) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
