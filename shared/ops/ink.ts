import * as Y from 'yjs'
import { inkOf, inkTextOf, type Ink, type InkColour, type InkWidth } from '../document/ink.ts'
import { newId, type InkId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { replaceText } from './editText.ts'
import { BIRTH, BY_HAND, done, refused, type OpResult } from './op.ts'

/** What there is to say of new ink; the rest follows. `drawing` null: it begins a drawing, and what comes with it belongs to that. */
export type NewInk = Pick<Ink, 'author' | 'kind' | 'x' | 'y' | 'colour' | 'width' | 'scale' | 'lines' | 'closed' | 'text'> & { readonly drawing: InkId | null }

/** Puts ink on top of what is there, all of it in one step of undo. The ids, in the order given. */
export function addInk(doc: Y.Doc, all: readonly NewInk[]): OpResult<readonly InkId[]> {
  const root = inkOf(doc)
  if (root.size + all.length > LIMITS.maxInk) return refused('inkFull')
  if (all.some(({ text }) => text.length > LIMITS.maxInkTextLength)) return refused('tooLong')
  let z = topmost(root)
  let begun: InkId | null = null
  const made: { readonly id: InkId; readonly map: Y.Map<unknown> }[] = []
  for (const { drawing, text, ...rest } of all) {
    const id = newId<InkId>()
    begun ??= drawing ?? id
    made.push({ id, map: new Y.Map<unknown>(Object.entries({ ...rest, drawing: begun, z: ++z, text: new Y.Text(text), deleted: true })) })
  }
  doc.transact(() => made.forEach(({ id, map }) => root.set(id, map)), BIRTH)
  doc.transact(() => made.forEach(({ map }) => map.set('deleted', false)), BY_HAND)
  return done(made.map(({ id }) => id))
}

/** What a text says, or a drawing shows. Touches only the letters that differ, so that others may type in it too. */
export function writeInk(doc: Y.Doc, id: InkId, wanted: string): OpResult {
  const text = inkTextOf(doc, id)
  if (text === null) return refused('unknownInk')
  if (wanted.length > LIMITS.maxInkTextLength) return refused('tooLong')
  replaceText(doc, text, wanted)
  return done(undefined)
}

export function moveInk(doc: Y.Doc, places: ReadonlyMap<InkId, { readonly x: number; readonly y: number }>): OpResult {
  return setFields(doc, new Map([...places].map(([id, { x, y }]) => [id, { x, y }])))
}

export function restyleInk(doc: Y.Doc, ids: readonly InkId[], style: { readonly colour?: InkColour; readonly width?: InkWidth }): OpResult {
  return setFields(doc, new Map(ids.map((id) => [id, style])))
}

export function deleteInk(doc: Y.Doc, ids: readonly InkId[]): OpResult {
  return setFields(doc, new Map(ids.map((id) => [id, { deleted: true }])))
}

/** Takes a deletion back. */
export function restoreInk(doc: Y.Doc, ids: readonly InkId[]): OpResult {
  return setFields(doc, new Map(ids.map((id) => [id, { deleted: false }])))
}

/** A value that is already so is not written again. */
function setFields(doc: Y.Doc, changes: ReadonlyMap<InkId, Readonly<Record<string, unknown>>>): OpResult {
  const root = inkOf(doc)
  if ([...changes.keys()].some((id) => !root.has(id))) return refused('unknownInk')
  doc.transact(() => {
    for (const [id, fields] of changes) {
      const map = root.get(id)
      for (const [key, value] of Object.entries(fields)) if (map?.get(key) !== value) map?.set(key, value)
    }
  }, BY_HAND)
  return done(undefined)
}

function topmost(root: Y.Map<Y.Map<unknown>>): number {
  let top = 0
  for (const map of root.values()) top = Math.max(top, Number(map.get('z')))
  return top
}
