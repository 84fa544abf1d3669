import * as v from 'valibot'
import { Step } from '../process/definition.ts'

/**
 * One change of a session's programme. Each says only what it means, so that two facilitators who edit at once do not overwrite each
 * other: what both may not have is refused to the second. `after` is the step that stands before it, null for the first place.
 */
export const ProgrammeEdit = v.variant('do', [
  v.object({ do: v.literal('add'), step: Step, after: v.nullable(v.string()) }),
  /** `seen`: the step as it was when the change was begun. */
  v.object({ do: v.literal('change'), step: Step, seen: Step }),
  v.object({ do: v.literal('move'), id: v.string(), after: v.nullable(v.string()) }),
  v.object({ do: v.literal('skip'), id: v.string(), skipped: v.boolean() }),
  v.object({ do: v.literal('remove'), id: v.string() }),
])
export type ProgrammeEdit = v.InferOutput<typeof ProgrammeEdit>
