import type * as v from 'valibot'
import * as Y from 'yjs'
import type { LateArrivals, LateRequest } from '../../shared/api/locks.ts'
import { writeLates } from '../../shared/document/sessionDocument.ts'
import { linksOf, notesOf, readNote } from '../../shared/document/tableDocument.ts'
import { newId, type NoteId, type TableId } from '../../shared/ids.ts'
import { countLate, hasLateWords, keepLate, lateArrivals, setAside, type LateIds, type SetAside } from '../../shared/locks/late.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Change, Records } from '../records/records.ts'
import { lookInto } from '../rooms/lookInto.ts'
import type { OpenRoom, Rooms } from '../rooms/rooms.ts'
import type { Commands } from '../sessions/commands.ts'

type LateOrder = v.InferOutput<typeof LateRequest>
type Ports = { readonly records: Records; readonly rooms: Rooms; readonly commands: Commands; readonly nowMs: () => number; readonly fail: (error: unknown) => void }

/** What a decision comes to; remembered, so that a repeated command finishes what a kill cut off. */
type Decision = { readonly keep: LateIds } | { readonly aside: readonly SetAside[]; readonly links: LateIds['links'] }

/** What came late to the tables: how much waits, told in the session's document, and what whoever leads decides on it. */
export class Lates {
  private readonly ports: Ports

  constructor(ports: Ports) {
    this.ports = ports
    ports.rooms.whenOpened(async (open) => {
      if (open.table !== null) this.count(open, open.table.id)
    })
  }

  async list(tableId: TableId): Promise<LateArrivals> {
    const { room } = await this.table(tableId)
    return lookInto(room, lateArrivals)
  }

  /** What is late no more is passed over: somebody else has decided on it. `by` is whoever asked, by name. */
  async decide(tableId: TableId, { commandId, keep, notes, links }: LateOrder, by: string): Promise<void> {
    const { room, sessionId } = await this.table(tableId)
    const decision = await this.ports.commands.once(`late ${tableId}`, commandId, async () => {
      if (keep) return { answer: { keep: { notes, links } } satisfies Decision as Decision, changes: [] }
      const aside = await lookInto(room, (doc) => notes.flatMap((id) => asideOf(doc, id)))
      const log = [{ hidden: true, by, atMs: this.ports.nowMs() }]
      const hidden = aside.flatMap(({ note, words, whole }) => (words !== null ? [words] : whole ? [note] : []))
      const changes: Change[] = hidden.map((id) => ({ collection: 'hiddenNotes', id, value: { sessionId, tableId, hidden: true, log } }))
      return { answer: { aside: aside.map(({ note, words }) => ({ note, words })), links } satisfies Decision as Decision, changes }
    })
    await room.edit((doc) => ('keep' in decision ? keepLate(doc, decision.keep) : setAside(doc, decision.aside, decision.links)))
  }

  private async table(tableId: TableId): Promise<OpenRoom> {
    const open = await this.ports.rooms.open({ kind: 'table', tableId })
    if (open === null) throw new HttpProblem('notFound', 'no such table')
    return open
  }

  /** Counts when a mark has changed, and tells it in the session's document. */
  private count({ room, sessionId }: OpenRoom, table: TableId): void {
    const { rooms, fail } = this.ports
    let doc: Y.Doc | null = null
    let isDue = false
    const tell = async (count: number) => {
      const session = await rooms.open({ kind: 'session', sessionId })
      await session?.room.edit((document) => writeLates(document, { table, count }))
    }
    room.follow({
      opened: (opened) => {
        doc = opened
        isDue = true
        const look = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
          isDue ||= events.some(touchesLate)
        }
        notesOf(doc).observeDeep(look)
        linksOf(doc).observeDeep(look)
      },
      committed: () => {
        if (doc === null || !isDue) return
        isDue = false
        tell(countLate(doc)).catch(fail)
      },
    })
  }
}

/**
 * May the number of what waits have changed? Asked for every change at every table, so it looks at nothing that it need not: most are
 * letters, or notes that nobody marked.
 */
function touchesLate(event: Y.YEvent<Y.AbstractType<unknown>>): boolean {
  if (!(event instanceof Y.YMapEvent)) return false
  const { target, keysChanged } = event
  if (target._item === null) return [...keysChanged].some((key) => isMarked(target.get(key)))
  return keysChanged.has('late') || (isMarked(target) && COUNTED.some((key) => keysChanged.has(key)))
}

/** Fields of something late that say whether it waits. */
const COUNTED = ['hidden', 'deleted', 'earlier'] as const

function isMarked(entry: unknown): boolean {
  return entry instanceof Y.Map && entry.get('late') === true
}

type Aside = SetAside & { readonly whole: boolean }

function asideOf(doc: Y.Doc, id: NoteId): Aside[] {
  const note = readNote(doc, id)
  if (note === null || !note.late || note.hidden) return []
  return [{ note: id, whole: note.earlier === null, words: hasLateWords(note) ? newId<NoteId>() : null }]
}
