import * as v from 'valibot'
import { ID_SHAPE, SLUG_SHAPE, type CommandId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'

/**
 * A participant's note for the plenary itself, apart from the other calls so that a table loads it only where it is wanted. The command's id becomes the
 * note's: sent twice it is one note. `author`: a tablet that changed hands must not write for the next person. `step`: where it was written, however
 * late it arrives.
 */
export const OwnNoteRequest = v.object({
  commandId: v.pipe(v.string(), v.regex(ID_SHAPE)) as unknown as v.GenericSchema<CommandId>, // the brand is the type checker's
  author: v.string(),
  step: v.pipe(v.string(), v.regex(SLUG_SHAPE)),
  lane: v.pipe(v.string(), v.maxLength(40)),
  category: v.pipe(v.string(), v.maxLength(40)),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.maxTextLength)),
  lever: v.nullable(v.pipe(v.string(), v.maxLength(40))),
})
export type OwnNoteRequest = v.InferOutput<typeof OwnNoteRequest>
