import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { isOrderKey, readReport, reportOf, type ReportedNote } from '../document/tableDocument.ts'
import type { NoteId } from '../ids.ts'
import { BY_HAND, done, type OpResult } from './op.ts'

/** Puts a note among those that the table reports, or moves it there: before another one, or at the end (`before` null). */
export function reportNote(doc: Y.Doc, id: NoteId, before: NoteId | null): OpResult {
  const others = readReport(doc).filter((other) => other.id !== id)
  const found = before === null ? -1 : others.findIndex((other) => other.id === before)
  const at = found < 0 ? others.length : found
  doc.transact(() => {
    const order = keyAt(others, at)
    if (order !== null) return void reportOf(doc).set(id, { order })
    // Two who put something at one place at once make equal keys, and keys grow with every insert: then all of the list is counted anew.
    const ids = others.map((other) => other.id).toSpliced(at, 0, id)
    const keys = generateNKeysBetween(null, null, ids.length)
    ids.forEach((one, i) => reportOf(doc).set(one, { order: keys[i] as string })) // as many keys as notes
  }, BY_HAND)
  return done(undefined)
}

/** Takes a note out of what the table reports; the note stays as it is. */
export function unreportNote(doc: Y.Doc, id: NoteId): OpResult {
  doc.transact(() => {
    if (reportOf(doc).has(id)) reportOf(doc).delete(id)
  }, BY_HAND)
  return done(undefined)
}

function keyAt(others: readonly ReportedNote[], at: number): string | null {
  const [lower, upper] = [others[at - 1]?.order ?? null, others[at]?.order ?? null]
  if (lower !== null && upper !== null && lower >= upper) return null
  const key = generateKeyBetween(lower, upper)
  return isOrderKey(key) ? key : null
}
