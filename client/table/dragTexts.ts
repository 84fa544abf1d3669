import { addTexts } from '../i18n/addTexts.ts'

/** What a screen reader hears of a drag, and what everybody is told of a move; it comes with dragging. */
export const dragTexts = addTexts('drag', {
  it: {
    'links.broken_one': 'In «{{lane}}» il suo collegamento non vale: resta segnato come interrotto.',
    'links.broken_many': 'In «{{lane}}» {{count}} di collegamenti non valgono: restano segnati come interrotti.',
    'links.broken_other': 'In «{{lane}}» {{count}} collegamenti non valgono: restano segnati come interrotti.',
    'links.back': 'Rimetti dov’era',
    'drag.lifted': 'Hai preso «{{note}}».',
    'drag.before': 'Prima di «{{note}}», in «{{lane}}».',
    'drag.end': 'In fondo a «{{lane}}».',
    'drag.into': 'Nel gruppo «{{group}}».',
    'drag.link': 'Collega a «{{note}}».',
    'drag.dropped': '«{{note}}» è al suo nuovo posto.',
    'drag.linked': '«{{note}}» è collegata.',
    'drag.cancelled': '«{{note}}» resta dov’era.',
    'drag.closed': 'Questa colonna è chiusa per ora',
    'drag.gone': 'La nota che stavi spostando è stata eliminata.',
  },
  en: {
    'links.broken_one': 'In “{{lane}}” its link does not hold: it stays, marked as broken.',
    'links.broken_other': 'In “{{lane}}” {{count}} of its links do not hold: they stay, marked as broken.',
    'links.back': 'Put it back',
    'drag.lifted': 'You picked up “{{note}}”.',
    'drag.before': 'Before “{{note}}”, in “{{lane}}”.',
    'drag.end': 'At the end of “{{lane}}”.',
    'drag.into': 'In the group “{{group}}”.',
    'drag.link': 'Link to “{{note}}”.',
    'drag.dropped': '“{{note}}” is in its new place.',
    'drag.linked': '“{{note}}” is linked.',
    'drag.cancelled': '“{{note}}” stays where it was.',
    'drag.closed': 'This column is closed for now',
    'drag.gone': 'The note that you were moving was deleted.',
  },
})
