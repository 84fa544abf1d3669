import { CARRIED_INTO } from '../../shared/api/synthesis.ts'
import type { Entry, Synthesis } from '../../shared/synthesis/synthesise.ts'
import { isUntouched, type Uses } from '../../shared/synthesis/uses.ts'

/** By what it may be untouched: by all that can be made of it, or by one of these. */
export const UNTOUCHED_BY = ['anything', 'scenarios', 'findings', 'actions'] as const
export type UntouchedBy = (typeof UNTOUCHED_BY)[number]

/** What nobody has taken up yet. What its authors took back waits for nobody. */
export function untouchedOf({ entries }: Pick<Synthesis, 'entries'>, uses: Uses, by: UntouchedBy): Entry[] {
  return [...entries.values()].filter((entry) => !entry.note.withdrawn && isUntouched(entry, uses, by === 'anything' ? CARRIED_INTO : [by]))
}

export function isBarrier({ lanes }: Pick<Synthesis, 'lanes'>, { note }: Entry): boolean {
  return lanes.get(note.lane)?.kind === 'barrier'
}
