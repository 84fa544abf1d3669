/** Words shorter than this differ too much by one letter: "case" and "cose". */
const LEAST_LETTERS = 5
/** How alike two words must be, by the letters in threes that they share (Dice, 0 to 1), to be taken for each other's misspelling or compound. */
const ALIKE = 0.6
/** Of a word that very many resemble, the nearest will do. */
const MOST_ALIKE = 3

export type Alike = { readonly word: number; readonly likeness: number }

/** The words of a board, and which of them are spelled nearly the same: "parchegg" and "parcheg", "fahrradweg" and "radweg". A word is looked at once. */
export class Spelling {
  readonly #words: string[] = []
  readonly #at = new Map<string, number>()
  readonly #grams: (readonly string[])[] = []
  /** By three letters, the words that have them. */
  readonly #having = new Map<string, number[]>()
  /** Of each word all that resemble it, the nearest first. */
  readonly #near: Alike[][] = []

  /** The number of a word; a new one if it was never met. */
  numberOf(word: string): number {
    return this.#at.get(word) ?? this.#add(word)
  }

  /** Of those words that are there, the nearest to this one. */
  alike(word: number, isThere: (other: number) => boolean): Alike[] {
    return (this.#near[word] ?? []).filter((other) => isThere(other.word)).slice(0, MOST_ALIKE)
  }

  #add(word: string): number {
    const number = this.#words.push(word) - 1
    this.#at.set(word, number)
    const grams = word.length < LEAST_LETTERS ? [] : gramsOf(word)
    this.#grams.push(grams)
    this.#near.push([])
    const shared = new Map<number, number>()
    for (const gram of grams) for (const other of this.#having.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    for (const [other, count] of shared) {
      const likeness = (2 * count) / (grams.length + (this.#grams[other]?.length ?? 0))
      if (likeness < ALIKE) continue
      this.#insert(number, { word: other, likeness })
      this.#insert(other, { word: number, likeness })
    }
    for (const gram of grams) push(this.#having, gram, number)
    return number
  }

  /** Equally near ones by their letters: the order must not tell which was met first. */
  #insert(word: number, alike: Alike): void {
    const near = this.#near[word] ?? []
    const nearer = (other: Alike) => other.likeness > alike.likeness || (other.likeness === alike.likeness && (this.#words[other.word] ?? '') < (this.#words[alike.word] ?? ''))
    const at = near.findIndex((other) => !nearer(other))
    near.splice(at === -1 ? near.length : at, 0, alike)
  }
}

/** Of each word, by its place in the list, those that are spelled nearly the same. */
export function alikeAmong(words: readonly string[]): Alike[][] {
  const spelling = new Spelling()
  const numbers = words.map((word) => spelling.numberOf(word))
  return numbers.map((number) => spelling.alike(number, () => true))
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
