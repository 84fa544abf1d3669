import { useCallback } from 'react'
import { currentLanguage, LANGUAGES, useLanguage } from './language.ts'
import { phrase, register, type Blanks, type Words } from './phrases.ts'

/**
 * Each area keeps its words beside its code and registers them once, in `<area>/texts.ts`:
 *
 *     export const tableTexts = addTexts('table', { it: { add: 'Aggiungi' }, en: { add: 'Add' } })
 *     const t = useTexts(tableTexts)   // in a component
 *     t('add')
 *
 * English must have Italian's keys, no more and no fewer. What is counted has one key a plural form: `notes_one`, `notes_many`
 * (Italian: 1 000 000 di note), `notes_other`; English has no `_many`. It is said with `t('notes', { count })`.
 */
type EnglishOf<It extends Words> = { readonly [Key in keyof It as Key extends `${string}_many` ? never : Key]: string }
/** A key as it is asked for: plural forms by their common name. */
type Asked<Key> = Key extends `${infer Name}_${'one' | 'many' | 'other'}` ? Name : Key

export type Texts<Key extends string = string> = { readonly area: string; readonly keys: readonly Key[] }
export type Say<Key extends string> = (key: Key, blanks?: Blanks) => string

export function addTexts<It extends Words>(area: string, texts: { readonly it: It; readonly en: EnglishOf<It> }): Texts<Asked<keyof It & string>> {
  for (const language of LANGUAGES) register(language, area, texts[language])
  return { area, keys: askedKeys(texts.it) }
}

function askedKeys<It extends Words>(words: It): Asked<keyof It & string>[] {
  const names = Object.keys(words).map((key) => key.replace(/_(one|many|other)$/, ''))
  return [...new Set(names)] as Asked<keyof It & string>[] // what `Asked` says in types
}

/** Says a text in the current language. In components, use `useTexts`, which follows a change of language. */
export function say<Key extends string>(texts: Texts<Key>, key: Key, blanks?: Blanks): string {
  return phrase(currentLanguage(), texts.area, key, blanks)
}

export function useTexts<Key extends string>(texts: Texts<Key>): Say<Key> {
  const language = useLanguage()
  // A new function with each language, so that what is memoised on it is said again.
  return useCallback((key, blanks) => phrase(language, texts.area, key, blanks), [texts, language])
}
