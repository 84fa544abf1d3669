import type { MirrorNote } from '../../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'

/** The notes whose text has all the words sought, whatever their case and accents. */
export function matching(notes: ReadonlyMap<NoteId, Pick<MirrorNote, 'text'>>, sought: string): ReadonlySet<NoteId> {
  const words = plain(sought).split(/\s+/).filter(Boolean)
  return new Set([...notes].flatMap(([id, { text }]) => {
    const said = plain(text)
    return words.every((word) => said.includes(word)) ? [id] : []
  }))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()
}
