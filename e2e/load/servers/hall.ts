import * as v from 'valibot'
import type { SessionDetail, TableDetail } from '../../../shared/api/schemas.ts'
import type { AuthorId } from '../../../shared/ids.ts'
import { roomName } from '../../../shared/wire/rooms.ts'
import { Api } from '../../cast/api.ts'
import type { SeatedRoom, SeatedWriter } from '../crowd/crowd.ts'
import { Writer } from '../crowd/writer.ts'

/** How many sit where. */
export type Shape = { readonly tables: number; readonly seatsPerTable: number }

/** A session with its tables, and everybody joined to one by its code, as people do. */
export type Hall = { readonly session: v.InferOutput<typeof SessionDetail>; readonly rooms: readonly SeatedRoom[] }

const CATEGORIES = ['students', 'sport', 'culture', 'university', 'trade']
const TOPICS = ['energy', 'mobility', 'circular', 'land']

export async function fillHall(origin: string, { tables, seatsPerTable }: Shape): Promise<Hall> {
  const wanted = Array.from({ length: tables }, (_, index) => ({ name: `Tavolo ${index + 1}`, topic: TOPICS[index % TOPICS.length] ?? '' }))
  const session = await Api.organiser(origin).createSession({ tables: wanted })
  const rooms: SeatedRoom[] = []
  for (const table of session.tables) rooms.push(await fillTable(origin, table, seatsPerTable))
  return { session, rooms }
}

async function fillTable(origin: string, table: v.InferOutput<typeof TableDetail>, seats: number): Promise<SeatedRoom> {
  const name = roomName({ kind: 'table', tableId: table.id })
  const anyone = new Api(origin, null)
  const members: SeatedWriter[] = []
  for (let place = 0; place < seats; place++) {
    const category = CATEGORIES[place % CATEGORIES.length] ?? ''
    const { seat, token } = await anyone.join(table.code, [category])
    const author = seat.authorId as AuthorId // made by newId; the schema does not repeat the brand
    members.push({ seat: { room: name, token, author, category }, writer: new Writer({ author, category, stagger: place }) })
  }
  return { name, members }
}
