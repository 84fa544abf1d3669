import { useCallback } from 'react'
import type { Language, Localised } from '../../shared/process/definition.ts'
import { currentLanguage, useLanguage } from './language.ts'

/** A process's own words in the given language (default: the current one); the other one where a lab left one empty. */
export function localised(text: Localised, language: Language = currentLanguage()): string {
  return text[language] || text.it || text.en
}

/** `localised` for components: follows a change of language. */
export function useLocalised(): (text: Localised) => string {
  const language = useLanguage()
  return useCallback((text) => localised(text, language), [language])
}
