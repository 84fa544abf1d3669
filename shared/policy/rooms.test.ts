import { describe, expect, it } from 'vitest'
import { newId, type AuthorId, type ProcessId, type SessionId, type TableId } from '../ids.ts'
import { may, type Right } from './rights.ts'
import { ROLES, type Role } from './roles.ts'
import { mayLead, mayLeadTable, maySee, maySeeProcess, roomAccess, type OfSession, type Principal, type RoomAccess } from './rooms.ts'
import type { Room } from '../wire/rooms.ts'

const SESSION = newId<SessionId>()
const OTHER_SESSION = newId<SessionId>()
const PROCESS = newId<ProcessId>()
const OURS: OfSession = { sessionId: SESSION, processId: PROCESS }
/** Of the same process, and of another. */
const NEXT: OfSession = { sessionId: OTHER_SESSION, processId: PROCESS }
const ELSEWHERE: OfSession = { sessionId: OTHER_SESSION, processId: newId<ProcessId>() }
const TABLE = newId<TableId>()
const OTHER_TABLE = newId<TableId>()
const ME = newId<AuthorId>()

const PEOPLE = {
  organiser: { role: 'organiser', id: 'o' },
  facilitator: { role: 'facilitator', id: 'f', sessionId: SESSION },
  tableFacilitator: { role: 'tableFacilitator', id: 't', sessionId: SESSION, tableId: TABLE },
  expert: { role: 'expert', id: 'e', sessionId: SESSION },
  lab: { role: 'lab', id: 'l', sessionId: SESSION },
  display: { role: 'display', id: 'd', sessionId: SESSION },
  processFacilitator: { role: 'facilitator', id: 'pf', processId: PROCESS },
  processExpert: { role: 'expert', id: 'pe', processId: PROCESS },
  processLab: { role: 'lab', id: 'pl', processId: PROCESS },
  participant: { role: 'participant', id: ME, sessionId: SESSION, tableId: TABLE, categories: ['students'] },
} as const satisfies Record<string, Principal>

