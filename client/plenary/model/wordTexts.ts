import { addTexts } from '../../i18n/addTexts.ts'

/** Where a note of the plenary itself comes from. Apart from the plenary's other words: a tablet that votes needs no more. */
export const wordTexts = addTexts('plenaryWords', {
  it: { here: 'In plenaria', 'scenario.untitled': 'Scenario senza titolo', rating: '{{scale}} {{value}} di 5' },
  en: { here: 'In the plenary', 'scenario.untitled': 'Scenario without a title', rating: '{{scale}} {{value}} of 5' },
})
