import { Spelling } from './spelling.ts'
import { Reader, usualLanguage, type Heard, type Language, type Word } from './words.ts'

/**
 * Which notes say something close, from their words alone (GROUPING.md says how well). Nothing here changes anything: what comes out is
 * shown to a person with its reason.
 */
export type Spoken<Id> = { readonly id: Id; readonly text: string }

export type Close<Id> = {
  readonly id: Id
  /** 0 (nothing in common) to 1 (the same words). */
  readonly score: number
  /** So close that one could stand for both. */
  readonly same: boolean
  /** The words that both have, as they are written in the other one, the most telling first. */
  readonly because: readonly string[]
}

/** Notes that seem to say the same, the one most like all the others first. */
export type Proposal<Id> = { readonly notes: readonly Id[]; readonly because: readonly string[] }

/** Chosen on other statements than those that GROUPING.md reports on. */
export const CLOSE_FROM = 0.2
export const SAME_FROM = 0.42
/** One word in common is little: it must be most of what both say. */
const BY_ONE_WORD_FROM = 0.35
const MOST_SHOWN = 12
const MOST_WORDS = 4
/** What a word that is only spelled alike counts for. */
const SPELLED_ALIKE = 0.5

/** By stem: what it weighs in a note, all weights together making length 1, and how the note writes it. */
type Vector = ReadonlyMap<number, { readonly weight: number; readonly said: string }>

/** Which notes have a stem, and what it weighs in each. */
type Having = { readonly notes: number[]; readonly weights: number[] }
const NOBODY: Having = { notes: [], weights: [] }

/** By the number of its stem: how often a note has a word, and how it writes it. */
type Counts = ReadonlyMap<number, { readonly count: number; readonly said: string }>

/** A note as it was read. */
type Read = { readonly text: string; readonly heard: Heard; readonly language: Language; readonly counts: Counts }

/**
 * An index of a board's words. `update` reads what changed since the last time and nothing else: the words of a note, and which words are spelled alike.
 * How much each word weighs depends on all notes, and is worked out anew each time, from what was read. What it then answers is what a new one would.
 */
export class Closeness<Id> {
  readonly #reader = new Reader()
  readonly #spelling = new Spelling()
  #read: ReadonlyMap<Id, Read> = new Map()
  #ids: readonly Id[] = []
  #at: ReadonlyMap<Id, number> = new Map()
  #vectors: readonly Vector[] = []
  /** By stem, the notes that have it: what makes 2,000 notes fast. */
  #having: readonly Having[] = []
  /** Scores being added up, by note; zero in between. */
  #sums = new Float64Array(0)

  constructor(notes: readonly Spoken<Id>[] = []) {
    this.update(notes)
  }

