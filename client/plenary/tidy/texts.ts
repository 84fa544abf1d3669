import { addTexts } from '../../i18n/addTexts.ts'

export const tidyTexts = addTexts('tidy', {
  it: {
    board: 'Riordina la tela (O)',
    cluster: 'Riordina il gruppo',
    boardDone: 'Tela riordinata: i gruppi sono in fila. Ctrl+Z per tornare indietro.',
    done: 'Riordinato per tipo e per voti. Ctrl+Z per tornare indietro.',
    already: 'È già in ordine.',
  },
  en: {
    board: 'Tidy the board (O)',
    cluster: 'Tidy this cluster',
    boardDone: 'Board tidied: clusters stand in rows. Ctrl+Z takes it back.',
    done: 'Tidied by kind and by votes. Ctrl+Z takes it back.',
    already: 'It is tidy already.',
  },
})
