import { addTexts } from '../i18n/addTexts.ts'

export const pictureTexts = addTexts('picture', {
  it: {
    which: 'Immagine {{at}} di {{count}}',
    enlarge: 'Ingrandisci: {{what}}',
    missing: 'L’immagine non è ancora arrivata su questo dispositivo.',
    retry: 'Riprova',
    zoomIn: 'Ingrandisci',
    zoomOut: 'Riduci',
    previous: 'Immagine precedente',
    next: 'Immagine successiva',
    all: 'Immagini',
  },
  en: {
    which: 'Picture {{at}} of {{count}}',
    enlarge: 'Enlarge: {{what}}',
    missing: 'The picture has not arrived on this device yet.',
    retry: 'Try again',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    previous: 'Previous picture',
    next: 'Next picture',
    all: 'Pictures',
  },
})
