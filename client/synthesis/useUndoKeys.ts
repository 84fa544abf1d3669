import { useEffect } from 'react'
import { usePlace } from '../portfolio/place.ts'

/** Control and Z take back the last of one's own acts, wherever one is; in a text they are the text's own. */
export function useUndoKeys(): void {
  const { undo } = usePlace()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isInText = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select') !== null
      if (isInText || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      if (event.shiftKey) undo.redo()
      else undo.undo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo])
}
