import { addTexts } from '../i18n/addTexts.ts'

export const printTexts = addTexts('print', {
  it: {
    'bar.title': 'Fogli dei tavoli',
    'bar.explain_one': '{{count}} foglio A4. Il codice QR porta a {{origin}}: se cambi indirizzo, ristampa.',
    'bar.explain_many': '{{count}} di fogli A4, uno per tavolo. I codici QR portano a {{origin}}: se cambi indirizzo, ristampa.',
    'bar.explain_other': '{{count}} fogli A4, uno per tavolo. I codici QR portano a {{origin}}: se cambi indirizzo, ristampa.',
    'bar.print': 'Stampa',
    'bar.back': 'Torna alla sessione',
    'sheet.scan': 'Inquadra il codice con il tablet o il telefono',
    'sheet.orType': 'oppure apri {{address}} e scrivi',
    'sheet.qr': 'Codice QR per entrare al tavolo {{table}}',
    'sheet.then': 'Scegli per chi parli, ed entri: senza registrarti.',
    'fault.title': 'Non si possono preparare i fogli',
  },
  en: {
    'bar.title': 'Table sheets',
    'bar.explain_one': '{{count}} A4 sheet. The QR code leads to {{origin}}: print again if you change the address.',
    'bar.explain_other': '{{count}} A4 sheets, one a table. The QR codes lead to {{origin}}: print again if you change the address.',
    'bar.print': 'Print',
    'bar.back': 'Back to the session',
    'sheet.scan': 'Point the camera of a tablet or phone here',
    'sheet.orType': 'or open {{address}} and type',
    'sheet.qr': 'QR code to join table {{table}}',
    'sheet.then': 'Choose for whom you speak, and you are in: no account.',
    'fault.title': 'The sheets cannot be prepared',
  },
})
