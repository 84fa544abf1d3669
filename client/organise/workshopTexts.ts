import { addTexts } from '../i18n/addTexts.ts'

export const workshopTexts = addTexts('newWorkshop', {
  it: {
    'new': 'Nuovo workshop',
    'open': 'Apri il workshop',
    'name': 'Nome',
    'name.hint': 'Se lo lasci vuoto, prende quello del processo.',
    'which': 'Su quali scenari lavora?',
    'which.hint': 'Ogni tavolo comincia con quelli del suo tema. Puoi cambiarlo quando vuoi, anche a workshop avviato.',
    'topic.none': 'Nessun tema: per tutti i tavoli',
    'none': 'Nel portafoglio non ci sono ancora scenari. Puoi aprire il workshop e portarceli dopo.',
    'none.make': 'Fanne dalla sintesi',
    'tooMany': 'Un workshop lavora al massimo su {{most}} scenari: togline qualcuno.',
    'noTools': 'In questo processo non c’è ancora uno strumento con cui un workshop possa scrivere. Aggiungi gli strumenti e il programma del workshop, poi torna qui.',
    'design': 'Vai agli strumenti',
  },
  en: {
    'new': 'New workshop',
    'open': 'Open the workshop',
    'name': 'Name',
    'name.hint': 'Left blank, it takes that of the process.',
    'which': 'On which scenarios does it work?',
    'which.hint': 'Each table begins with those of its topic. You can change that at any time, also while the workshop runs.',
    'topic.none': 'No topic: for all tables',
    'none': 'There are no scenarios in the portfolio yet. You can open the workshop and bring them in later.',
    'none.make': 'Make some from the synthesis',
    'tooMany': 'A workshop works on {{most}} scenarios at most: leave some out.',
    'noTools': 'This process has no tool yet that a workshop could write with. Add the tools and the programme of a workshop, then come back.',
    'design': 'Go to the tools',
  },
})
