import { addTexts } from '../i18n/addTexts.ts'

export const casePictureTexts = addTexts('casePictures', {
  it: {
    title: 'Immagini del caso',
    hint: 'Foto, disegni, o pagine di un PDF: al più {{most}}.',
    which: 'Immagine {{at}} di {{count}}',
    caption: 'Didascalia {{at}}',
    captionHint: 'Che cosa si vede, e di chi è l’immagine',
    up: 'Sposta su l’immagine {{at}}',
    down: 'Sposta giù l’immagine {{at}}',
    remove: 'Togli l’immagine {{at}}',
    removed: 'Immagine tolta.',
    moved: 'Ora è l’immagine {{at}} di {{count}}',
  },
  en: {
    title: 'Pictures of the case',
    hint: 'Photos, drawings, or pages of a PDF: {{most}} at most.',
    which: 'Picture {{at}} of {{count}}',
    caption: 'Caption {{at}}',
    captionHint: 'What it shows, and whose picture it is',
    up: 'Move picture {{at}} up',
    down: 'Move picture {{at}} down',
    remove: 'Remove picture {{at}}',
    removed: 'Picture removed.',
    moved: 'Now picture {{at}} of {{count}}',
  },
})
