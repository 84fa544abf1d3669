import { addTexts } from '../i18n/addTexts.ts'

/** Words of the dialogs about one's seat; they come with them. */
export const seatTexts = addTexts('seat', {
  it: {
    'returnCode.title': 'Il tuo codice di ritorno',
    'returnCode.text': 'Con questo codice ritrovi il tuo posto e le tue note da un altro tablet, o domani. È solo tuo: scrivilo da qualche parte.',
    'returnCode.unknown': 'Questo browser non conserva più il tuo codice. Finché la pagina è aperta il tuo posto resta tuo; per cambiare tablet chiedi al facilitatore.',
    'leave.title': 'Lasci il tavolo?',
    'leave.text': 'Le tue note restano sul tavolo. Da questo dispositivo viene cancellato tutto. Per tornare ti servirà il tuo codice di ritorno: {{code}}.',
    'leave.textNoCode': 'Le tue note restano sul tavolo. Da questo dispositivo viene cancellato tutto.',
    'leave.unsent_one': '{{count}} nota non è ancora stata inviata: se lasci il tavolo adesso, si perde.',
    'leave.unsent_many': '{{count}} di note non sono ancora state inviate: se lasci il tavolo adesso, si perdono.',
    'leave.unsent_other': '{{count}} note non sono ancora state inviate: se lasci il tavolo adesso, si perdono.',
    'leave.stay': 'Resta',
    'leave.go': 'Lascia il tavolo',
    'leave.goLosing': 'Lascia e perdi le note',
  },
  en: {
    'returnCode.title': 'Your return code',
    'returnCode.text': 'With this code you find your place and your notes again on another tablet, or tomorrow. It is yours alone: write it down somewhere.',
    'returnCode.unknown': 'This browser no longer keeps your code. While the page is open your place stays yours; to change tablets, ask the facilitator.',
    'leave.title': 'Leave the table?',
    'leave.text': 'Your notes stay on the table. Everything is erased from this device. To come back you will need your return code: {{code}}.',
    'leave.textNoCode': 'Your notes stay on the table. Everything is erased from this device.',
    'leave.unsent_one': '{{count}} note has not been sent yet: if you leave now, it is lost.',
    'leave.unsent_other': '{{count}} notes have not been sent yet: if you leave now, they are lost.',
    'leave.stay': 'Stay',
    'leave.go': 'Leave the table',
    'leave.goLosing': 'Leave and lose the notes',
  },
})
