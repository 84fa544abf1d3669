import type { Entry } from '../../shared/trace/entries.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { traceTexts } from './texts.ts'

/** What an entry is called on a page: its own words, else what was picked from the list. */
export function useEntryName(definition: Definition): (entry: Pick<Entry, 'title' | 'coBenefit'>) => string {
  const t = useTexts(traceTexts)
  const localised = useLocalised()
  return ({ title, coBenefit }) => {
    const picked = coBenefit === null ? undefined : planWordsOf(definition).coBenefits.find(({ id }) => id === coBenefit)
    return title || (picked === undefined ? '' : localised(picked.name)) || t('untitled')
  }
}
