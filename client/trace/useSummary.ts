import { useCallback } from 'react'
import type { NoteCounts } from '../../shared/trace/countNotes.ts'
import type { Named } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { useLocalised } from '../i18n/localised.ts'
import { traceTexts } from './texts.ts'

/** As many categories are named; whoever wants to know the rest opens the chain. */
const NAMED = 3

/** Says how many notes, tables and categories stand behind something: `short` for a cell, `whole` with the categories that said most of it. */
export function useSummary(categories: readonly Named[]): { readonly short: (counts: NoteCounts) => string; readonly whole: (counts: NoteCounts) => string } {
  const t = useTexts(traceTexts)
  const language = useLanguage()
  const localised = useLocalised()
  const short = useCallback(
    ({ notes, tables }: NoteCounts) => (notes === 0 ? t('noSourcesShort') : [t('notes', { count: notes }), tables === 0 ? null : t('tables', { count: tables })].filter((part) => part !== null).join(' · ')),
    [t],
  )
  const whole = useCallback(
    ({ notes, tables, categories: said }: NoteCounts) => {
      const names = said.slice(0, NAMED).map(({ id }) => {
        const category = categories.find((one) => one.id === id)
        return category === undefined ? id : localised(category.name)
      })
      const parts = [t('notes', { count: notes }), t('tables', { count: tables }), said.length === 0 ? null : t('categories', { count: said.length })]
      const sentence = parts.filter((part) => part !== null).join(' · ')
      return names.length === 0 ? sentence : `${sentence}: ${said.length > NAMED ? t('among', { names: listed(names, language) }) : listed(names, language)}`
    },
    [t, localised, language, categories],
  )
  return { short, whole }
}

function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(names)
}
