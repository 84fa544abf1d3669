import type { Named } from '../process/definition.ts'
import { fold } from './samePerson.ts'

/** Words that say nothing about a category, in Italian and English. */
const SMALL_WORDS = new Set(['e', 'ed', 'o', 'di', 'a', 'da', 'in', 'con', 'su', 'per', 'il', 'lo', 'la', 'i', 'gli', 'le', 'del', 'dei', 'della', 'delle', 'dell', 'degli', 'al', 'alla', 'the', 'of', 'and', 'or', 'for', 's', 'altri', 'other'])

/**
 * The category that a list means by its own words: whatever the case, the accents, the endings, and when it has only some of the words
 * ("sport" for "Società sportive"). Null when none fits, or several do: then a person decides.
 */
export function matchCategory(said: string, categories: readonly Named[]): string | null {
  const folded = fold(said)
  if (folded === '') return null
  const exact = categories.find(({ id, name }) => [id, name.it, name.en].some((each) => fold(each) === folded))
  if (exact !== undefined) return exact.id
  const words = wordsOf(said)
  const fitting = words.length === 0 ? [] : categories.filter(({ name }) => fits(words, wordsOf(name.it)) || fits(words, wordsOf(name.en)))
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null
}

/** All that was said is in the name, or the whole name is in what was said. */
function fits(said: readonly string[], name: readonly string[]): boolean {
  const within = (some: readonly string[], all: readonly string[]) => some.every((word) => all.some((other) => isSameWord(word, other)))
  return within(said, name) || within(name, said)
}

/** "sport" and "sportive", "ambientalisti" and "ambientaliste": all but the ending. */
function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const stem = short.length > 5 ? short.slice(0, -1) : short
  return short.length < 4 ? short === long : long.startsWith(stem)
}

function wordsOf(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SMALL_WORDS.has(word))
}
