import type { Language, Localised } from '../../../shared/process/definition.ts'
import { useLocalised } from '../../i18n/localised.ts'

/** One box for words that are kept in both languages. */
export type Tongue = {
  readonly language: Language | null
  /** The box's label, from what it asks for. */
  readonly label: (label: string) => string
  readonly said: (text: Localised) => string
  /** The text after this was typed; `original` is as it was before anybody typed. */
  readonly write: (typed: string, text: Localised, original: Localised | undefined) => Localised
}

/**
 * In a session words are typed once, and hold in both languages; what is as it was stays so in each. Where a process is designed, each language
 * has a box.
 */
export function useTongues(both: boolean): readonly Tongue[] {
  const localised = useLocalised()
  if (both) return [of('it', 'italiano'), of('en', 'English')]
  return [
    {
      language: null, label: (label) => label, said: localised,
      write: (typed, _, original) => (original !== undefined && localised(original) === typed ? original : { it: typed, en: typed }),
    },
  ]
}

function of(language: Language, name: string): Tongue {
  return { language, label: (label) => `${label} (${name})`, said: (text) => text[language], write: (typed, text) => ({ ...text, [language]: typed }) }
}
