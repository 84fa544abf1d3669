import type { Editor } from 'tldraw'

/** The most that one turn zooms, in percent. */
const MOST_ZOOM = 10

/**
 * Every turn of the wheel reaches the camera, once, at once. tldraw listens through a library that repeats the last turn 140 ms after it, and tells
 * the repetition by its time: it loses a turn made then, and on a busy machine takes a late repetition for a turn, which stops a camera that glides.
 */
export function turnWheel(editor: Editor): () => void {
  const container = editor.getContainer()
  const onWheel = (event: WheelEvent) => {
    if (!editor.getInstanceState().isFocused || !(event.target instanceof Element) || event.target.closest('.tl-canvas') === null) return
    event.preventDefault()
    event.stopPropagation() // before tldraw's own listener
    const { clientX, clientY, shiftKey, altKey, ctrlKey, metaKey } = event
    const accelKey = ctrlKey || metaKey
    editor.dispatch({ type: 'wheel', name: 'wheel', delta: deltaOf(event), point: { x: clientX, y: clientY }, shiftKey, altKey, ctrlKey: accelKey, metaKey, accelKey })
  }
  container.addEventListener('wheel', onWheel, { capture: true, passive: false })
  return () => container.removeEventListener('wheel', onWheel, { capture: true })
}

/** In px, and as a part of the zoom; the other way round than the paper goes. With shift a wheel turns sideways, which macOS has done already. */
function deltaOf({ deltaX, deltaY, ctrlKey, altKey, metaKey, shiftKey }: WheelEvent): { x: number; y: number; z: number } {
  const zooms = ctrlKey || altKey || metaKey
  const z = zooms ? -Math.max(-MOST_ZOOM, Math.min(MOST_ZOOM, deltaY)) / 100 : 0
  return shiftKey && !zooms && deltaX === 0 ? { x: -deltaY, y: 0, z } : { x: -deltaX, y: -deltaY, z }
}
