import i18next from 'i18next'
import type { Localised } from '../../shared/process/definition.ts'
import type { Texts } from './addTexts.ts'

/** A text in both languages, for words that begin as the page's and become a process's own. */
export function sayBoth<Key extends string>({ area }: Texts<Key>, key: Key): Localised {
  const inLanguage = (lng: keyof Localised) => i18next.t(key, { ns: area, lng })
  return { it: inLanguage('it'), en: inLanguage('en') }
}
