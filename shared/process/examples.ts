import type { Definition, Lane, LinkRule, Tool } from './definition.ts'
import { PRATO } from './prato.ts'

/**
 * Tools that the student city council worked with in Prato, to be taken into a process as they are or changed: the six thinking hats (after
 * Edward de Bono) and a storyboard.
 */

type Said = Pick<Lane, 'name' | 'noteName' | 'prompt' | 'hue' | 'icon'> & Partial<Pick<Lane, 'links' | 'pictures'>>

function lane(id: string, said: Said): Lane {
  return { id, kind: id, asksLever: false, links: [], ...said }
}

const about = (it: string, en: string, type: string, to: string[]): LinkRule => ({ type, to, words: { it, en }, back: { it: 'a proposito:', en: 'about this:' } })

export const SIX_HATS: Tool = {
  id: 'six-hats',
  name: { it: 'Sei cappelli per pensare', en: 'Six thinking hats' },
  lanes: [
    lane('hat-blue', {
      name: { it: 'Blu: il metodo', en: 'Blue: the method' }, noteName: { it: 'Metodo', en: 'Method' }, hue: 'blue', icon: 'compass',
      prompt: { it: 'Che cosa decidiamo, e come procediamo?', en: 'What are we deciding, and how do we go on?' },
    }),
    lane('hat-white', {
      name: { it: 'Bianco: i fatti', en: 'White: the facts' }, noteName: { it: 'Fatto', en: 'Fact' }, hue: 'white', icon: 'file-text',
      prompt: { it: 'Che cosa sappiamo di certo? Che cosa ci manca?', en: 'What do we know for sure? What is missing?' },
    }),
    lane('hat-red', {
      name: { it: 'Rosso: le emozioni', en: 'Red: the feelings' }, noteName: { it: 'Emozione', en: 'Feeling' }, hue: 'red', icon: 'heart',
      prompt: { it: 'Che cosa ne senti, senza spiegare perché?', en: 'How do you feel about it, without saying why?' },
      links: [about('provata per', 'felt about', 'felt-about', ['hat-green'])],
    }),
    lane('hat-yellow', {
      name: { it: 'Giallo: i vantaggi', en: 'Yellow: the benefits' }, noteName: { it: 'Vantaggio', en: 'Benefit' }, hue: 'yellow', icon: 'sun',
      prompt: { it: 'Che cosa c’è di buono, e per chi?', en: 'What is good about it, and for whom?' },
      links: [about('vantaggio di', 'benefit of', 'benefit-of', ['hat-green'])],
    }),
    lane('hat-black', {
      name: { it: 'Nero: i rischi', en: 'Black: the risks' }, noteName: { it: 'Rischio', en: 'Risk' }, hue: 'black', icon: 'triangle-alert',
      prompt: { it: 'Che cosa può andare storto?', en: 'What can go wrong?' },
      links: [about('rischio di', 'risk of', 'risk-of', ['hat-green', 'hat-yellow'])],
    }),
    lane('hat-green', {
      name: { it: 'Verde: le idee', en: 'Green: the ideas' }, noteName: { it: 'Idea', en: 'Idea' }, hue: 'green', icon: 'sprout',
      prompt: { it: 'Quale idea nuova hai? Vale tutto', en: 'What new idea do you have? Anything goes' },
    }),
  ],
}

