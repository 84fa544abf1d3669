import type * as Y from 'yjs'
import type { InkColour, InkWidth } from '../../../shared/document/ink.ts'
import type { AuthorId, InkId } from '../../../shared/ids.ts'
import { addInk, deleteInk, moveInk, restoreInk, restyleInk, writeInk, type NewInk } from '../../../shared/ops/ink.ts'
import type { OpResult, Refusal } from '../../../shared/ops/op.ts'
import type { Point } from '../../../shared/plenary/geometry.ts'
import type { Undo } from '../model/undo.ts'
import type { InkFeed } from './followInk.ts'

/** What a facilitator does with ink. Each is one step of undo, in the same list as notes and clusters; `ids` are of drawings and texts as people see them. */
export type InkActs = {
  /** Null if it was refused: the canvas is full. */
  add(ink: readonly Omit<NewInk, 'author'>[]): readonly InkId[] | null
  /** What a text says or a drawing shows. Letters typed one after the other are one step: say `newStep` where they begin. False if refused. */
  write(id: InkId, text: string): boolean
  move(ids: Iterable<InkId>, by: Point): void
  /** As part of the step that moved what it lies on. */
  moveAlong(ids: Iterable<InkId>, by: Point): void
  restyle(ids: Iterable<InkId>, style: { readonly colour?: InkColour; readonly width?: InkWidth }): void
  /** The parts that went, to bring them back. */
  remove(ids: Iterable<InkId>): readonly InkId[]
  /** Single strokes, by their own ids. */
  erase(strokes: readonly InkId[]): void
  restore(strokes: readonly InkId[]): void
}

type World = { readonly doc: Y.Doc; readonly feed: InkFeed; readonly undo: Undo; readonly author: AuthorId; readonly onRefused: (reason: Refusal) => void }

export function inkActsOn({ doc, feed, undo, author, onRefused }: World): InkActs {
  const tell = <T>(result: OpResult<T>): T | null => {
    if (result.ok) return result.value
    onRefused(result.reason)
    return null
  }
  const oneStep = (op: () => OpResult) => {
    undo.newStep()
    tell(op())
    undo.newStep()
    feed.flush()
  }
  const partsOf = (ids: Iterable<InkId>) => {
    feed.flush()
    const { items } = feed.store.getState()
    return [...ids].flatMap((id) => items.get(id)?.parts ?? [])
  }
  const moved = (ids: Iterable<InkId>, by: Point) => new Map(partsOf(ids).map(({ id, x, y }) => [id, { x: tenth(x + by.x), y: tenth(y + by.y) }]))
  return {
    add(ink) {
      undo.newStep()
      const ids = tell(addInk(doc, ink.map((one) => ({ ...one, author }))))
      return ids
    },
    write: (id, text) => tell(done(writeInk(doc, id, text))) === true,
    move: (ids, by) => oneStep(() => moveInk(doc, moved(ids, by))),
    moveAlong(ids, by) {
      tell(moveInk(doc, moved(ids, by)))
      feed.flush()
    },
    restyle: (ids, style) => oneStep(() => restyleInk(doc, partsOf(ids).map(({ id }) => id), style)),
    remove(ids) {
      const parts = partsOf(ids).map(({ id }) => id)
      oneStep(() => deleteInk(doc, parts))
      return parts
    },
    erase: (strokes) => oneStep(() => deleteInk(doc, strokes)),
    restore: (strokes) => oneStep(() => restoreInk(doc, strokes)),
  }
}

function done(result: OpResult): OpResult<true> {
  return result.ok ? { ok: true, value: true } : result
}

/** Nobody sees less, and the document keeps short numbers. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
