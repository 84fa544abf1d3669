import { addTexts } from '../../i18n/addTexts.ts'

export const briefingTexts = addTexts('briefing', {
  it: {
    title: 'Sul proiettore',
    page: 'Pagina {{page}} di {{pages}}',
    text: 'Il testo',
    picture: 'Immagine {{page}}',
    behind: '(che cosa c’è dietro)',
    previous: 'Pagina precedente (Pag↑)',
    next: 'Pagina successiva (Pag↓)',
    hint: 'Anche con Pag↑ e Pag↓, o con un telecomando per presentazioni.',
  },
  en: {
    title: 'On the projector',
    page: 'Page {{page}} of {{pages}}',
    text: 'The text',
    picture: 'Picture {{page}}',
    behind: '(what is behind it)',
    previous: 'Previous page (Page Up)',
    next: 'Next page (Page Down)',
    hint: 'With Page Up and Page Down too, or a presentation remote.',
  },
})
