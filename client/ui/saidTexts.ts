import type { Said } from '../../shared/plenary/merging.ts'
import { addTexts, type Say } from '../i18n/addTexts.ts'

export const saidTexts = addTexts('said', {
  it: {
    saidTimes_one: 'detto {{count}} volta',
    saidTimes_many: 'detto {{count}} di volte',
    saidTimes_other: 'detto {{count}} volte',
    atTables_one: 'a {{count}} tavolo',
    atTables_many: 'a {{count}} di tavoli',
    atTables_other: 'a {{count}} tavoli',
    byCategories_one: 'da {{count}} categoria',
    byCategories_many: 'da {{count}} di categorie',
    byCategories_other: 'da {{count}} categorie',
  },
  en: {
    saidTimes_one: 'said {{count}} time',
    saidTimes_other: 'said {{count}} times',
    atTables_one: 'at {{count}} table',
    atTables_other: 'at {{count}} tables',
    byCategories_one: 'by {{count}} category',
    byCategories_other: 'by {{count}} categories',
  },
})

/** "Said 7 times, at 3 tables, by 4 categories"; the tables are left out where there is but one to speak of. */
export function saidInWords({ times, tables, categories }: Said, t: Say<(typeof saidTexts.keys)[number]>, at: 'tables' | 'oneTable' = 'tables'): string {
  const parts = [t('saidTimes', { count: times }), at === 'oneTable' ? null : t('atTables', { count: tables }), categories === 0 ? null : t('byCategories', { count: categories })]
  return parts.filter((part) => part !== null).join(', ')
}
