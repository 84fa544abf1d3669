import { addTexts } from '../../i18n/addTexts.ts'

/** What a tablet says while everyone is called to look at something. */
export const summonsTexts = addTexts('summons', {
  it: {
    heading: 'Guardiamo insieme',
    text: 'Chi conduce vi mostra qualcosa. Quello che stavi scrivendo è al sicuro: poi torni dov’eri.',
    lost: 'Senza rete non sappiamo se chi conduce ha finito.',
    back: 'Torna al tavolo',
    gone: 'Questo non c’è più in plenaria.',
  },
  en: {
    heading: 'Let us look together',
    text: 'The facilitator is showing you something. What you were writing is safe: afterwards you are back where you were.',
    lost: 'Without the network we cannot know whether the facilitator is done.',
    back: 'Back to the table',
    gone: 'This is no longer in the plenary.',
  },
})
