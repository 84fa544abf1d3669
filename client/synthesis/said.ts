import type { SaidAcross } from '../../shared/synthesis/synthesise.ts'
import type { Say } from '../i18n/addTexts.ts'
import type { synthesisTexts } from './texts.ts'

/** "Said 5 times · 2 sessions · 3 tables · 4 categories": sessions only where there are several. */
export function saidInWords({ times, sessions, tables, categories }: SaidAcross, t: Say<(typeof synthesisTexts.keys)[number]>): string {
  const parts = [
    t('saidTimes', { count: times }),
    sessions < 2 ? null : t('sessions', { count: sessions }),
    tables === 0 ? null : t('tables', { count: tables }),
    categories === 0 ? null : t('categories', { count: categories }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
