import { addTexts } from '../i18n/addTexts.ts'

/** Words of the table’s dialogs; they come with them. */
export const dialogTexts = addTexts('tableDialogs', {
  it: {
    'people.title': 'Chi c’è al tavolo',
    'people.staff': 'Facilitazione',
    'people.you': 'tu',
    'lever.title': 'A quale leva appartiene questa barriera?',
    'lever.none': 'Nessuna leva, per ora',
    'link.title': 'Collega «{{note}}» a…',
    'link.titleBecause': '«{{note}}» perché…',
    'link.none': 'Non c’è ancora nessuna nota a cui collegarla.',
    'link.done': 'Collegata a «{{note}}».',
    'link.filter': 'Cerca tra le note',
  },
  en: {
    'people.title': 'Who is at the table',
    'people.staff': 'Facilitation',
    'people.you': 'you',
    'lever.title': 'Which lever does this barrier belong to?',
    'lever.none': 'No lever, for now',
    'link.title': 'Link “{{note}}” to…',
    'link.titleBecause': '“{{note}}” because of…',
    'link.none': 'There is no note to link it to yet.',
    'link.done': 'Linked to “{{note}}”.',
    'link.filter': 'Search the notes',
  },
})
