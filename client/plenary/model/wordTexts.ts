import { addTexts } from '../../i18n/addTexts.ts'

/** Where a note of the plenary itself comes from. Apart from the plenary's other words: a tablet that votes needs no more. */
export const wordTexts = addTexts('plenaryWords', {
  it: { here: 'In plenaria' },
  en: { here: 'In the plenary' },
})
