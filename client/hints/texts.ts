import { addTexts } from '../i18n/addTexts.ts'

export const hintTexts = addTexts('hints', {
  it: { solution: 'Sembra una soluzione che manca. Che cosa va storto, per questo?', close: 'Va bene così' },
  en: { solution: 'This sounds like a solution that is missing. What goes wrong because of that?', close: 'It is fine like this' },
})
