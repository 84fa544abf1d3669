/** Words shorter than this differ too much by one letter: "case" and "cose". */
const LEAST_LETTERS = 5
/** How alike two words must be, by the letters in threes that they share (Dice, 0 to 1), to be taken for each other's misspelling or compound. */
const ALIKE = 0.6
/** Of a word that very many resemble, the nearest will do. */
const MOST_ALIKE = 3

export type Alike = { readonly word: number; readonly likeness: number }

/** Of each word, by its place in the list, those that are spelled nearly the same: "parchegg" and "parcheg", "fahrradweg" and "radweg". */
export function alikeAmong(words: readonly string[]): Alike[][] {
  const grams = words.map((word) => (word.length < LEAST_LETTERS ? [] : gramsOf(word)))
  const having = new Map<string, number[]>()
  for (const [word, list] of grams.entries()) for (const gram of list) push(having, gram, word)
  // One array of counters for all words: there are thousands, and each meets hundreds.
  const shared = new Uint16Array(words.length)
  return grams.map((list, word) => {
    const met: number[] = []
    for (const gram of list) {
      for (const other of having.get(gram) ?? []) {
        if (shared[other] === 0) met.push(other)
        shared[other] = (shared[other] ?? 0) + 1
      }
    }
    const alike: Alike[] = []
    for (const other of met) {
      const likeness = (2 * (shared[other] ?? 0)) / (list.length + (grams[other]?.length ?? 0))
      if (likeness >= ALIKE && other !== word) alike.push({ word: other, likeness })
      shared[other] = 0
    }
    return alike.sort((a, b) => b.likeness - a.likeness || a.word - b.word).slice(0, MOST_ALIKE)
  })
}

/** Threes of letters, each once; the ends count as letters. */
function gramsOf(word: string): string[] {
  const padded = `^${word}$`
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))]
}

function push<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
