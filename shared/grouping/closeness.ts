import { alikeAmong } from './spelling.ts'
import { wordsOf, type Word } from './words.ts'

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

export class Closeness<Id> {
  readonly #ids: readonly Id[]
  readonly #at: ReadonlyMap<Id, number>
  readonly #vectors: readonly Vector[]
  /** By stem, the notes that have it: what makes 2,000 notes fast. */
  readonly #having: readonly Having[]
  /** Scores being added up, by note; zero in between. */
  readonly #sums: Float64Array

  constructor(notes: readonly Spoken<Id>[]) {
    this.#ids = notes.map(({ id }) => id)
    this.#at = new Map(this.#ids.map((id, at) => [id, at]))
    this.#vectors = vectorsOf(wordsOf(notes.map(({ text }) => text)))
    const having: Having[] = []
    this.#vectors.forEach((vector, note) => {
      for (const [stem, { weight }] of vector) {
        const list = (having[stem] ??= { notes: [], weights: [] })
        list.notes.push(note)
        list.weights.push(weight)
      }
    })
    this.#having = having
    this.#sums = new Float64Array(notes.length)
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
function vectorsOf(notes: readonly Word[][]): Vector[] {
  const stems = new Map<string, number>()
  for (const { stem } of notes.flat()) if (!stems.has(stem)) stems.set(stem, stems.size)
  const counts = notes.map((words) => counted(words, stems))
  const having = new Float64Array(stems.size)
  for (const note of counts) for (const stem of note.keys()) having[stem] = (having[stem] ?? 0) + 1
  const rarity = (stem: number) => Math.log(1 + notes.length / (having[stem] ?? 1))
  const alike = alikeAmong([...stems.keys()])
  return counts.map((note) => {
    const weights = new Map<number, { weight: number; said: string }>()
    for (const [stem, { count, said }] of note) weights.set(stem, { weight: (1 + Math.log(count)) * rarity(stem), said })
    for (const [stem, { said }] of note) {
      for (const { word, likeness } of alike[stem] ?? []) if (!weights.has(word)) weights.set(word, { weight: SPELLED_ALIKE * likeness * rarity(word), said })
    }
    return ofLengthOne(weights)
  })
}

function counted(words: readonly Word[], stems: ReadonlyMap<string, number>): Map<number, { count: number; said: string }> {
  const counts = new Map<number, { count: number; said: string }>()
  for (const { stem, said } of words) {
    const at = stems.get(stem) ?? 0
    counts.set(at, { count: (counts.get(at)?.count ?? 0) + 1, said: counts.get(at)?.said ?? said })
  }
  return counts
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