describe('who may do what with which room', () => {
  const OWN: Record<string, Room> = {
    session: { kind: 'session', sessionId: SESSION },
    'own table': { kind: 'table', tableId: TABLE },
    'another table': { kind: 'table', tableId: OTHER_TABLE },
    plenary: { kind: 'plenary', sessionId: SESSION },
    'own tray': { kind: 'tray', tableId: TABLE, author: ME, step: 'three-n' },
    "another one's tray": { kind: 'tray', tableId: TABLE, author: newId<AuthorId>(), step: 'three-n' },
    'own tray at another table': { kind: 'tray', tableId: OTHER_TABLE, author: ME, step: 'three-n' },
  }
  /** For nobody's eyes but one's own, not even for those who lead. */
  const NO_TRAYS = { 'own tray': 'none', "another one's tray": 'none', 'own tray at another table': 'none' } as const
  /** In the session that they belong to. */
  const INVITED: Record<Exclude<keyof typeof PEOPLE, `process${string}`>, Record<string, RoomAccess>> = {
    organiser: { session: 'read', 'own table': 'write', 'another table': 'write', plenary: 'write', ...NO_TRAYS },
    facilitator: { session: 'read', 'own table': 'write', 'another table': 'write', plenary: 'write', ...NO_TRAYS },
    tableFacilitator: { session: 'read', 'own table': 'write', 'another table': 'none', plenary: 'read', ...NO_TRAYS },
    expert: { session: 'read', 'own table': 'none', 'another table': 'none', plenary: 'read', ...NO_TRAYS },
    lab: { session: 'read', 'own table': 'read', 'another table': 'read', plenary: 'read', ...NO_TRAYS },
    display: { session: 'read', 'own table': 'none', 'another table': 'none', plenary: 'read', ...NO_TRAYS },
    participant: { session: 'read', 'own table': 'write', 'another table': 'none', plenary: 'read', ...NO_TRAYS, 'own tray': 'write' },
  }
  const ACCESS: Record<keyof typeof PEOPLE, Record<string, RoomAccess>> = { ...INVITED, processFacilitator: INVITED.facilitator, processExpert: INVITED.expert, processLab: INVITED.lab }
  const cells = Object.entries(ACCESS).flatMap(([who, rooms]) => Object.entries(rooms).map(([room, access]) => ({ who, room, access })))

  it.each(cells)('$who, $room: $access', ({ who, room, access }) => {
    const address = OWN[room]
    if (address === undefined) throw new Error('no such cell')
    expect(roomAccess(PEOPLE[who as keyof typeof PEOPLE], address, OURS)).toBe(access) // its own keys
  })

  it.each(cells)('$who, $room of another session: none, but for the organiser', ({ who, room }) => {
    const address = OWN[room]
    if (address === undefined) throw new Error('no such cell')
    const elsewhere: Room = address.kind === 'session' || address.kind === 'plenary' ? { kind: address.kind, sessionId: OTHER_SESSION } : address
    const expected = who === 'organiser' && address.kind !== 'tray' ? (address.kind === 'session' ? 'read' : 'write') : 'none'
    expect(roomAccess(PEOPLE[who as keyof typeof PEOPLE], elsewhere, ELSEWHERE)).toBe(expected)
  })

  it('whoever is invited to a process is so to each of its sessions, others to theirs alone', () => {
    const plenary: Room = { kind: 'plenary', sessionId: OTHER_SESSION }
    const letIn = (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).filter((who) => roomAccess(PEOPLE[who], plenary, NEXT) !== 'none')
    expect(letIn).toEqual(['organiser', 'processFacilitator', 'processExpert', 'processLab'])
  })

  it('the portfolio is written by the organiser and by who is invited to all of its process', () => {
    const writers = (processId: ProcessId) => (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).filter((who) => roomAccess(PEOPLE[who], { kind: 'portfolio', processId }, null) === 'write')
    expect(writers(PROCESS)).toEqual(['organiser', 'processFacilitator', 'processExpert', 'processLab'])
    expect(writers(ELSEWHERE.processId)).toEqual(['organiser'])
  })

  it('organisers lead every session, facilitators theirs, others none; who is invited sees it, participants do not', () => {
    const those = (may: (person: Principal, session: OfSession) => boolean, session: OfSession) =>
      (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).filter((who) => may(PEOPLE[who], session))
    expect(those(mayLead, OURS)).toEqual(['organiser', 'facilitator', 'processFacilitator'])
    expect(those(mayLead, NEXT)).toEqual(['organiser', 'processFacilitator'])
    expect(those(mayLead, ELSEWHERE)).toEqual(['organiser'])
    const leadTable = (table: TableId) => (person: Principal, session: OfSession) => mayLeadTable(person, session, table)
    expect(those(leadTable(TABLE), OURS)).toEqual(['organiser', 'facilitator', 'tableFacilitator', 'processFacilitator'])
    expect(those(leadTable(OTHER_TABLE), OURS)).toEqual(['organiser', 'facilitator', 'processFacilitator'])
    expect(those(leadTable(TABLE), ELSEWHERE)).toEqual(['organiser'])
    expect(those(maySee, OURS)).toEqual(Object.keys(PEOPLE).filter((who) => who !== 'participant'))
    expect(those(maySee, NEXT)).toEqual(['organiser', 'processFacilitator', 'processExpert', 'processLab'])
    expect(those(maySee, ELSEWHERE)).toEqual(['organiser'])
    expect(those((person, { processId }) => maySeeProcess(person, processId), OURS)).toEqual(['organiser', 'processFacilitator', 'processExpert', 'processLab'])
    expect(those((person, { processId }) => maySeeProcess(person, processId), ELSEWHERE)).toEqual(['organiser'])
  })
})

describe('who may use which right', () => {
  /** On an own entry / on somebody else's / on one without an author. */
  const RIGHTS: Record<Right, Record<Role, string>> = {
    everyone: { organiser: 'yyy', facilitator: 'yyy', tableFacilitator: 'yyy', expert: 'nnn', lab: 'nnn', display: 'nnn', participant: 'yyy', server: 'yyy' },
    author: { organiser: 'yyy', facilitator: 'yyy', tableFacilitator: 'yyy', expert: 'nnn', lab: 'nnn', display: 'nnn', participant: 'yny', server: 'yyy' },
    facilitator: { organiser: 'yyy', facilitator: 'yyy', tableFacilitator: 'yyy', expert: 'nnn', lab: 'nnn', display: 'nnn', participant: 'nnn', server: 'yyy' },
    editor: { organiser: 'yyy', facilitator: 'yyy', tableFacilitator: 'nnn', expert: 'yyy', lab: 'yyy', display: 'nnn', participant: 'nnn', server: 'yyy' },
    server: { organiser: 'nnn', facilitator: 'nnn', tableFacilitator: 'nnn', expert: 'nnn', lab: 'nnn', display: 'nnn', participant: 'nnn', server: 'yyy' },
  }

  it.each(Object.keys(RIGHTS) as Right[])('%s', (right) => {
    for (const role of ROLES) {
      const actor = { role, id: 'me', categories: [] }
      const answers = ['me', 'another', null].map((author) => (may(right, actor, author) ? 'y' : 'n')).join('')
      expect(`${role} ${answers}`).toBe(`${role} ${RIGHTS[right][role]}`)
    }
  })
})