export const STORYBOARD: Tool = {
  id: 'storyboard',
  name: { it: 'Storyboard', en: 'Storyboard' },
  lanes: [
    lane('story-who', {
      name: { it: 'Protagonisti e luoghi', en: 'People and places' }, noteName: { it: 'Protagonista o luogo', en: 'Person or place' }, hue: 'orange', icon: 'user-round', pictures: 'allowed',
      prompt: { it: 'Chi vive questa storia, e dove?', en: 'Who lives this story, and where?' },
    }),
    lane('story-today', {
      name: { it: 'Oggi', en: 'Today' }, noteName: { it: 'Scena di oggi', en: 'Scene of today' }, hue: 'brown', icon: 'clapperboard', pictures: 'allowed',
      prompt: { it: 'Che cosa succede oggi? Una scena per nota', en: 'What happens today? One scene a note' },
      links: [{ type: 'follows', to: ['story-today'], words: { it: 'viene dopo', en: 'comes after' }, back: { it: 'poi', en: 'then' } }],
    }),
    lane('story-change', {
      name: { it: 'La svolta', en: 'The turning point' }, noteName: { it: 'Svolta', en: 'Turning point' }, hue: 'yellow', icon: 'zap', pictures: 'allowed',
      prompt: { it: 'Che cosa cambia, e chi comincia?', en: 'What changes, and who begins?' },
      links: [{ type: 'changes', to: ['story-today'], words: { it: 'cambia', en: 'changes' }, back: { it: 'cambia con', en: 'is changed by' } }],
    }),
    lane('story-tomorrow', {
      name: { it: 'Domani', en: 'Tomorrow' }, noteName: { it: 'Scena di domani', en: 'Scene of tomorrow' }, hue: 'teal', icon: 'sun', pictures: 'allowed',
      prompt: { it: 'Come si vive dopo? Una scena per nota', en: 'What is life like then? One scene a note' },
      links: [{ type: 'thanks-to', to: ['story-change'], words: { it: 'grazie a', en: 'thanks to' }, back: { it: 'porta a', en: 'leads to' } }],
    }),
    lane('story-needs', {
      name: { it: 'Che cosa serve', en: 'What it takes' }, noteName: { it: 'Cosa che serve', en: 'Need' }, hue: 'pink', icon: 'wrench',
      prompt: { it: 'Che cosa serve perché accada davvero?', en: 'What does it take to make it happen?' },
      links: [{ type: 'needed-for', to: ['story-change', 'story-tomorrow'], words: { it: 'serve per', en: 'needed for' }, back: { it: 'richiede', en: 'needs' } }],
    }),
  ],
}

/** The tools that the designer offers to add, beside those of Prato. */
export const EXAMPLE_TOOLS: readonly Tool[] = [SIX_HATS, STORYBOARD, ...PRATO.tools]

/**
 * A morning with a student council: an idea looked at from six sides, then told as a story. It ends there: it has no workshops, and no words for a
 * plan of its own.
 */
export const STUDENT_COUNCIL: Definition = {
  name: { it: 'Consulta degli studenti', en: 'Student council' },
  aim: {
    it: 'Gli studenti immaginano una città neutrale per il clima, guardano un’idea da sei lati e la raccontano con una storia',
    en: 'Students imagine a climate-neutral city, look at an idea from six sides and tell it as a story',
  },
  topics: PRATO.topics,
  groups: [],
  categories: [
    { id: 'students', name: { it: 'Studenti', en: 'Students' } },
    { id: 'teachers', name: { it: 'Insegnanti', en: 'Teachers' } },
  ],
  levers: PRATO.levers,
  tools: [SIX_HATS, STORYBOARD],
  programme: [
    {
      id: 'welcome', mode: 'show', minutes: 15, title: { it: 'Benvenuto: come lavoriamo oggi', en: 'Welcome: how we work today' },
      text: {
        it: 'Oggi ogni tavolo sceglie un’idea per la città e la guarda con sei cappelli, uno alla volta: metodo, fatti, emozioni, vantaggi, rischi, idee.\n\nPoi la racconta con una storia per immagini: che cosa succede oggi, che cosa cambia, come si vive domani.',
        en: 'Today each table picks an idea for the city and looks at it with six hats, one at a time: method, facts, feelings, benefits, risks, ideas.\n\nThen it tells it as a story in pictures: what happens today, what changes, what life is like tomorrow.',
      },
    },
    { id: 'hats', mode: 'write', minutes: 45, tool: 'six-hats', privately: false, title: { it: 'Tavoli: i sei cappelli', en: 'Tables: the six hats' } },
    { id: 'break', mode: 'pause', minutes: 15, title: { it: 'Pausa', en: 'Break' } },
    { id: 'story', mode: 'write', minutes: 45, tool: 'storyboard', privately: false, title: { it: 'Tavoli: la storia', en: 'Tables: the story' } },
    { id: 'report', mode: 'report', minutes: 30, title: { it: 'I tavoli raccontano', en: 'The tables tell their stories' } },
    { id: 'vote', mode: 'vote', minutes: 15, title: { it: 'Voto', en: 'Vote' } },
  ],
}
