import { addTexts } from '../i18n/addTexts.ts'

export const frameTexts = addTexts('portfolioFrame', {
  it: {
    'fault.title': 'Il piano non si può aprire',
    back: 'Al processo',
    pages: 'Dalle note al piano',
    'page.synthesis': 'Sintesi',
    'page.portfolio': 'Scenari',
    'page.pathways': 'Percorsi',
    'page.actions': 'Azioni',
    'page.plan': 'Piano',
    'page.trace': 'Da dove viene',
    'page.note': 'Che cosa ne è stato',
    'page.counts': 'Chi ha parlato di che cosa',
    undo: 'Annulla',
  },
  en: {
    'fault.title': 'The plan cannot be opened',
    back: 'To the process',
    pages: 'From the notes to the plan',
    'page.synthesis': 'Synthesis',
    'page.portfolio': 'Scenarios',
    'page.pathways': 'Pathways',
    'page.actions': 'Actions',
    'page.plan': 'Plan',
    'page.trace': 'Where it comes from',
    'page.note': 'What became of it',
    'page.counts': 'Who spoke of what',
    undo: 'Undo',
  },
})
