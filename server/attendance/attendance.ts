import type * as v from 'valibot'
import type * as api from '../../shared/api/attendance.ts'
import { personFinder } from '../../shared/attendance/samePerson.ts'
import { newId, type CommandId, type RegistrationId, type SessionId, type TableId } from '../../shared/ids.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Change, RecordOf, Records } from '../records/records.ts'
import type { Commands } from '../sessions/commands.ts'

type Registration = RecordOf<'registrations'>
type Fields = Omit<v.InferOutput<typeof api.ChangePersonRequest>, 'commandId'>

/** Changes to the people of one session take turns under this name. */
export function peopleOf(sessionId: SessionId): string {
  return `people ${sessionId}`
}

/** Who is invited to a session, where they sit, and who came. What is remembered of a command holds no personal data. */
export class Attendance {
  private readonly records: Records
  private readonly commands: Commands
  private readonly nowMs: () => number

  constructor(records: Records, commands: Commands, nowMs: () => number) {
    this.records = records
    this.commands = commands
    this.nowMs = nowMs
  }

  /**
   * Puts lines of a list among the people. Whoever is there already is corrected: what the line leaves empty stays as it was, and so do table
   * and attendance. The same lines sent again therefore double nobody, under another command id too.
   */
  async importPeople(sessionId: SessionId, commandId: CommandId, lines: readonly api.PersonLine[]): Promise<api.PeopleImported> {
    return this.commands.once(peopleOf(sessionId), commandId, async () => {
      await this.requireCategories(sessionId, lines)
      const nowMs = this.nowMs()
      const known = await this.records.find('registrations', 'sessionId', sessionId)
      const finder = personFinder(known.map(({ id, value }) => entryOf(id, value)))
      const changed = new Map<string, Registration>()
      const answer = { added: 0, updated: 0 }
      for (const line of lines) {
        const before = finder.find(line)
        const id = before?.id ?? newId<RegistrationId>()
        const value = before === null ? newPerson(sessionId, line, nowMs) : corrected(changed.get(id) ?? before.value, line, nowMs)
        if (before === null) {
          finder.add(entryOf(id, value))
          answer.added++
        } else if (!changed.has(id)) answer.updated++
        changed.set(id, value)
      }
      return { answer, changes: [...changed].map(([id, value]) => ({ collection: 'registrations', id, value })) }
    })
  }

  /** Throws `notFound` if a table is of another session. People who were erased meanwhile are passed over. */
  async place(sessionId: SessionId, commandId: CommandId, places: readonly api.Place[]): Promise<void> {
    await this.commands.once(peopleOf(sessionId), commandId, async () => {
      await this.requireTables(sessionId, places.map(({ tableId }) => tableId))
      const people = new Map((await this.records.find('registrations', 'sessionId', sessionId)).map(({ id, value }) => [id, value]))
      const changes = places.flatMap(({ id, tableId, pinned }): Change[] => {
        const value = people.get(id)
        return value === undefined ? [] : [{ collection: 'registrations', id, value: { ...value, tableId, pinned } }]
      })
      return { answer: null, changes }
    })
  }

  async change(sessionId: SessionId, id: RegistrationId, { commandId, ...fields }: Fields & { readonly commandId: CommandId }): Promise<void> {
    await this.update(sessionId, id, commandId, async (person) => {
      await this.requireCategories(sessionId, [fields])
      return { ...person, ...fields }
    })
  }

  /** The first time counts: who is checked in twice came once. */
  async checkIn(sessionId: SessionId, id: RegistrationId, { commandId, here }: { readonly commandId: CommandId; readonly here: boolean }): Promise<void> {
    await this.update(sessionId, id, commandId, async (person) => ({ ...person, attendedAtMs: here ? (person.attendedAtMs ?? this.nowMs()) : null }))
  }

  async walkIn(sessionId: SessionId, { commandId, tableId, ...fields }: v.InferOutput<typeof api.WalkInRequest>): Promise<RegistrationId> {
    return this.commands.once(peopleOf(sessionId), commandId, async () => {
      await this.requireCategories(sessionId, [fields])
      await this.requireTables(sessionId, [tableId])
      const nowMs = this.nowMs()
      const id = newId<RegistrationId>()
      const value = { ...newPerson(sessionId, fields, nowMs), invitedAtMs: null, attendedAtMs: nowMs, tableId, pinned: tableId !== null }
      return { answer: id, changes: [{ collection: 'registrations', id, value }] }
    })
  }

  /** Takes back a walk-in that was a slip. Somebody who was invited stays on the list: `invalid`. */
  async removeWalkIn(sessionId: SessionId, id: RegistrationId): Promise<void> {
    await this.commands.inTurn(peopleOf(sessionId), async () => {
      const person = await this.person(sessionId, id)
      if (person.invitedAtMs !== null) throw new HttpProblem('invalid', 'this person is on the list')
      await this.records.write([{ collection: 'registrations', id, value: null }])
    })
  }

  private async update(sessionId: SessionId, id: RegistrationId, commandId: CommandId, by: (person: Registration) => Promise<Registration>): Promise<void> {
    await this.commands.once(peopleOf(sessionId), commandId, async () => {
      const value = { ...(await by(await this.person(sessionId, id))), changedAtMs: this.nowMs() }
      return { answer: null, changes: [{ collection: 'registrations', id, value }] }
    })
  }

  private async person(sessionId: SessionId, id: RegistrationId): Promise<Registration> {
    const person = await this.records.get('registrations', id)
    if (person === null || person.sessionId !== sessionId) throw new HttpProblem('notFound')
    return person
  }

  private async requireCategories(sessionId: SessionId, of: readonly { readonly category: string | null }[]): Promise<void> {
    const session = await this.records.get('sessions', sessionId)
    if (session === null) throw new HttpProblem('notFound')
    const known = new Set(session.definition.categories.map(({ id }) => id))
    if (of.some(({ category }) => category !== null && !known.has(category))) throw new HttpProblem('notACategory')
  }

  private async requireTables(sessionId: SessionId, wanted: readonly (TableId | null)[]): Promise<void> {
    const known: ReadonlySet<string> = new Set((await this.records.find('tables', 'sessionId', sessionId)).map(({ id }) => id))
    if (wanted.some((tableId) => tableId !== null && !known.has(tableId))) throw new HttpProblem('notFound', 'no such table in this session')
  }
}

function newPerson(sessionId: SessionId, { name, email, phone, organisation, network, category }: Fields, nowMs: number): Registration {
  return {
    sessionId, name, email, phone, organisation, network, category,
    tableId: null, pinned: false, invitedAtMs: nowMs, attendedAtMs: null, changedAtMs: nowMs,
  }
}

/** Who walked in and is on a list after all was invited. */
function corrected(person: Registration, line: Fields, nowMs: number): Registration {
  const said = (part: 'name' | 'email' | 'phone' | 'organisation' | 'network') => line[part] || person[part]
  return {
    ...person,
    name: said('name'), email: said('email'), phone: said('phone'), organisation: said('organisation'), network: said('network'),
    category: line.category ?? person.category,
    invitedAtMs: person.invitedAtMs ?? nowMs,
    changedAtMs: nowMs,
  }
}

function entryOf(id: string, value: Registration) {
  const { name, email, organisation } = value
  return { id, value, name, email, organisation }
}
