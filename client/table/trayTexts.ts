import { addTexts } from '../i18n/addTexts.ts'

/** Words of private writing, on a tablet. */
export const trayTexts = addTexts('tray', {
  it: {
    label: 'Note private',
    onlyYou: 'Solo tu vedi queste note, finché non si mostrano.',
    staff: 'Ognuno scrive per sé: le note arrivano qui quando le mostri.',
    willBeShown_one: 'Il tavolo vedrà {{count}} nota, senza il tuo nome',
    willBeShown_many: 'Il tavolo vedrà {{count}} di note, senza il tuo nome',
    willBeShown_other: 'Il tavolo vedrà {{count}} note, senza il tuo nome',
    withCategory: 'ma con la tua categoria.',
    withoutCategory: 'e senza la tua categoria.',
    ready_one: '{{done}} di {{count}} ha finito',
    ready_many: '{{done}} di {{count}} hanno finito',
    ready_other: '{{done}} di {{count}} hanno finito',
    done: 'Ho finito',
    isDone: 'Hai finito',
  },
  en: {
    label: 'Private notes',
    onlyYou: 'Only you see these notes, until they are shown.',
    staff: 'Everyone writes for themselves: the notes come here when you show them.',
    willBeShown_one: 'The table will see {{count}} note, without your name',
    willBeShown_other: 'The table will see {{count}} notes, without your name',
    withCategory: 'but with your category.',
    withoutCategory: 'and without your category.',
    ready_one: '{{done}} of {{count}} is done',
    ready_other: '{{done}} of {{count}} are done',
    done: 'I am done',
    isDone: 'You are done',
  },
})
