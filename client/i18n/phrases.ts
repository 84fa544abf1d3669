import type { Language } from '../../shared/process/definition.ts'

/** The product's words by language and area. Every page has a few; what a library would do with them is this much. */
export type Words = Readonly<Record<string, string>>

/** What fills `{{blanks}}`. `count` also picks the plural form. */
export type Blanks = Readonly<Record<string, string | number>>

const areas: Record<Language, Map<string, Words>> = { it: new Map(), en: new Map() }
const plurals: Partial<Record<Language, Intl.PluralRules>> = {}

export function register(language: Language, area: string, words: Words): void {
  areas[language].set(area, words)
}

/** Every area's words, for the tests that read them all. */
export function wordsOf(language: Language): ReadonlyMap<string, Words> {
  return areas[language]
}

/** The text of a key with its blanks filled; what nobody fills stays to be seen. A key without a text is said as it is. */
export function phrase(language: Language, area: string, key: string, blanks: Blanks = {}): string {
  const words = areas[language].get(area)
  const { count } = blanks
  const counted = typeof count === 'number' ? words?.[`${key}_${formOf(language, count)}`] : undefined
  const text = counted ?? words?.[key] ?? key
  return text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(blanks[name] ?? blank))
}

function formOf(language: Language, count: number): Intl.LDMLPluralRule {
  const rules = (plurals[language] ??= new Intl.PluralRules(language))
  return rules.select(count)
}
