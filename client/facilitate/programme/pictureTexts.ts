import { addTexts } from '../../i18n/addTexts.ts'

export const stepPictureTexts = addTexts('stepPictures', {
  it: {
    title: 'Immagini e pagine',
    hint: 'Foto, disegni, o un PDF: fino a {{most}} pagine. Sul proiettore una alla volta, sui tablet una sotto l’altra.',
    captionIt: 'Didascalia {{at}}, in italiano',
    captionEn: 'Didascalia {{at}}, in inglese',
    captionHintIt: 'Che cosa si vede (italiano)',
    captionHintEn: 'Che cosa si vede (inglese)',
    up: 'Sposta su l’immagine {{at}}',
    down: 'Sposta giù l’immagine {{at}}',
    remove: 'Togli l’immagine {{at}}',
    moved: 'Ora è l’immagine {{at}} di {{count}}',
  },
  en: {
    title: 'Pictures and pages',
    hint: 'Photos, drawings, or a PDF: up to {{most}} pages. One at a time on the projector, one under another on tablets.',
    captionIt: 'Caption {{at}}, in Italian',
    captionEn: 'Caption {{at}}, in English',
    captionHintIt: 'What it shows (Italian)',
    captionHintEn: 'What it shows (English)',
    up: 'Move picture {{at}} up',
    down: 'Move picture {{at}} down',
    remove: 'Remove picture {{at}}',
    moved: 'Now picture {{at}} of {{count}}',
  },
})
