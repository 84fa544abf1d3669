import { react, type Editor } from 'tldraw'
import { contains, grown, overlaps, type Rect } from '../../../shared/plenary/geometry.ts'
import { NOTE, NOTE_FONT } from '../../../shared/plenary/metrics.ts'
import type { Board } from '../model/board.ts'
import type { Look } from './look.ts'

/** Letters of a cluster's title at 100 %, in page units (Titles.module.css draws with it). */
const TITLE_FONT = 30
/** Cards are made this far around what is seen, in parts of the view, so that a short pan finds them there. */
const MARGIN = 0.35

/** Below these zooms the lines around notes are drawn thicker, to be as thin on the screen as before. */
const FAR = 0.12
const MIDDLE = 0.4

export type Layers = { readonly all: HTMLElement; readonly titles: HTMLElement }

/**
 * What depends on the camera: how much is drawn, and how large titles are. Nothing is handed to the compositor while the camera moves: with
 * `will-change` each of 2,000 notes became a layer of its own, and a frame cost three times as much (CANVAS.md).
 */
export function followCamera(editor: Editor, board: Board, look: Look, layers: Layers): () => void {
  let area: Rect | null = null
  let far: boolean | null = null
  const stops = [
    react('size of titles', () => {
      const zoom = editor.getZoomLevel()
      const scale = inSteps(Math.max(1, look.titlePx(editor.getViewportScreenBounds().h) / (TITLE_FONT * zoom)), 4)
      board.surface.titleScale = scale
      layers.titles.style.setProperty('--scale', String(scale))
      layers.titles.style.setProperty('--line', `${inSteps(1 / zoom, 1)}px`)
      layers.all.dataset['distance'] = zoom < FAR ? 'far' : zoom < MIDDLE ? 'middle' : 'near'
    }),
    react('how much is drawn', () => {
      const view = viewOf(editor)
      board.surface.isInView = (rect) => overlaps(rect, view)
      const letters = look.noteLetters(editor.getZoomLevel(), editor.getViewportScreenBounds().h)
      if (letters !== null) setLetters(layers.all, inSteps(letters / NOTE_FONT, 8) * NOTE_FONT)
      const isFar = letters === null
      // An attribute for each look, so that a step on the desk does not ask 2,000 notes for what only the hall does to them.
      if (far !== isFar) layers.all.dataset[look.for] = isFar ? 'far' : 'near'
      if (isFar && far !== true) board.cards.showIn(null)
      if (!isFar && (area === null || far === true || !within(view, area))) {
        area = grown(view, MARGIN * Math.max(view.width, view.height))
        board.cards.showIn(area)
      }
      far = isFar
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Lines that fit under the kind of a note, or into the whole of it. */
const LINE_HEIGHT = 1.2
const PADDING = 26

function setLetters({ style, dataset }: HTMLElement, letters: number): void {
  if (style.getPropertyValue('--letters') === `${letters}px`) return
  style.setProperty('--letters', `${letters}px`)
  style.setProperty('--lines', String(Math.floor((NOTE.height - PADDING - (dataset['look'] === 'desk' ? NOTE_FONT : 0)) / (letters * LINE_HEIGHT))))
}

export function viewOf(editor: Editor): Rect {
  const { x, y, w, h } = editor.getViewportPageBounds()
  return { x, y, width: w, height: h }
}

function within(inner: Rect, outer: Rect): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height })
}

/** Rounded up to so many steps an octave: a style is not computed anew for each frame of a zoom. */
function inSteps(value: number, steps: number): number {
  return 2 ** (Math.ceil(Math.log2(value) * steps) / steps)
}