  /** Takes in what the board says now; returns how many notes had to be read. */
  update(notes: readonly Spoken<Id>[]): number {
    let count = 0
    const heard = notes.map(({ id, text }) => {
      const before = this.#read.get(id)
      return before?.text === text ? before.heard : this.#reader.hear(text)
    })
    const usual = usualLanguage(heard)
    const read = new Map<Id, Read>()
    for (const [at, { id, text }] of notes.entries()) {
      const own = heard[at] ?? { said: [], language: null }
      const language = own.language ?? usual
      const before = this.#read.get(id)
      const isSame = before?.text === text && before.language === language
      if (!isSame) count++
      read.set(id, isSame ? before : { text, heard: own, language, counts: this.#count(this.#reader.words(own, usual)) })
    }
    const isMoved = notes.length !== this.#ids.length || notes.some(({ id }, at) => id !== this.#ids[at])
    this.#read = read
    if (count > 0 || isMoved) this.#weigh(notes.map(({ id }) => id))
    return count
  }

  #count(words: readonly Word[]): Counts {
    const counts = new Map<number, { count: number; said: string }>()
    for (const { stem, said } of words) {
      const at = this.#spelling.numberOf(stem)
      const before = counts.get(at)
      counts.set(at, { count: (before?.count ?? 0) + 1, said: before?.said ?? said })
    }
    return counts
  }

  #weigh(ids: readonly Id[]): void {
    const counts = ids.map((id) => this.#read.get(id)?.counts ?? new Map<never, never>())
    this.#ids = ids
    this.#at = new Map(ids.map((id, at) => [id, at]))
    this.#vectors = vectorsOf(counts, this.#spelling)
    const having: Having[] = []
    this.#vectors.forEach((vector, note) => {
      for (const [stem, { weight }] of vector) {
        const list = (having[stem] ??= { notes: [], weights: [] })
        list.notes.push(note)
        list.weights.push(weight)
      }
    })
    this.#having = having
    this.#sums = new Float64Array(ids.length)
  }

  /** What is close to a note, or to the notes of a cluster taken together, and is not among them; the closest first. */
  closeTo(ids: readonly Id[]): Close<Id>[] {
    const own = new Set(ids.flatMap((id) => this.#at.get(id) ?? []))
    const asked = together([...own].map((note) => this.#vectors[note] ?? new Map()))
    return this.#scores(asked, CLOSE_FROM)
      .filter(([note]) => !own.has(note))
      .sort(([a, one], [b, other]) => other - one || a - b)
      .flatMap(([note, score]) => this.#close(note, score, asked))
      .filter(({ score, because }) => because.length > 1 || score >= BY_ONE_WORD_FROM)
      .slice(0, MOST_SHOWN)
  }

  /** Groups that seem to say the same, the closest first; a note is in one of them at most. */
  sayingTheSame(): Proposal<Id>[] {
    const alike = this.#vectors.map((vector, note) => this.#scores(vector, SAME_FROM).filter(([other]) => other !== note))
    const weight = (note: number) => (alike[note] ?? []).reduce((sum, [, score]) => sum + score, 0)
    const taken = new Set<number>()
    return alike
      .map((_, note) => ({ note, weight: weight(note) }))
      .filter((seed) => seed.weight > 0)
      .sort((a, b) => b.weight - a.weight || a.note - b.note)
      .flatMap(({ note }) => {
        const others = taken.has(note) ? [] : (alike[note] ?? []).filter(([other]) => !taken.has(other)).sort(([, a], [, b]) => b - a)
        if (others.length === 0) return []
        const group = [note, ...others.map(([other]) => other)]
        group.forEach((member) => taken.add(member))
        return [{ score: Math.max(...others.map(([, score]) => score)), proposal: { notes: group.flatMap((member) => this.#ids[member] ?? []), because: this.#inCommon(group) } }]
      })
      .sort((a, b) => b.score - a.score)
      .map(({ proposal }) => proposal)
  }

  /** The notes that score this much or more, with what they score. */
  #scores(asked: Vector, from: number): [number, number][] {
    const sums = this.#sums.fill(0)
    for (const [stem, { weight }] of asked) {
      const { notes, weights } = this.#having[stem] ?? NOBODY
      for (let at = 0; at < notes.length; at++) {
        const note = notes[at] ?? 0
        sums[note] = (sums[note] ?? 0) + weight * (weights[at] ?? 0)
      }
    }
    const scores: [number, number][] = []
    for (let note = 0; note < sums.length; note++) {
      const score = sums[note] ?? 0
      if (score >= from) scores.push([note, score])
    }
    return scores
  }

  #close(note: number, score: number, asked: Vector): Close<Id>[] {
    const id = this.#ids[note]
    const vector = this.#vectors[note]
    return id === undefined || vector === undefined ? [] : [{ id, score, same: score >= SAME_FROM, because: shared(asked, vector) }]
  }

  #inCommon([seed = 0, ...others]: readonly number[]): string[] {
    const first: Vector = this.#vectors[seed] ?? new Map()
    return shared(together(others.map((other) => this.#vectors[other] ?? new Map())), first)
  }
}

/** Rare words tell more than common ones (tf–idf); a word spelled like another counts for half of it, as typos and compounds do. */
function vectorsOf(notes: readonly Counts[], spelling: Spelling): Vector[] {
  const having = new Map<number, number>()
  for (const note of notes) for (const stem of note.keys()) having.set(stem, (having.get(stem) ?? 0) + 1)
  const rarity = new Map([...having].map(([stem, count]) => [stem, Math.log(1 + notes.length / count)]))
  const rarityOf = (stem: number) => rarity.get(stem) ?? 0
  const alike = new Map([...having.keys()].map((stem) => [stem, spelling.alike(stem, (other) => having.has(other))]))
  return notes.map((note) => {
    const weights = new Map<number, { weight: number; said: string }>()
    for (const [stem, { count, said }] of note) weights.set(stem, { weight: (1 + Math.log(count)) * rarityOf(stem), said })
    for (const [stem, { said }] of note) {
      for (const { word, likeness } of alike.get(stem) ?? []) if (!weights.has(word)) weights.set(word, { weight: SPELLED_ALIKE * likeness * rarityOf(word), said })
    }
    return ofLengthOne(weights)
  })
}

function together(vectors: readonly Vector[]): Vector {
  const sum = new Map<number, { weight: number; said: string }>()
  for (const vector of vectors) for (const [stem, { weight, said }] of vector) sum.set(stem, { weight: (sum.get(stem)?.weight ?? 0) + weight, said })
  return ofLengthOne(sum)
}

function ofLengthOne(weights: Vector): Vector {
  const length = Math.hypot(...[...weights.values()].map(({ weight }) => weight))
  return length === 0 ? weights : new Map([...weights].map(([stem, { weight, said }]) => [stem, { weight: weight / length, said }]))
}

/** The words that carry what two have in common. */
function shared(asked: Vector, other: Vector): string[] {
  const words = [...other].flatMap(([stem, { weight, said }]) => (asked.has(stem) ? [{ said: said.toLowerCase(), part: weight * (asked.get(stem)?.weight ?? 0) }] : []))
  words.sort((a, b) => b.part - a.part)
  return [...new Set(words.map(({ said }) => said))].slice(0, MOST_WORDS)
}
