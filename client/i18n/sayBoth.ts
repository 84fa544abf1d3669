import type { Localised } from '../../shared/process/definition.ts'
import type { Texts } from './addTexts.ts'
import { phrase } from './phrases.ts'

/** A text in both languages, for words that begin as the page's and become a process's own. */
export function sayBoth<Key extends string>({ area }: Texts<Key>, key: Key): Localised {
  return { it: phrase('it', area, key), en: phrase('en', area, key) }
}
