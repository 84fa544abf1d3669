import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Definition, Step } from '../../../shared/process/definition.ts'
import type { ProgrammeEdit } from '../../../shared/programme/programmeEdit.ts'
import type { Answer } from '../../api/call.ts'

/** A programme to work on: a session's own, or the one that a process's sessions start with. */
export type StepScene = {
  readonly definition: Definition
  readonly programme: readonly Step[]
  /** The step that the room is in, which can be neither removed nor skipped; null where there is no room. */
  readonly step: string | null
  /** The session whose steps they are, for what is kept with it; null where there is none. */
  readonly session: SessionState | null
  readonly onEdit: (edit: ProgrammeEdit) => Promise<Answer<unknown>>
}
