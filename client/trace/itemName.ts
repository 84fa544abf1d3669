import type { NamedItem } from '../../shared/trace/namedItems.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { traceTexts } from './texts.ts'

/** What an entry is called on a page: its own words, else what was picked from the list. */
export function useItemName(definition: Definition): (item: Pick<NamedItem, 'title' | 'coBenefit'>) => string {
  const t = useTexts(traceTexts)
  const localised = useLocalised()
  return ({ title, coBenefit }) => {
    const picked = coBenefit === null ? undefined : planWordsOf(definition).coBenefits.find(({ id }) => id === coBenefit)
    return title || (picked === undefined ? '' : localised(picked.name)) || t('untitled')
  }
}
