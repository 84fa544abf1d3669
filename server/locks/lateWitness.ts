import { readLink, readNote, type Link, type Note } from '../../shared/document/tableDocument.ts'
import type { LinkId, NoteId } from '../../shared/ids.ts'
import { isLateLink, isLateNote, markLink, markNote } from '../../shared/locks/late.ts'
import type { Place } from '../gate/places.ts'
import type { Witness } from '../rooms/work.ts'

/**
 * Marks what participants do where it is locked: compares the notes and links that an update reaches, before and after. Nobody's clock is
 * asked but the server's queue: what comes after the lock is late, whenever it was written. In a tray (`isTray`) nobody has seen how a
 * note was before, so that is not kept.
 */
export function lateWitness(isLocked: (lane: string) => boolean, { isTray }: { readonly isTray: boolean }): Witness {
  return (doc, { role }, reached) => {
    if (role !== 'participant') return null
    const notes = keysUnder('notes', reached).map((id) => ({ id: id as NoteId, before: readNote(doc, id as NoteId) })) // the gate lets no other keys in
    const links = keysUnder('links', reached).map((id) => ({ id: id as LinkId, before: readLink(doc, id as LinkId) })) // as above
    return () => {
      const lateNotes = notes.map(({ id, before }) => ({ before, after: readNote(doc, id) })).filter(hasCome<Note>).filter((change) => isLateNote(change, isLocked))
      const lateLinks = links.map(({ id, before }) => ({ before, after: readLink(doc, id) })).filter(hasCome<Link>).filter((change) => isLateLink(change, doc, isLocked))
      if (lateNotes.length + lateLinks.length === 0) return null
      return (table) => {
        for (const change of lateNotes) markNote(table, isTray ? { ...change, before: null } : change)
        for (const { after } of lateLinks) markLink(table, after.id)
      }
    }
  }
}

function hasCome<T>(change: { readonly before: T | null; readonly after: T | null }): change is { readonly before: T | null; readonly after: T } {
  return change.after !== null
}

function keysUnder(root: string, reached: readonly Place[]): string[] {
  return [...new Set(reached.filter((place) => place.root === root).map(({ key }) => key))]
}
