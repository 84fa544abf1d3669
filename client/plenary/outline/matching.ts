import type { PlenaryNote } from '../../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Merged } from '../../../shared/plenary/merging.ts'

/** The notes whose text has all the words sought, whatever their case and accents; and those that are shown for such a note. */
export function matching(notes: ReadonlyMap<NoteId, Pick<PlenaryNote, 'text'>>, merges: ReadonlyMap<NoteId, Merged>, sought: string): ReadonlySet<NoteId> {
  const isFound = seeker(sought)
  const found = new Set([...notes].flatMap(([id, { text }]) => (isFound(text) ? [id] : [])))
  for (const { head, sources } of merges.values()) if (sources.some((id) => found.has(id))) found.add(head)
  return found
}

/** Does a text have all the words sought, whatever their case and accents? */
export function seeker(sought: string): (text: string) => boolean {
  const words = plain(sought).split(/\s+/).filter(Boolean)
  return (text) => {
    const said = plain(text)
    return words.every((word) => said.includes(word))
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()
}
