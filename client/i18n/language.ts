import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import type { Language } from '../../shared/process/definition.ts'

export const LANGUAGES = ['it', 'en'] as const satisfies readonly Language[]

const REMEMBERED_AS = 'plenaria.language'

/** The choice of this browser, or null; private windows may have no storage at all. */
function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED_AS)
  } catch {
    return null
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED_AS, language)
  } catch {
    // Then this page alone keeps the choice.
  }
}

/** The first wish that we speak; Italian when there is none. */
export function pickLanguage(wishes: readonly (string | null)[]): Language {
  for (const wish of wishes) {
    const found = LANGUAGES.find((language) => wish?.toLowerCase().split('-')[0] === language)
    if (found !== undefined) return found
  }
  return 'it'
}

export function currentLanguage(): Language {
  return pickLanguage([i18next.language])
}

export function setLanguage(language: Language): void {
  remember(language)
  // With all texts at hand the promise is settled at once; nothing waits for it.
  void i18next.changeLanguage(language)
}

/** The current language; the component renders again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage)
}

function onLanguageChange(listener: () => void): () => void {
  i18next.on('languageChanged', listener)
  return () => i18next.off('languageChanged', listener)
}

function tellDocument(language: string): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language
}

// Starts with the module: texts are registered as the areas' modules load, so there must be something to register with.
i18next.on('languageChanged', tellDocument)
void i18next.init({
  lng: pickLanguage([remembered(), ...(typeof navigator === 'undefined' ? [] : navigator.languages)]),
  supportedLngs: [...LANGUAGES],
  resources: {},
  // Keys are flat (`closed.forbidden` is one key): they are checked by the type of their area, not looked up in trees.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // React escapes.
  initAsync: false,
})
