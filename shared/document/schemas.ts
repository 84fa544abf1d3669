import type { RoomKind } from '../wire/rooms.ts'
import { plenarySchema } from './plenaryDocument.ts'
import { portfolioSchema } from './portfolioDocument.ts'
import type { DocumentSchema } from './schema.ts'
import { sessionSchema } from './sessionDocument.ts'
import { tableSchema } from './tableDocument.ts'
import { groupSchema } from './tableGroups.ts'
import { traySchema } from './trayDocument.ts'

export const SCHEMAS: Readonly<Record<RoomKind, DocumentSchema>> = {
  session: sessionSchema,
  table: { ...tableSchema, ...groupSchema },
  plenary: plenarySchema,
  tray: traySchema,
  portfolio: portfolioSchema,
}
