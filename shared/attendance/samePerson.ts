/** What tells one person from another on lists that have no ids: the e-mail address, else the name with the organisation. */
export type Identity = {
  readonly name: string
  readonly email: string
  readonly organisation: string
  /** Another name on the same list has this address: one person booked for several. Then the address alone says nothing. */
  readonly emailIsShared?: boolean | undefined
}

export type PersonFinder<T extends Identity> = {
  /** Who of those that were added this is, or null. */
  find(person: Identity): T | null
  add(person: T): void
}

/** Finds people who are on a list already, so that a second import corrects them instead of doubling them. */
export function personFinder<T extends Identity>(people: Iterable<T>): PersonFinder<T> {
  const byEmail = new Map<string, readonly T[]>()
  const byName = new Map<string, T>()
  const byBoth = new Map<string, T>()
  const add = (person: T) => {
    const [email, name] = [fold(person.email), nameKey(person)]
    if (email !== '') byEmail.set(email, [...(byEmail.get(email) ?? []), person])
    if (email !== '') byBoth.set(bothKey(person), person)
    if (name !== null) byName.set(name, byName.get(name) ?? person)
  }
  for (const person of people) add(person)
  return {
    add,
    find(person) {
      if (person.email === '') return byNameOf(person)
      const exact = byBoth.get(bothKey(person))
      if (exact !== undefined || person.emailIsShared === true) return exact ?? null
      const [known, ...others] = byEmail.get(fold(person.email)) ?? []
      // Several people have the address, and none of them the name: somebody else has it too.
      if (others.length > 0) return null
      return known ?? withoutEmail(byNameOf(person))
    },
  }

  function byNameOf(person: Identity): T | null {
    const key = nameKey(person)
    return key === null ? null : (byName.get(key) ?? null)
  }
}

/** The same name with another address is somebody else. */
function withoutEmail<T extends Identity>(person: T | null): T | null {
  return person?.email === '' ? person : null
}

/** Case, accents and spaces do not make another person. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function nameKey({ name, organisation }: Identity): string | null {
  return name === '' ? null : `${fold(name)}\n${fold(organisation)}`
}

function bothKey({ name, email }: Identity): string {
  return `${fold(email)}\n${fold(name)}`
}
