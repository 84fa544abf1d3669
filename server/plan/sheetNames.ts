/** What Excel takes as the name of a sheet. */
const MOST_LETTERS = 31

/** Names for sheets, each once: cut, without the signs that Excel forbids, and told apart by a number where two would be the same. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']) // Excel keeps it for itself
  return wanted.map((name) => {
    const plain = name.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/\s+/g, ' ').trim()
    for (let number = 1; ; number++) {
      const tail = number === 1 ? '' : ` (${number})`
      // An apostrophe may stand inside, but neither first nor last.
      const found = `${cut(plain, MOST_LETTERS - tail.length)}${tail}`.replaceAll(/^'+|'+$/g, '').trim() || `${number}`
      if (taken.has(found.toLowerCase())) continue
      taken.add(found.toLowerCase())
      return found
    }
  })
}

/** Never through the middle of a letter that takes two. */
function cut(name: string, most: number): string {
  const short = name.slice(0, most)
  return (/[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short).trim()
}
