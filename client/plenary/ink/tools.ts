import type { Editor } from 'tldraw'
import type { InkDesk } from './inkDesk.ts'

/** tldraw's names of the tools; the plenary's own hand is `select`. */
export const INK_TOOLS = ['select', 'draw', 'text', 'eraser'] as const
export type InkTool = (typeof INK_TOOLS)[number]

/** Their keys, as tldraw has them. */
const KEYS: Readonly<Record<string, InkTool>> = { v: 'select', d: 'draw', t: 'text', e: 'eraser' }

/** `byKey`: without a pointer; a text begins at once in the middle of the view. */
export function pickTool(editor: Editor, ink: InkDesk, tool: InkTool, byKey: boolean): void {
  editor.setCurrentTool(tool)
  // In a frame: the key that did it would be the first that is typed.
  if (tool === 'text' && byKey) requestAnimationFrame(() => ink.canvas()?.beginText(editor.getViewportPageBounds().center))
}

/** What a key alone does with ink, or null. The keyboard then goes on at the canvas, where Enter places a text. */
export function inkShortcut(key: string, editor: Editor): (() => void) | null {
  const tool = KEYS[key]
  if (tool === undefined) return null
  return () => {
    editor.setCurrentTool(tool)
    editor.getContainer().focus({ preventScroll: true })
  }
}
