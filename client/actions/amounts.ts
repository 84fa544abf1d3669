import { useCallback } from 'react'
import { useLanguage } from '../i18n/language.ts'

/** Numbers as the page's language writes them, short enough to be compared: cents and grams are in the fields. */
export function useAmounts(): { readonly number: (value: number) => string; readonly euro: (value: number) => string } {
  const language = useLanguage()
  const number = useCallback((value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: digitsFor(value), useGrouping: 'always' }).format(value), [language])
  const euro = useCallback(
    (value: number) => new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', minimumFractionDigits: 0, maximumFractionDigits: digitsFor(value), useGrouping: 'always' }).format(value),
    [language],
  )
  return { number, euro }
}

function digitsFor(value: number): number {
  return Math.abs(value) < 100 ? 2 : 0
}
