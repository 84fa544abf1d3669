import { PERSON_LIMITS, type PersonLine } from '../../../shared/api/attendance.ts'
import { matchCategory } from '../../../shared/attendance/matchCategory.ts'
import { fold, personFinder, type Identity } from '../../../shared/attendance/samePerson.ts'
import type { Named } from '../../../shared/process/definition.ts'
import type { Column, Mapping } from './columns.ts'
import { looksLikeAddress, type Row, type Rows } from './readRows.ts'

export type WhyNot = 'quotes' | 'cells' | 'noName' | 'email' | 'tooLong' | 'twice'
/** A line of the file that will not be imported, as it stands there. `same`: the line that has the same person. */
export type LeftOut = { readonly line: number; readonly raw: string; readonly why: WhyNot; readonly same?: number }
/** The line is for people who look into the file; the server passes it over. */
export type ReadPerson = PersonLine & { readonly line: number }

/** What the list says for a category, how often, and what it is taken for (null: nobody has said). */
export type CategoryValue = { readonly said: string; readonly count: number; readonly category: string | null }
/** What a person chose for a value of the list; they decide over what was guessed. */
export type Chosen = ReadonlyMap<string, string | null>

export type ReadList = { readonly people: readonly ReadPerson[]; readonly leftOut: readonly LeftOut[]; readonly values: readonly CategoryValue[] }

/** The people of a file. Every line of it is in `people` or in `leftOut`. */
export function readPeople({ rows, broken }: Rows, mapping: Mapping, categories: readonly Named[], chosen: Chosen): ReadList {
  const values = new Map<string, CategoryValue>()
  const categoryOf = (said: string): string | null => {
    const key = fold(said)
    if (key === '') return null
    const known = values.get(key) ?? { said, count: 0, category: chosen.has(key) ? (chosen.get(key) ?? null) : matchCategory(said, categories) }
    values.set(key, { ...known, count: known.count + 1 })
    return known.category
  }
  const people: ReadPerson[] = []
  const leftOut: LeftOut[] = broken.map(({ line, raw, why }) => ({ line, raw, why }))
  const shared = sharedAddresses(rows, mapping)
  const before = personFinder<Identity & { readonly line: number }>([])
  for (const row of rows) {
    const cell = cellsOf(row, mapping)
    const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ')
    const fields = { name, email: cell('email'), phone: cell('phone'), organisation: cell('organisation'), network: cell('network') }
    const person = { ...fields, emailIsShared: shared.has(fold(fields.email)), line: row.line }
    const same = before.find(person)
    const why = same === null ? faultOf(fields) : 'twice'
    if (why === null) {
      before.add(person)
      people.push({ ...person, category: categoryOf(cell('category')) })
    } else leftOut.push({ line: row.line, raw: row.raw, why, ...(same === null ? {} : { same: same.line }) })
  }
  leftOut.sort((a, b) => a.line - b.line)
  // What nobody has said yet comes first.
  return { people, leftOut, values: [...values.values()].sort((a, b) => Number(a.category !== null) - Number(b.category !== null) || b.count - a.count) }
}

type Fields = Pick<PersonLine, keyof typeof PERSON_LIMITS>

function faultOf(fields: Fields): WhyNot | null {
  if (fields.name === '' && fields.email === '') return 'noName'
  if (fields.email !== '' && !looksLikeAddress(fields.email)) return 'email'
  const long = (Object.keys(PERSON_LIMITS) as (keyof typeof PERSON_LIMITS)[]).some((field) => fields[field].length > PERSON_LIMITS[field]) // its own keys
  return long ? 'tooLong' : null
}

function cellsOf({ cells }: Row, mapping: Mapping): (column: Column) => string {
  return (column) => {
    const at = mapping.indexOf(column)
    return at === -1 ? '' : plain(cells[at] ?? '')
  }
}

/** One line of text, whatever it begins with. The apostrophe that keeps spreadsheets from running it is theirs, not the text's. */
function plain(cell: string): string {
  return cell.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim().replace(/^'(?=[=+\-@])/, '')
}

/** Addresses that stand beside more than one name: whoever booked gave theirs for everybody. */
function sharedAddresses(rows: readonly Row[], mapping: Mapping): ReadonlySet<string> {
  const names = new Map<string, Set<string>>()
  for (const row of rows) {
    const cell = cellsOf(row, mapping)
    const email = fold(cell('email'))
    const name = fold([cell('name'), cell('firstName'), cell('lastName')].join(' '))
    if (email !== '' && name !== '') names.set(email, (names.get(email) ?? new Set()).add(name))
  }
  return new Set([...names].filter(([, each]) => each.size > 1).map(([email]) => email))
}
