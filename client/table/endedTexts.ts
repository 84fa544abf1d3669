import { addTexts } from '../i18n/addTexts.ts'

/** Of a session that is over: loaded with that step alone. */
export const endedTexts = addTexts('tableEnded', {
  it: { became: 'Che cosa ne è stato' },
  en: { became: 'What became of it' },
})
