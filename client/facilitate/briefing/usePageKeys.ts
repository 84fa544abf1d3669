import { useEffect, useEffectEvent } from 'react'

/** Page Up and Page Down are what the remotes of presentations send. Not while somebody writes, nor behind a dialog. */
export function usePageKeys(turn: (by: -1 | 1) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if ((event.key !== 'PageDown' && event.key !== 'PageUp') || event.altKey || event.ctrlKey || event.metaKey) return
    if (document.querySelector('[role=dialog]') !== null || (event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]'))) return
    event.preventDefault()
    turn(event.key === 'PageDown' ? 1 : -1)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
