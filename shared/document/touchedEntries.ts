import * as Y from 'yjs'
import { linksOf, notesOf } from './tableDocument.ts'
import { isId, type LinkId, type NoteId } from '../ids.ts'

/** Which notes and links of a table a change is about. */
export type Touched = { readonly notes: Set<NoteId>; readonly links: Set<LinkId> }

/** What Yjs calls any of its types where it does not care which. */
type AnyType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never

export function nothingTouched(): Touched {
  return { notes: new Set(), links: new Set() }
}

/** The entries that a transaction changed, text deletions included. */
export function touchedBy(transaction: Y.Transaction): Touched {
  const touched = nothingTouched()
  for (const [type, keys] of transaction.changed) {
    if (type._item === null) for (const key of keys) add(touched, transaction.doc, type, key)
    else addEntryOf(touched, transaction.doc, type)
  }
  return touched
}

/** The entries that a client id wrote in from this clock on, deletions excluded (they leave no struct of their own). */
export function touchedSince(doc: Y.Doc, client: number, clock: number): Touched {
  const touched = nothingTouched()
  for (const struct of doc.store.clients.get(client) ?? []) {
    if (struct.id.clock + struct.length <= clock || !(struct instanceof Y.Item)) continue
    // After integration the parent is a type, or null when it was collected with its content.
    if (!(struct.parent instanceof Y.AbstractType)) continue
    if (struct.parent._item === null) add(touched, doc, struct.parent, struct.parentSub)
    else addEntryOf(touched, doc, struct.parent)
  }
  return touched
}

/** Goes up to the entry that stands in a root map. */
function addEntryOf(touched: Touched, doc: Y.Doc, type: AnyType): void {
  let item = type._item
  while (item !== null && item.parent instanceof Y.AbstractType) {
    if (item.parent._item === null) return add(touched, doc, item.parent, item.parentSub)
    item = item.parent._item
  }
}

function add(touched: Touched, doc: Y.Doc, root: AnyType, key: string | null): void {
  if (Object.is(root, notesOf(doc)) && isId<NoteId>(key)) touched.notes.add(key)
  if (Object.is(root, linksOf(doc)) && isId<LinkId>(key)) touched.links.add(key)
}
