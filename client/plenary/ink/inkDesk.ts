import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { InkColour, InkWidth } from '../../../shared/document/ink.ts'
import type { AuthorId, InkId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/ops/op.ts'
import type { Rect } from '../../../shared/plenary/geometry.ts'
import type { Undo } from '../model/undo.ts'
import { followInk, type InkFeed } from './followInk.ts'
import type { InkCanvas } from './InkCanvas.ts'
import { inkActsOn, type InkActs } from './inkActs.ts'

/** What the next stroke or text is made with. */
export type Pen = { readonly colour: InkColour; readonly width: InkWidth }

/** One plenary's ink on one screen. */
export type InkDesk = {
  readonly doc: Y.Doc
  readonly feed: InkFeed
  readonly acts: InkActs
  readonly pen: StoreApi<Pen>
  /** Where it is drawn, while there is a canvas. */
  readonly canvas: () => InkCanvas | null
  readonly canvases: StoreApi<{ readonly canvas: InkCanvas | null }>
  /** Around each drawing and text. */
  readonly boxes: () => ReadonlyMap<InkId, Rect>
  readonly newStep: () => void
  readonly stop: () => void
}

type World = { readonly doc: Y.Doc; readonly undo: Undo; readonly author: AuthorId; readonly onRefused: (reason: Refusal) => void }

export function openInk({ doc, undo, author, onRefused }: World): InkDesk {
  const feed = followInk(doc)
  const canvases = createStore<{ readonly canvas: InkCanvas | null }>(() => ({ canvas: null }))
  const canvas = () => canvases.getState().canvas
  return {
    doc,
    feed,
    acts: inkActsOn({ doc, feed, undo, author, onRefused }),
    pen: createStore<Pen>(() => ({ colour: 'rose', width: 'middle' })),
    canvas,
    canvases,
    boxes: () => canvas()?.boxes() ?? new Map(),
    newStep: undo.newStep,
    stop: feed.stop,
  }
}
