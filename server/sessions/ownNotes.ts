import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { OwnNoteRequest } from '../../shared/api/ownNotes.ts'
import { ownNotesOf } from '../../shared/document/ownNotes.ts'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import { linkedLanes } from '../../shared/graph/roles.ts'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import { writeOwnNote } from '../../shared/ops/writeOwnNote.ts'
import { lanesById, roomWritesIn } from '../../shared/process/definition.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import type { Seated } from '../http/guard.ts'
import { HttpProblem } from '../http/problem.ts'
import type { RecordOf, Records } from '../records/records.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Commands } from './commands.ts'

/** Notes that one person may send in a minute: a fast thinker writes six; what was kept offline comes at once. */
export const MOST_A_MINUTE = 30

type Ports = { readonly records: Records; readonly commands: Commands; readonly rooms: Rooms; readonly nowMs: () => number }
type Refused = 'invalid' | 'tooLarge'

/** Notes that participants send to the plenary, where the step says that the room may write: written once, durable before anybody is told. */
export class OwnNotes {
  private readonly ports: Ports
  private readonly rate = new RateLimiterMemory({ points: MOST_A_MINUTE, duration: 60 })

  constructor(ports: Ports) {
    this.ports = ports
  }

  /**
   * Throws `forbidden` (it is somebody else's), `notFound`, `sessionClosed`, `roomNotWriting`, `invalid`, `tooManyTries`, `tooLarge` (the plenary is
   * full): then nothing is written. What was written while the room wrote and arrives when its step is over is kept, and marked as late.
   */
  async send({ id: author, sessionId, categories }: Seated, request: OwnNoteRequest): Promise<void> {
    const { records, commands, rooms, nowMs } = this.ports
    if (request.author !== author) throw new HttpProblem('forbidden', 'author: not the caller')
    await commands.once(`own notes ${author}`, request.commandId, async () => {
      const session = await records.get('sessions', sessionId)
      if (session === null) throw new HttpProblem('notFound')
      if (session.joining === 'ended') throw new HttpProblem('sessionClosed')
      requireWriting(session, request.step)
      requireKnown(session, categories, request)
      await this.requireCalm(author)
      const plenary = await rooms.open({ kind: 'plenary', sessionId })
      if (plenary === null) throw new HttpProblem('notFound')
      const { lane, category, text, lever } = request
      const id = request.commandId as string as NoteId // its id for good: a kill between the document and the record of the command writes no second one
      let refused: Refused | null = null
      await plenary.room.edit((doc) => {
        const own = ownNotesOf(doc)
        if (own.has(id)) return
        if (mirrorNotesOf(doc).has(id)) refused = 'invalid'
        else if (own.size >= LIMITS.maxOwnNotes) refused = 'tooLarge'
        else writeOwnNote(doc, { id, author: author as AuthorId, category, lane, text, lever, late: session.step !== request.step }, { nowMs })
      })
      if (refused !== null) throw new HttpProblem(refused)
      return { answer: null, changes: [] }
    })
  }

  private async requireCalm(author: string): Promise<void> {
    try {
      await this.rate.consume(author)
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full
      throw new HttpProblem('tooManyTries')
    }
  }
}

/** The step lets the room write, and is under way or was. */
function requireWriting({ programme, step: current, leftClocks }: RecordOf<'sessions'>, id: string): void {
  const step = programme.find((one) => one.id === id)
  if (!roomWritesIn(step) || (id !== current && leftClocks[id] === undefined)) throw new HttpProblem('roomNotWriting')
}

/** A kind that takes part in causes and barriers, one's own category, a lever where one is asked for. */
function requireKnown({ definition }: RecordOf<'sessions'>, categories: readonly string[], { lane: id, category, lever }: OwnNoteRequest): void {
  const lane = linkedLanes(lanesById(definition)).find((one) => one.id === id)
  if (lane === undefined) throw new HttpProblem('invalid', 'lane: not one of the plenary')
  if (!categories.includes(category)) throw new HttpProblem('invalid', 'category: not one of the caller')
  if (lever !== null && !(lane.asksLever && definition.levers.some((one) => one.id === lever))) throw new HttpProblem('invalid', 'lever: none that this kind has')
}
