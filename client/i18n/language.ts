import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
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

const chosen = createStore<{ readonly language: Language }>(() => ({
  language: pickLanguage([remembered(), ...(typeof navigator === 'undefined' ? [] : navigator.languages)]),
}))

export function currentLanguage(): Language {
  return chosen.getState().language
}

/** For this page; and for this browser's next ones, if it `isRemembered`. */
export function setLanguage(language: Language, isRemembered = true): void {
  if (isRemembered) remember(language)
  chosen.setState({ language })
}

/** The current language; the component renders again when it changes. */
export function useLanguage(): Language {
  return useStore(chosen, ({ language }) => language)
}

/** Screen readers and hyphenation go by it. */
function tellDocument(): void {
  if (typeof document !== 'undefined') document.documentElement.lang = currentLanguage()
}

chosen.subscribe(tellDocument)
tellDocument()
