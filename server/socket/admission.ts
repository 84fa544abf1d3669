import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Actor } from '../../shared/policy/rights.ts'
import { roomAccess } from '../../shared/policy/rooms.ts'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import { parseRoom } from '../../shared/wire/rooms.ts'
import type { Credentials } from '../access/credentials.ts'
import { isOwnOrigin } from '../access/origin.ts'
import type { Known, Tokens } from '../access/tokens.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Records } from '../records/records.ts'
import type { Room } from '../rooms/room.ts'
import type { AnyRoom, Rooms } from '../rooms/rooms.ts'

/** What becomes of an upgrade. A page cannot see an HTTP status there, so most refusals open the socket and close it with a code. */
export type Admission = Admitted | { readonly admitted: false; readonly reason: CloseReason }

export type Admitted = {
  readonly admitted: true
  readonly room: Room
  readonly actor: Actor
  readonly mayWrite: boolean
  readonly wantsSaved: boolean
  /** When it ends by itself, server time, or null. */
  readonly expiresAtMs: number | null
  /** To be asked once the connection is in its room: why its holder may not be there after all, or null. */
  readonly recheck: () => Promise<CloseReason | null>
}

export type AdmissionPorts = {
  readonly credentials: Credentials
  readonly tokens: Tokens
  readonly rooms: Rooms
  readonly records: Records
  readonly publicUrl: string | null
  readonly log: Logger
}

/** Throws `wrongOrigin` (HTTP 403): the one thing that no page of ours can run into. */
export async function admit(c: Context, ports: AdmissionPorts): Promise<Admission> {
  const { tokens, rooms, records, publicUrl } = ports
  const isFromAPage = c.req.header('origin') !== undefined
  if (isFromAPage && !isOwnOrigin(c, publicUrl)) throw new HttpProblem('wrongOrigin')
  const address = parseRoom(c.req.path.replace(/^\/sync\//, ''))
  if (address === null) return { admitted: false, reason: 'unknownRoom' }
  const holder = await holderOf(c, ports, isFromAPage)
  const known = await tokens.know(holder)
  if (known === null) return { admitted: false, reason: 'unauthorised' }
  const open = await openOrNull(rooms, address, ports.log)
  if (open === 'unreadable') return { admitted: false, reason: 'unreadable' }
  if (open === null) return { admitted: false, reason: 'unknownRoom' }
  const access = roomAccess(known.principal, address, open.sessionId === null ? null : open)
  if (access === 'none') return { admitted: false, reason: 'forbidden' }
  const shutOut = async (someone: Known | null) =>
    someone === null ? 'unauthorised' : someone.suspended ? 'suspended' : (await isOver(records, someone, open)) ? 'sessionClosed' : null
  const reason = await shutOut(known)
  if (reason !== null) return { admitted: false, reason }
  const recheck = async () => shutOut(await tokens.know(holder))
  return { admitted: true, room: open.room, actor: actorOf(known), mayWrite: access === 'write', wantsSaved: c.req.query('ack') === '1', expiresAtMs: known.expiresAtMs, recheck }
}

/** Without an `Origin` no browser is speaking, and a cookie would be somebody else's: only a token counts. */
async function holderOf(c: Context, { credentials, tokens }: AdmissionPorts, isFromAPage: boolean) {
  const token = credentials.tokenIn(c)
  if (token !== null) return tokens.holderOf(token)
  return isFromAPage ? credentials.holderIn(c, c.req.query('as') === 'staff' ? 'staff' : 'seat') : null
}

/** A session that has ended is closed to its participants, but for the document that says so, and may say one day that it goes on. */
async function isOver(records: Records, { principal }: Known, { sessionId, settings }: AnyRoom): Promise<boolean> {
  if (sessionId === null || principal.role !== 'participant' || settings.kind === 'session') return false
  return (await records.get('sessions', sessionId))?.joining === 'ended'
}

async function openOrNull(rooms: Rooms, address: Parameters<Rooms['open']>[0], log: Logger) {
  try {
    return await rooms.open(address)
  } catch (error) {
    log.error({ room: address, err: error }, 'room cannot be opened')
    return 'unreadable' as const
  }
}

function actorOf({ principal }: Known): Actor {
  return { role: principal.role, id: principal.id, categories: principal.role === 'participant' ? principal.categories : [] }
}
