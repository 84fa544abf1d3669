import * as Y from 'yjs'
import type { SessionDetail, TableDetail } from '../../shared/api/schemas.ts'
import { clustersOf, mirrorNotesOf, placementsOf } from '../../shared/document/plenaryDocument.ts'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { createCluster } from '../../shared/ops/createCluster.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { mergeNotes } from '../../shared/ops/mergeNotes.ts'
import { clusterNotes } from '../../shared/ops/placeNotes.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { ORGANISER_KEY } from '../cast/server.ts'
import { stockClient, type StockClient } from '../cast/stockClient.ts'
import { STATEMENTS } from './canvas/statements.ts'

/** How large a process is: what is said of sessions, of tables in each, of notes at each. */
export type CityShape = {
  readonly sessions: number
  readonly tables: number
  readonly notes: number
  /** In each plenary, and how many notes are in each. */
  readonly clusters: number
  readonly clustered: number
}

/** A city's year: 6,000 notes, half of them in 240 clusters. */
export const CITY: CityShape = { sessions: 12, tables: 4, notes: 125, clusters: 20, clustered: 12 }

export type City = { readonly processId: string; readonly sessions: readonly SessionDetail[] }

const PLACES = ['a Galciana', 'a San Giusto', 'in centro', 'a Iolo', 'a Mezzana', 'lungo il Bisenzio', 'al Soccorso', 'a Paperino', 'in via Turchia', 'ai Macrolotti', 'a Chiesanuova', 'a Figline', 'in periferia']
const SPEAKING = PRATO.groups.map(({ categories }) => categories.slice(0, 4))

/**
 * A process as a city has it after a year, written through the real server: tables whose notes have links and levers, mirrored into plenaries
 * with clusters and merges. Resolves once all of it is durable.
 */
export async function cityProcess(origin: string, shape: CityShape = CITY): Promise<City> {
  const sessions: SessionDetail[] = []
  for (let at = 0; at < shape.sessions; at++) sessions.push(await meeting(origin, shape, at))
  const [first] = sessions
  if (first === undefined) throw new Error('a process without sessions')
  return { processId: first.processId, sessions }
}

async function meeting(origin: string, { tables, notes, clusters, clustered }: CityShape, at: number): Promise<SessionDetail> {
  const { topics } = PRATO
  const organiser = Api.organiser(origin)
  const wanted = Array.from({ length: tables }, (_, table) => ({ name: `Tavolo ${table + 1}`, topic: topics[(at + table) % topics.length]?.id ?? 'energy' }))
  const session = await organiser.createSession({ name: `Incontro ${at + 1}`, tables: wanted })
  const seats: StockClient[] = []
  for (const [number, table] of session.tables.entries()) seats.push(await speak(origin, table, at * tables + number, notes))
  const plenary = stockClient(origin, roomName({ kind: 'plenary', sessionId: session.id }), ORGANISER_KEY)
  await until(plenary.doc, (doc) => mirrorNotesOf(doc).size >= tables * notes)
  for (const seat of seats) seat.leave()
  bringTogether(plenary.doc, clusters, clustered)
  await kept(origin, session, plenary.doc)
  plenary.leave()
  return session
}

/** Written before it connects, as by a tablet that was offline: it arrives as one frame. */
async function speak(origin: string, table: TableDetail, number: number, count: number): Promise<StockClient> {
  const categories = SPEAKING[number % SPEAKING.length] ?? []
  const { seat, token } = await Api.organiser(origin).join(table.code, categories)
  const author = seat.authorId as AuthorId // the server's word for who we are
  const doc = new Y.Doc()
  const lanes = Object.entries(STATEMENTS)
  const written: { readonly lane: string; readonly id: NoteId }[] = []
  for (let at = 0; at < count; at++) {
    const [lane = 'problem', statements = []] = lanes[at % lanes.length] ?? []
    const statement = statements[(number + Math.floor(at / lanes.length)) % statements.length] ?? ''
    const text = `${statement} ${PLACES[(number * 7 + at) % PLACES.length] ?? ''}`
    const lever = lane === 'barrier' && at % 5 > 0 ? (PRATO.levers[(number + at) % PRATO.levers.length]?.id ?? null) : null
    const added = addNote(doc, { author, category: categories[at % categories.length] ?? null, lane, text, lever }, { nowMs: Date.now })
    if (!added.ok) throw new Error(added.reason)
    written.push({ lane, id: added.value })
  }
  const problems = written.filter(({ lane }) => lane === 'problem')
  for (const [at, { id: from }] of written.filter(({ lane }) => lane === 'cause' || lane === 'barrier').entries()) {
    const to = problems[at % problems.length]?.id
    if (to !== undefined) linkNotes(doc, { author, from, to, lanes: lanesById(PRATO) })
  }
  return stockClient(origin, roomName({ kind: 'table', tableId: table.id }), token, doc)
}

/** What a facilitator makes of it: clusters of what belongs to one lane, the first two notes of each said to be the same. */
function bringTogether(doc: Y.Doc, clusters: number, clustered: number): void {
  const notes = [...mirrorNotesOf(doc)].map(([id, { lane, text }]) => ({ id: id as NoteId, lane, text }))
  notes.sort((a, b) => (a.lane === b.lane ? (a.text < b.text ? -1 : 1) : a.lane < b.lane ? -1 : 1))
  const apart = Math.floor(notes.length / Math.max(1, clusters))
  for (let at = 0; at < clusters; at++) {
    const members = notes.slice(at * apart, at * apart + Math.min(apart, clustered))
    const [first, second] = members
    if (first === undefined || second === undefined) continue
    const made = createCluster(doc, { author: 'organiser' as AuthorId, title: first.text.slice(0, 60), colour: 'sage', x: (at % 5) * 900, y: Math.floor(at / 5) * 900 })
    if (!made.ok) throw new Error(made.reason)
    clusterNotes(doc, members.map(({ id }) => id), made.value)
    mergeNotes(doc, [second.id], first.id)
  }
}

/** Somebody else has it all: so it is durable. */
async function kept(origin: string, session: SessionDetail, written: Y.Doc): Promise<void> {
  const other = stockClient(origin, roomName({ kind: 'plenary', sessionId: session.id }), ORGANISER_KEY)
  await until(other.doc, (doc) => clustersOf(doc).size >= clustersOf(written).size && placementsOf(doc).size >= placementsOf(written).size)
  other.leave()
}

function until(doc: Y.Doc, isSo: (doc: Y.Doc) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo(doc)) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })
}
