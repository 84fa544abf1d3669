import { describe, expect, it } from 'vitest'
import { newId, type ProcessId, type SessionId, type TableId } from '../ids.ts'
import { closes, isFrozen, isLocked, lockKey, type Lock } from '../locks/lock.ts'
import { mayLock } from './locks.ts'
import type { Principal } from './rooms.ts'

const SESSION = newId<SessionId>()
const PROCESS = newId<ProcessId>()
const HERE = { sessionId: SESSION, processId: PROCESS }
const ELSEWHERE = { sessionId: newId<SessionId>(), processId: newId<ProcessId>() }
const TABLE = newId<TableId>()
const NEXT_TABLE = newId<TableId>()

const PEOPLE: Record<string, Principal> = {
  organiser: { role: 'organiser', id: 'o' },
  facilitator: { role: 'facilitator', id: 'f', sessionId: SESSION },
  'facilitator of the process': { role: 'facilitator', id: 'fp', processId: PROCESS },
  tableFacilitator: { role: 'tableFacilitator', id: 't', sessionId: SESSION, tableId: TABLE },
  expert: { role: 'expert', id: 'e', sessionId: SESSION },
  lab: { role: 'lab', id: 'l', sessionId: SESSION },
  display: { role: 'display', id: 'd', sessionId: SESSION },
  participant: { role: 'participant', id: 'p', sessionId: SESSION, tableId: TABLE, categories: ['students'] },
}

const LOCKS = {
  board: { on: 'board' },
  table: { on: 'table', table: TABLE },
  'another table': { on: 'table', table: NEXT_TABLE },
  'lane everywhere': { on: 'lane', lane: 'cause', table: null },
  'lane here': { on: 'lane', lane: 'cause', table: TABLE },
  'lane elsewhere': { on: 'lane', lane: 'cause', table: NEXT_TABLE },
  kind: { on: 'kind', kind: 'cause' },
} as const satisfies Record<string, Lock>
type Name = keyof typeof LOCKS
const ALL = Object.keys(LOCKS) as Name[]

describe('who may lock what', () => {
  const MAY: Record<string, readonly Name[]> = { organiser: ALL, facilitator: ALL, 'facilitator of the process': ALL, tableFacilitator: ['lane here'], expert: [], lab: [], display: [], participant: [] }
  const cells = Object.keys(PEOPLE).flatMap((who) => ALL.map((lock) => ({ who, lock, may: MAY[who]?.includes(lock) === true })))

  it.each(cells)('$who, $lock: $may', ({ who, lock, may }) => {
    const person = PEOPLE[who]
    if (person === undefined) throw new Error('nobody')
    expect(mayLock(person, LOCKS[lock], HERE)).toBe(may)
    expect(mayLock(person, LOCKS[lock], ELSEWHERE)).toBe(who === 'organiser')
  })
})

describe('what a lock closes', () => {
  const CAUSE = { id: 'cause', kind: 'cause' }
  const SECOND_CAUSE = { id: 'root-cause', kind: 'cause' }
  const PROBLEM = { id: 'problem', kind: 'problem' }
  const places = { cause: { table: TABLE, lane: CAUSE }, 'another lane of its kind': { table: TABLE, lane: SECOND_CAUSE }, problem: { table: TABLE, lane: PROBLEM }, 'cause at the next table': { table: NEXT_TABLE, lane: CAUSE } }
  const CLOSES: Record<Name, string> = {
    board: 'yyyy', table: 'yyyn', 'another table': 'nnny', 'lane everywhere': 'ynny', 'lane here': 'ynnn', 'lane elsewhere': 'nnny', kind: 'yyny',
  }

  it.each(ALL)('%s', (name) => {
    expect(Object.values(places).map((place) => (closes(LOCKS[name], place) ? 'y' : 'n')).join('')).toBe(CLOSES[name])
    expect(isLocked([LOCKS[name]], places.problem)).toBe(CLOSES[name][2] === 'y')
    expect(isFrozen([LOCKS[name]])).toBe(name === 'board')
  })

  it('each has a key of its own', () => {
    expect(new Set(ALL.map((name) => lockKey(LOCKS[name]))).size).toBe(ALL.length)
    expect(lockKey({ on: 'table', table: TABLE })).toBe(lockKey(LOCKS.table))
  })
})
