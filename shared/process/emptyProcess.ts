import type { Definition, Localised } from './definition.ts'
import { PLAN_WORDS } from './planWords.ts'

/** A process to begin with: the least that a session can be run with, and the plan's own words, to be renamed and added to. */
export function emptyProcess(name: Localised): Definition {
  return {
    name,
    aim: { it: '', en: '' },
    topics: [{ id: 'topic', name: { it: 'Un tema', en: 'A topic' } }],
    groups: [],
    categories: [{ id: 'participants', name: { it: 'Partecipanti', en: 'Participants' } }],
    levers: [],
    tools: [
      {
        id: 'ideas',
        name: { it: 'Raccolta di idee', en: 'Collecting ideas' },
        lanes: [
          {
            id: 'idea', kind: 'idea', hue: 'suggestion', icon: 'lightbulb', asksLever: false, links: [],
            name: { it: 'Idee', en: 'Ideas' }, noteName: { it: 'Idea', en: 'Idea' }, prompt: { it: 'Scrivi un’idea', en: 'Write an idea' },
          },
        ],
      },
    ],
    plan: PLAN_WORDS,
    programme: [
      { id: 'ideas', mode: 'write', minutes: 30, tool: 'ideas', privately: false, title: { it: 'Tavoli: raccolta di idee', en: 'Tables: collecting ideas' } },
      { id: 'plenary', mode: 'cluster', minutes: 30, title: { it: 'Plenaria', en: 'Plenary' } },
    ],
  }
}
