import type { NoteId } from '../../shared/ids.ts'
import type { Entry, Synthesis } from '../../shared/synthesis/synthesise.ts'
import { matching } from '../plenary/outline/matching.ts'

/** What of the synthesis is looked for. */
export type Matches = {
  readonly has: (entry: Entry) => boolean
  readonly count: number
  /** Somebody seeks words: what has them is shown, not folded away. */
  readonly seeking: boolean
  /** Some of what there is may be left out. */
  readonly narrowed: boolean
}

/** Entries of this session, or of all ('' ), of which some note has all the words sought. */
export function matchesOf({ sessions, entries }: Synthesis, sought: string, session: string): Matches {
  const seeking = sought.trim() !== ''
  const notes = seeking ? new Map(sessions.flatMap((outcome) => outcome.notes.map((note) => [note.id, note] as const))) : new Map<NoteId, never>()
  const found: ReadonlySet<NoteId> | null = seeking ? matching(notes, new Map(), sought) : null
  const has = ({ sources }: Entry) => (session === '' || sources.some((note) => note.session === session)) && (found === null || sources.some(({ id }) => found.has(id)))
  return { has, count: [...entries.values()].filter(has).length, seeking, narrowed: seeking || session !== '' }
}
