import type { PlenaryNote } from '../../../shared/document/plenaryDocument.ts'
import type { NoteId, ScenarioId } from '../../../shared/ids.ts'
import type { Merged } from '../../../shared/plenary/merging.ts'

/** The notes whose text has all the words sought, whatever their case and accents; and those that are shown for such a note. */
export function matching(notes: ReadonlyMap<NoteId, Pick<PlenaryNote, 'text'>>, merges: ReadonlyMap<NoteId, Merged>, sought: string): ReadonlySet<NoteId> {
  const isFound = seeker(sought)
  return withHeads(new Set([...notes].flatMap(([id, { text }]) => (isFound(text) ? [id] : []))), merges)
}

/** Does a text have all the words sought, whatever their case and accents? */
export function seeker(sought: string): (text: string) => boolean {
  const words = plain(sought).split(/\s+/).filter(Boolean)
  return (text) => {
    const said = plain(text)
    return words.every((word) => said.includes(word))
  }
}

/** The notes of one scenario, or of none (null). */
export function ofScenario(notes: ReadonlyMap<NoteId, Pick<PlenaryNote, 'scenario'>>, merges: ReadonlyMap<NoteId, Merged>, scenario: ScenarioId | null): ReadonlySet<NoteId> {
  return withHeads(new Set([...notes].flatMap(([id, note]) => ((note.scenario ?? null) === scenario ? [id] : []))), merges)
}

/** Merged notes are found by any of them. */
function withHeads(found: Set<NoteId>, merges: ReadonlyMap<NoteId, Merged>): ReadonlySet<NoteId> {
  for (const { head, sources } of merges.values()) if (sources.some((id) => found.has(id))) found.add(head)
  return found
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()
}
