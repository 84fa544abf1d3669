import * as v from 'valibot'
import { Counts } from '../attendance/counts.ts'
import type { RegistrationId, TableId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { command, id } from './schemas.ts'

/** The people of a session: personal data, for those who lead it. Refusals name a field, never what was in it. */

const text = (max: number) => v.pipe(v.string('must be text'), v.trim(), v.maxLength(max, `must have at most ${max} letters`))

/** Letters that a field may have. */
export const PERSON_LIMITS = { name: 120, email: 254, phone: 40, organisation: 160, network: 160 } as const
const person = {
  name: text(PERSON_LIMITS.name),
  email: text(PERSON_LIMITS.email),
  phone: text(PERSON_LIMITS.phone),
  organisation: text(PERSON_LIMITS.organisation),
  network: text(PERSON_LIMITS.network),
  category: v.nullable(v.pipe(v.string('must be a category'), v.maxLength(40, 'must be a category'))),
}

export const Registration = v.object({
  id: id<RegistrationId>(),
  name: v.string(),
  email: v.string(),
  phone: v.string(),
  organisation: v.string(),
  /** The network that A-3 lists them under, in their own words. */
  network: v.string(),
  category: v.nullable(v.string()),
  tableId: v.nullable(id<TableId>()),
  pinned: v.boolean(),
  /** Null: a walk-in. */
  invitedAtMs: v.nullable(v.number()),
  attendedAtMs: v.nullable(v.number()),
})
export type Registration = v.InferOutput<typeof Registration>

export const People = v.object({
  people: v.array(Registration),
  /** What is left of people who were erased. */
  erased: v.array(v.object({ atMs: v.number(), by: v.picklist(['organiser', 'retention']), counts: Counts })),
  /** When their data is erased if nobody adds or checks in anyone; null while there is none. */
  keptUntilMs: v.nullable(v.number()),
})
export type People = v.InferOutput<typeof People>

/** One person of a list. `emailIsShared`: others on the same list have the address too. */
export const PersonLine = v.object({ ...person, emailIsShared: v.optional(v.boolean('must be true or false'), false) })
export type PersonLine = v.InferOutput<typeof PersonLine>
/** Lines that one request takes; a list is sent in as many requests as it needs, each within `LIMITS.maxRequestBytes` too. */
export const MAX_LINES = 200
export const ImportPeopleRequest = v.object({ ...command, lines: v.pipe(v.array(PersonLine), v.minLength(1), v.maxLength(MAX_LINES, 'are too many for one request')) })
export const PeopleImported = v.object({ added: v.number(), updated: v.number() })
export type PeopleImported = v.InferOutput<typeof PeopleImported>

export const MAX_PLACES = 500
const Place = v.object({ id: id<RegistrationId>(), tableId: v.nullable(id<TableId>()), pinned: v.boolean() })
export type Place = v.InferOutput<typeof Place>
export const PlacePeopleRequest = v.object({ ...command, places: v.pipe(v.array(Place), v.minLength(1), v.maxLength(MAX_PLACES, 'are too many for one request')) })

/** All that is said of a person; changing one writes all of it. */
const PersonFields = v.object(person)
export type PersonFields = v.InferOutput<typeof PersonFields>
export const ChangePersonRequest = v.object({ ...command, ...PersonFields.entries })
export const CheckInRequest = v.object({ ...command, here: v.boolean() })
/** Who comes without being on the list may stay nameless, and is counted. */
export const WalkInRequest = v.object({ ...command, ...person, tableId: v.nullable(id<TableId>()) })
export const WalkedIn = v.object({ id: id<RegistrationId>() })
export const ErasePeopleRequest = v.object(command)

/** A list of 200 people with long names and addresses stays below it. */
export const IMPORT_REQUEST_BYTES = LIMITS.maxRequestBytes * 0.75
