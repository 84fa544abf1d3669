import * as v from 'valibot'
import { isId, type NoteId, type TableId } from '../ids.ts'
import type { RoomKind } from './rooms.ts'
import { LIMITS } from './limits.ts'

/** Who is here: told live, never stored. What does not fit its room's shape is dropped. */

const category = v.nullable(v.pipe(v.string(), v.maxLength(40)))
const number = v.pipe(v.number(), v.finite())

/** At a table people are a category, not a name. `typing`: the note they are in. */
export const TablePresence = v.strictObject({ category, typing: v.nullable(v.custom<NoteId>(isId)) })
export type TablePresence = v.InferOutput<typeof TablePresence>

/** In the session's room, under another client id than at the table. The server tells it to staff only. */
export const SessionPresence = v.strictObject({
  nickname: v.pipe(v.string(), v.maxLength(LIMITS.maxNicknameLength)),
  tableId: v.nullable(v.custom<TableId>(isId)),
  categories: v.pipe(v.array(v.string()), v.maxLength(30)),
})
export type SessionPresence = v.InferOutput<typeof SessionPresence>

/** In the plenary only facilitators are seen: what part of the board they look at (page coordinates), which displays follow, and their cursor. */
export const PlenaryPresence = v.strictObject({
  view: v.strictObject({ x: number, y: number, width: number, height: number }),
  cursor: v.nullable(v.strictObject({ x: number, y: number })),
  /** Server time of the last move of the view by hand: displays follow the latest. */
  movedAtMs: number,
})
export type PlenaryPresence = v.InferOutput<typeof PlenaryPresence>

export const PRESENCE_SHAPES = {
  table: TablePresence,
  session: SessionPresence,
  plenary: PlenaryPresence,
  /** Said as at a table, so that a board need not know which it is; the server tells it to nobody. */
  tray: TablePresence,
  /** That somebody is there, and no more. */
  portfolio: v.strictObject({}),
} as const satisfies Record<RoomKind, v.GenericSchema>
