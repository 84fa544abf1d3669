import { addTexts } from '../../i18n/addTexts.ts'

/** What a tablet says where something is locked. */
export const lockedTexts = addTexts('locked', {
  it: {
    lane: 'Chiusa per ora: si legge, non si scrive.',
    board: 'La lavagna è ferma per ora: si legge, non si scrive. Quello che avete scritto è al sicuro.',
    table: 'Il tavolo è chiuso per ora: si legge, non si scrive. Quello che avete scritto è al sicuro.',
    'said.lanes': 'Chiuse per ora, si leggono soltanto: {{lanes}}.',
    'said.open': 'Ora si può scrivere di nuovo.',
    'said.openSome': 'Di nuovo aperte: {{lanes}}.',
    waits: '«{{lane}}» è chiusa per ora. Quello che hai scritto resta qui e torna quando riapre.',
    closed: '«{{lane}}» è chiusa per ora.',
    allClosed: 'Per ora qui non si scrive.',
    yours: 'Il tuo testo',
    elsewhere: 'Scrivilo in «{{lane}}»',
  },
  en: {
    lane: 'Closed for now: to read, not to write.',
    board: 'The board is frozen for now: to read, not to write. What you wrote is safe.',
    table: 'The table is closed for now: to read, not to write. What you wrote is safe.',
    'said.lanes': 'Closed for now, to read only: {{lanes}}.',
    'said.open': 'You can write again.',
    'said.openSome': 'Open again: {{lanes}}.',
    waits: '“{{lane}}” is closed for now. What you wrote stays here and is back when it opens.',
    closed: '“{{lane}}” is closed for now.',
    allClosed: 'No writing here for now.',
    yours: 'Your text',
    elsewhere: 'Write it in “{{lane}}”',
  },
})
