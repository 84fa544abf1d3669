import { say, type Say } from '../i18n/addTexts.ts'
import { scenarioTexts } from './texts.ts'

type Titled = { readonly title: string }

/** Somebody may be about to write its title. */
export function titleOf({ title }: Titled, t: Say<'untitled'> = (key) => say(scenarioTexts, key)): string {
  return title.trim() === '' ? t('untitled') : title
}
