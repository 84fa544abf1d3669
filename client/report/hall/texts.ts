import { addTexts } from '../../i18n/addTexts.ts'

export const hallReportTexts = addTexts('hallReport', {
  it: {
    order: 'In quest’ordine',
    items_one: 'Riporta {{count}} nota',
    items_many: 'Riporta {{count}} di note',
    items_other: 'Riporta {{count}} note',
    next: 'per primo',
    at: '{{at}} di {{count}}',
    because: 'Perché',
    gone: 'Questa nota è stata ritirata.',
  },
  en: {
    order: 'In this order',
    items_one: 'Reports {{count}} note',
    items_other: 'Reports {{count}} notes',
    next: 'first',
    at: '{{at}} of {{count}}',
    because: 'Because',
    gone: 'This note was withdrawn.',
  },
})
