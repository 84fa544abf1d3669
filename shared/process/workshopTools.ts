import type { Definition, Lane, Step, Tool } from './definition.ts'
import { insertedTool } from './newLane.ts'

/** The tools and the programme of phase 2, the workshops: each scenario's proposals and expected results, then the pathway that leads there. */

const leads = { it: 'porta a', en: 'leads to' }
const follows = { it: 'segue da', en: 'follows from' }

const proposal: Lane = {
  id: 'proposal', kind: 'proposal', hue: 'teal', icon: 'sprout', asksLever: false, asksScenario: true, links: [],
  name: { it: 'Proposte', en: 'Proposals' },
  noteName: { it: 'Proposta', en: 'Proposal' },
  prompt: { it: 'Che cosa proponi per questo scenario?', en: 'What do you propose for this scenario?' },
}
const result: Lane = {
  id: 'expected-result', kind: 'result', hue: 'blue', icon: 'target', asksLever: false, asksScenario: true,
  links: [{ type: 'result-of', to: ['proposal'], words: { it: 'risultato di', en: 'result of' }, back: leads }],
  name: { it: 'Risultati attesi', en: 'Expected results' },
  noteName: { it: 'Risultato atteso', en: 'Expected result' },
  prompt: { it: 'Quale risultato ti aspetti?', en: 'Which result do you expect?' },
}
const action: Lane = {
  id: 'action', kind: 'action', hue: 'orange', icon: 'rocket', asksLever: true, asksScenario: true,
  scales: [
    { id: 'radical', name: { it: 'Quanto è radicale?', en: 'How radical is it?' }, low: { it: 'Un piccolo passo', en: 'A small step' }, high: { it: 'Cambia tutto', en: 'Changes everything' } },
    { id: 'concrete', name: { it: 'Quanto è concreta?', en: 'How concrete is it?' }, low: { it: 'Un’idea', en: 'An idea' }, high: { it: 'Si può fare domani', en: 'Can be done tomorrow' } },
  ],
  links: [{ type: 'action-for', to: ['proposal'], words: { it: 'realizza', en: 'carries out' }, back: { it: 'realizzata da', en: 'carried out by' } }],
  name: { it: 'Azioni', en: 'Actions' },
  noteName: { it: 'Azione', en: 'Action' },
  prompt: { it: 'Quale azione, concreta e radicale?', en: 'Which action, concrete and radical?' },
}
const early: Lane = {
  id: 'medium-term', kind: 'medium-term', hue: 'yellow', icon: 'flag', asksLever: false, asksScenario: true,
  links: [{ type: 'follows-from', to: ['action'], words: follows, back: leads }],
  name: { it: 'Risultati a medio termine', en: 'Medium-term results' },
  noteName: { it: 'Risultato a medio termine', en: 'Medium-term result' },
  prompt: { it: 'Che cosa cambia entro due anni?', en: 'What changes within two years?' },
}
const late: Lane = {
  id: 'long-term', kind: 'long-term', hue: 'green', icon: 'trophy', asksLever: false, asksScenario: true,
  links: [{ type: 'follows-from', to: ['action', 'medium-term'], words: follows, back: leads }],
  name: { it: 'Risultati a lungo termine', en: 'Long-term results' },
  noteName: { it: 'Risultato a lungo termine', en: 'Long-term result' },
  prompt: { it: 'Che cosa è diverso tra tre o quattro anni?', en: 'What is different in three or four years?' },
}
const direct: Lane = {
  id: 'direct-co-benefit', kind: 'co-benefit', hue: 'pink', icon: 'heart', asksLever: false, asksScenario: true, picks: 'coBenefits',
  links: [{ type: 'follows-from', to: ['action', 'medium-term', 'long-term'], words: follows, back: leads }],
  name: { it: 'Co-benefici diretti', en: 'Direct co-benefits' },
  noteName: { it: 'Co-beneficio diretto', en: 'Direct co-benefit' },
  prompt: { it: 'Che cos’altro migliora subito?', en: 'What else gets better at once?' },
}
const indirect: Lane = {
  id: 'indirect-co-benefit', kind: 'indirect-co-benefit', hue: 'brown', icon: 'smile', asksLever: false, asksScenario: true, picks: 'coBenefits',
  links: [{ type: 'follows-from', to: ['action', 'medium-term', 'long-term', 'co-benefit'], words: follows, back: leads }],
  name: { it: 'Co-benefici indiretti', en: 'Indirect co-benefits' },
  noteName: { it: 'Co-beneficio indiretto', en: 'Indirect co-benefit' },
  prompt: { it: 'Che cos’altro migliora, di riflesso?', en: 'What else gets better, by way of it?' },
}

export const WORKSHOP_TOOLS: readonly Tool[] = [
  { id: 'proposals', name: { it: 'Proposte e risultati attesi', en: 'Proposals and expected results' }, lanes: [proposal, result] },
  { id: 'impact-pathway', name: { it: 'Percorso di impatto', en: 'Impact pathway' }, lanes: [action, early, late, direct, indirect] },
]

export const WORKSHOP: readonly Step[] = [
  {
    id: 'scenarios', mode: 'show', minutes: 30,
    title: { it: 'Scenari della prima fase e casi di riferimento', en: 'Scenarios from phase 1, and reference cases' },
    text: {
      it: 'Gli scenari nascono da ciò che la prima fase ha detto. Leggi quelli del tuo tavolo, con i problemi e le barriere che ci stanno dietro, e i casi che gli esperti hanno portato.',
      en: 'The scenarios are made of what the first phase said. Read those of your table, with the problems and barriers behind them, and the cases that the experts brought.',
    },
  },
  { id: 'proposals', mode: 'write', minutes: 40, tool: 'proposals', privately: false, title: { it: 'Proposte e risultati attesi per ogni scenario', en: 'Proposals and expected results for each scenario' } },
  { id: 'pathways', mode: 'write', minutes: 50, tool: 'impact-pathway', privately: false, title: { it: 'Percorsi di impatto: azioni, risultati, co-benefici', en: 'Impact pathways: actions, results, co-benefits' } },
  { id: 'break', mode: 'pause', minutes: 10, title: { it: 'Pausa', en: 'Break' } },
  { id: 'tables-report', mode: 'report', minutes: 30, title: { it: 'Plenaria: i tavoli riportano le azioni', en: 'Plenary: the tables report their actions' } },
  { id: 'plenary', mode: 'cluster', minutes: 20, title: { it: 'Plenaria: le azioni insieme', en: 'Plenary: the actions together' } },
]

/** The tools of the built-in workshop that a process does not have. */
export function missingWorkshopTools({ tools }: Pick<Definition, 'tools'>): readonly Tool[] {
  return WORKSHOP_TOOLS.filter(({ id }) => !tools.some((tool) => tool.id === id))
}

/** The process with the built-in programme for workshops, and with the tools that it writes with. */
export function withWorkshop(definition: Definition): Definition {
  const tools = missingWorkshopTools(definition).reduce((there, tool) => [...there, insertedTool({ tools: there }, tool)], definition.tools)
  return { ...definition, tools, workshop: [...WORKSHOP] }
}
