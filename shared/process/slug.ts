/** As long as SLUG_SHAPE allows, with room for a number that tells two of one name apart. */
const MOST_LETTERS = 32

/** An id from a name, as nobody has to type it: lower case, without accents, unlike all that are taken. */
export function freshSlug(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const base = plain.slice(0, MOST_LETTERS).replace(/^-+|-+$/g, '') || 'x'
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}-${i}`
    if (!taken.has(id)) return id
  }
}
