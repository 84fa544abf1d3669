import { addTexts } from '../../i18n/addTexts.ts'

/** Words of private writing, on the wall. */
export const hallTrayTexts = addTexts('hallTray', {
  it: {
    notes_one: '{{count}} nota',
    notes_many: '{{count}} di note',
    notes_other: '{{count}} note',
    ready_one: '{{done}} di {{count}} ha finito',
    ready_many: '{{done}} di {{count}} hanno finito',
    ready_other: '{{done}} di {{count}} hanno finito',
  },
  en: {
    notes_one: '{{count}} note',
    notes_other: '{{count}} notes',
    ready_one: '{{done}} of {{count}} is done',
    ready_other: '{{done}} of {{count}} are done',
  },
})
