import type * as Y from 'yjs'
import { textOf } from '../document/tableDocument.ts'
import type { NoteId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'
import { textDiff } from './textDiff.ts'

/** Makes a note's text read `wanted`, touching only the letters that differ, so that others may type in it too. */
export function editText(doc: Y.Doc, id: NoteId, wanted: string): OpResult {
  const text = textOf(doc, id)
  if (text === null) return refused('unknownNote')
  if (wanted.length > LIMITS.maxTextLength) return refused('tooLong')
  replaceText(doc, text, wanted)
  return done(undefined)
}

/** The same for any shared text, a cluster's title for one. */
export function replaceText(doc: Y.Doc, text: Y.Text, wanted: string): void {
  const change = textDiff(text.toString(), wanted)
  if (change === null) return
  doc.transact(() => {
    if (change.remove > 0) text.delete(change.at, change.remove)
    if (change.insert !== '') text.insert(change.at, change.insert)
  }, BY_HAND)
}
