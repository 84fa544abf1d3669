import * as Y from 'yjs'
import { Me, type SessionDetail, type TableDetail } from '../../../shared/api/schemas.ts'
import { clustersOf, mirrorNoteIds, mirrorNotesOf } from '../../../shared/document/plenaryDocument.ts'
import type { AuthorId, NoteId } from '../../../shared/ids.ts'
import { addNote } from '../../../shared/ops/addNote.ts'
import { createCluster } from '../../../shared/ops/createCluster.ts'
import { linkNotes } from '../../../shared/ops/linkNotes.ts'
import { clusterNotes } from '../../../shared/ops/placeNotes.ts'
import { panelSize } from '../../../shared/plenary/layout.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import { PRATO } from '../../../shared/process/prato.ts'
import { roomName } from '../../../shared/wire/rooms.ts'
import { Api } from '../../cast/api.ts'
import { stockClient } from '../../cast/stockClient.ts'
import { STATEMENTS } from './statements.ts'

export type Filling = {
  readonly tables: number
  readonly notes: number
  /** Clusters that a facilitator made, and how many of the notes are in them. */
  readonly clusters: number
  readonly clustered: number
}

const NAMES = ['Autobus di sera', 'Case che disperdono', 'Ombra e acqua', 'Chi accompagna i condomini', 'Scarti che valgono', 'Bandi e anticipi', 'Camion nei quartieri', 'Dati aperti']
const COLOURS = ['sky', 'amber', 'sage', 'lilac', 'sand', 'rose'] as const

/** A session whose tables wrote so many notes through the real server, mirrored into its plenary, some of them clustered. */
export async function fillPlenary(origin: string, { tables, notes, clusters, clustered }: Filling): Promise<SessionDetail> {
  const organiser = Api.organiser(origin)
  const topics = PRATO.topics.map(({ id }) => id)
  const session = await organiser.createSession({
    tables: Array.from({ length: tables }, (_, at) => ({ name: `Tavolo ${at + 1}`, topic: topics[Math.floor((at * topics.length) / tables)] ?? 'energy' })),
  })
  for (const [at, table] of session.tables.entries()) await fillTable(origin, organiser, table, Math.floor((notes * (at + 1)) / tables) - Math.floor((notes * at) / tables))
  await cluster(origin, organiser, session, { tables, notes, clusters, clustered })
  return session
}

async function fillTable(origin: string, organiser: Api, table: TableDetail, count: number): Promise<void> {
  const { seat, token } = await organiser.join(table.code, ['students'])
  const author = seat.authorId as AuthorId // the server's word for who we are
  // Written before it connects, as by a tablet that was offline: it arrives as one frame.
  const doc = new Y.Doc()
  const lanes = Object.entries(STATEMENTS)
  const written: { readonly lane: string; readonly id: NoteId }[] = []
  for (let i = 0; i < count; i++) {
    const [lane, statements] = lanes[i % lanes.length] ?? ['problem', []]
    const text = statements[Math.floor(i / lanes.length) % statements.length] ?? ''
    const added = addNote(doc, { author, category: 'students', lane, text, lever: lane === 'barrier' ? 'finance' : null }, { nowMs: Date.now })
    if (added.ok) written.push({ lane, id: added.value })
  }
  const problems = written.filter(({ lane }) => lane === 'problem')
  const reasons = written.filter(({ lane }) => lane === 'cause' || lane === 'barrier')
  reasons.slice(0, 20).forEach(({ id: from }, at) => {
    const to = problems[at % Math.max(1, problems.length)]?.id
    if (to !== undefined) linkNotes(doc, { author, from, to, lanes: lanesById(PRATO) })
  })
  const client = stockClient(origin, roomName({ kind: 'table', tableId: table.id }), token, doc)
  await client.synced
  await arrived(origin, organiser, table, count)
  client.leave()
}

/** Somebody else at the table has it all: so it is durable. */
async function arrived(origin: string, organiser: Api, table: TableDetail, count: number): Promise<void> {
  const { token } = await organiser.join(table.code, ['sport'])
  const other = stockClient(origin, roomName({ kind: 'table', tableId: table.id }), token)
  await until(other.doc, () => other.doc.getMap('notes').size >= count)
  other.leave()
}

async function cluster(origin: string, organiser: Api, session: SessionDetail, { notes, clusters, clustered }: Filling): Promise<void> {
  const token = await organiser.invite(session.id, 'facilitator')
  const { staff } = await new Api(origin, token).call('GET', '/me', Me)
  const facilitator = stockClient(origin, roomName({ kind: 'plenary', sessionId: session.id }), token)
  const { doc } = facilitator
  await facilitator.synced
  await until(doc, () => mirrorNotesOf(doc).size >= notes)
  const ids = mirrorNoteIds(doc).sort()
  const each = clusters === 0 ? 0 : Math.floor(clustered / clusters)
  const across = Math.ceil(Math.sqrt(clusters))
  const size = panelSize(each)
  for (let at = 0; at < clusters; at++) {
    const made = createCluster(doc, {
      author: staff?.authorId as AuthorId, // the server's word for who we are
      title: NAMES[at % NAMES.length] ?? '',
      colour: COLOURS[at % COLOURS.length] ?? 'sand',
      x: -(across - (at % across)) * (size.width + 80),
      y: Math.floor(at / across) * (size.height + 80),
    })
    if (made.ok) clusterNotes(doc, ids.slice(at * each, (at + 1) * each), made.value)
  }
  await kept(origin, session, token, clusters, clusters * each)
  facilitator.leave()
}

async function kept(origin: string, session: SessionDetail, token: string, clusters: number, placed: number): Promise<void> {
  const other = stockClient(origin, roomName({ kind: 'plenary', sessionId: session.id }), token)
  await until(other.doc, () => clustersOf(other.doc).size >= clusters && other.doc.getMap('placements').size >= placed)
  other.leave()
}

function until(doc: Y.Doc, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })
}
