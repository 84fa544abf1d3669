import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stopwords as englishStops } from '@orama/stopwords/english'
import { stopwords as germanStops } from '@orama/stopwords/german'
import { stopwords as italianStops } from '@orama/stopwords/italian'

/** The languages that people write in. Words are compared within and across them; nothing is translated. */
export type Language = 'it' | 'en' | 'de'

/** A word that says something: as it was written, and what it has in common with its other forms. */
export type Word = { readonly said: string; readonly stem: string }

const STEM: Readonly<Record<Language, (word: string) => string>> = { it: italian, en: english, de: german }
const STOPS: readonly (readonly [Language, ReadonlySet<string>])[] = [['it', new Set(italianStops.map(plain))], ['en', new Set(englishStops.map(plain))], ['de', new Set(germanStops.map(plain))]]
/** Wishes and amounts that any note may have, in the forms the lists above lack; and what an apostrophe leaves of "don’t". */
const SAYS_LITTLE = new Set(
  ['più', 'meno', 'molto', 'troppo', 'troppi', 'troppa', 'troppe', 'serve', 'servono', 'bisogna', 'manca', 'mancano', 'need', 'needs', 'should', 'must', 'would', 'could', 'more', 'better', 'like', 'don', 'doesn', 'didn', 'isn', 'aren', 'won', 'can', 've', 're', 'll', 'mehr', 'weniger', 'brauchen', 'braucht', 'sollte', 'sollten', 'fehlt', 'fehlen']
    .map(plain),
)

/** A text as it was heard: its words, and the language that most of its small words are of (null: it is too short to tell). */
export type Heard = { readonly said: readonly string[]; readonly language: Language | null }

/** Reads texts one by one and remembers every word that it met, so that what changes on a board is all that is read again. */
export class Reader {
  readonly #small = oncePerWord(plain)
  readonly #stem: Readonly<Record<Language, (word: string) => string>> = { it: oncePerWord(stemIn('it')), en: oncePerWord(stemIn('en')), de: oncePerWord(stemIn('de')) }

  hear(text: string): Heard {
    const said = tokens(text)
    return { said, language: languageOf(said.map(this.#small)) }
  }

  /** The words that say something; in the usual language where the text does not tell its own. */
  words({ said, language }: Heard, usual: Language): Word[] {
    return said.flatMap((word) => {
      const stem = this.#stem[language ?? usual](word)
      return stem === SILENT ? [] : [{ said: word, stem }]
    })
  }
}

/** What most of these are in. */
export function usualLanguage(texts: readonly Heard[]): Language {
  return mostOf(texts.flatMap(({ language }) => language ?? [])) ?? 'it'
}

/** The words of each text that say something, in its own language: the one most of whose small words it has, or else that of the others. */
export function wordsOf(texts: readonly string[]): Word[][] {
  const reader = new Reader()
  const heard = texts.map((text) => reader.hear(text))
  const usual = usualLanguage(heard)
  return heard.map((each) => reader.words(each, usual))
}

/** What is in place of a stem where a word says nothing. */
const SILENT = ''

function stemIn(language: Language): (word: string) => string {
  const stops = STOPS.find(([name]) => name === language)?.[1]
  return (word) => {
    const small = plain(word)
    const silent = small.length < 2 || stops?.has(small) === true || SAYS_LITTLE.has(small)
    return silent ? SILENT : plain(STEM[language](word.toLowerCase()))
  }
}

/** A board of 2,000 notes says 30,000 words, but only some thousand different ones. */
function oncePerWord(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const now = work(word)
    known.set(word, now)
    return now
  }
}

/** Letters without case and accents: people write "citta" and "CITTÀ". */
export function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()
}

/** An apostrophe parts words: l’autobus, dell’ombra; what is left of it says nothing. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function languageOf(words: readonly string[]): Language | null {
  const counts = STOPS.map(([language, stops]) => ({ language, count: words.filter((word) => stops.has(word)).length }))
  const [best, second] = counts.sort((a, b) => b.count - a.count)
  return best === undefined || best.count === second?.count ? null : best.language
}

function mostOf(languages: readonly Language[]): Language | null {
  const count = (language: Language) => languages.filter((other) => other === language).length
  const spoken = STOPS.map(([language]) => ({ language, count: count(language) })).sort((a, b) => b.count - a.count)
  return spoken[0] === undefined || spoken[0].count === 0 ? null : spoken[0].language
}
