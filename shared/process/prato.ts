import type { Definition, Lane } from './definition.ts'
import { PLAN_WORDS } from './planWords.ts'
import { WORKSHOP, WORKSHOP_TOOLS } from './workshopTools.ts'

/**
 * The process that Prato ran in 2022–23 (Prato Carbon Neutral; Municipality of Prato with the University of Florence, DIDA,
 * Service Design Lab). Source: the municipality's public pages. Every name can be changed.
 */

const now: Lane = {
  id: 'now', kind: 'now', hue: 'now', icon: 'play', asksLever: false, links: [],
  name: { it: 'Ora: iniziative in corso', en: 'Now: initiatives under way' },
  noteName: { it: 'Iniziativa in corso', en: 'Initiative under way' },
  prompt: { it: 'Che cosa è già in corso?', en: 'What is already under way?' },
}
const near: Lane = {
  id: 'near', kind: 'near', hue: 'near', icon: 'skip-forward', asksLever: false, links: [],
  name: { it: 'Vicino: i prossimi due anni', en: 'Near: the next two years' },
  noteName: { it: 'Nei prossimi due anni', en: 'In the next two years' },
  prompt: { it: 'Che cosa accadrà nei prossimi due anni?', en: 'What will happen in the next two years?' },
}
const next: Lane = {
  id: 'next', kind: 'next', hue: 'next', icon: 'telescope', asksLever: false, links: [],
  name: { it: 'Prossimo: tra cinque e otto anni', en: 'Next: in five to eight years' },
  noteName: { it: 'Tra cinque e otto anni', en: 'In five to eight years' },
  prompt: { it: 'Che cosa vedremo tra cinque e otto anni?', en: 'What will we see in five to eight years?' },
}
const problem: Lane = {
  id: 'problem', kind: 'problem', hue: 'problem', icon: 'circle-alert', asksLever: false, links: [],
  name: { it: 'Problemi', en: 'Problems' },
  noteName: { it: 'Problema', en: 'Problem' },
  prompt: { it: 'Scrivi un problema', en: 'Write a problem' },
}
const cause: Lane = {
  id: 'cause', kind: 'cause', hue: 'cause', icon: 'git-branch', asksLever: false,
  links: [{ type: 'cause-of', to: ['problem', 'cause'] }],
  name: { it: 'Cause', en: 'Causes' },
  noteName: { it: 'Causa', en: 'Cause' },
  prompt: { it: 'Scrivi una causa', en: 'Write a cause' },
}
const barrier: Lane = {
  id: 'barrier', kind: 'barrier', hue: 'barrier', icon: 'construction', asksLever: true,
  links: [{ type: 'barrier-to', to: ['problem', 'cause'] }],
  name: { it: 'Barriere', en: 'Barriers' },
  noteName: { it: 'Barriera', en: 'Barrier' },
  prompt: { it: 'Scrivi una barriera', en: 'Write a barrier' },
}
const suggestion: Lane = {
  id: 'suggestion', kind: 'suggestion', hue: 'suggestion', icon: 'lightbulb', asksLever: false, links: [],
  name: { it: 'Suggerimenti', en: 'Suggestions' },
  noteName: { it: 'Suggerimento', en: 'Suggestion' },
  prompt: { it: 'Scrivi un suggerimento per i workshop', en: 'Write a suggestion for the workshops' },
}

export const PRATO: Definition = {
  name: { it: 'Prato Carbon Neutral', en: 'Prato Carbon Neutral' },
  aim: {
    it: "Piano d'azione per la neutralità climatica al 2030, per il Contratto di città sul clima",
    en: 'Action Plan for climate neutrality by 2030, for the Climate City Contract',
  },
  topics: [
    { id: 'energy', name: { it: 'Efficientamento energetico', en: 'Energy efficiency' } },
    { id: 'mobility', name: { it: 'Mobilità sostenibile', en: 'Sustainable mobility' } },
    { id: 'circular', name: { it: 'Economia circolare', en: 'Circular economy' } },
    { id: 'land', name: { it: 'Agricoltura, uso del suolo e forestazione urbana', en: 'Agriculture, land use and urban forestation' } },
  ],
  groups: [
    {
      id: 'g1', name: { it: 'Gruppo 1', en: 'Group 1' },
      categories: ['utilities', 'trade', 'construction', 'enterprises', 'agriculture', 'environment', 'transport', 'officials'],
    },
    { id: 'g2', name: { it: 'Gruppo 2', en: 'Group 2' }, categories: ['culture', 'sport', 'committees', 'university'] },
    { id: 'g3', name: { it: 'Gruppo 3', en: 'Group 3' }, categories: ['third-sector'] },
    { id: 'g4', name: { it: 'Gruppo 4', en: 'Group 4' }, categories: ['students'] },
  ],
  categories: [
    { id: 'utilities', name: { it: 'Partecipate del Comune e utilities', en: 'Municipal companies and utilities' } },
    { id: 'trade', name: { it: 'Associazioni di categoria e altri soggetti economici', en: 'Trade associations and other economic actors' } },
    { id: 'construction', name: { it: 'Professionisti e sezioni edili delle categorie economiche', en: 'Construction professionals and building sections of trade bodies' } },
    { id: 'enterprises', name: { it: 'Imprese', en: 'Enterprises' } },
    { id: 'agriculture', name: { it: 'Associazioni agricole e produttori della filiera corta', en: 'Agricultural associations and short-chain producers' } },
    { id: 'environment', name: { it: 'Associazioni ambientaliste', en: 'Environmental associations' } },
    { id: 'transport', name: { it: 'Società di trasporti e mobilità', en: 'Transport and mobility companies' } },
    { id: 'officials', name: { it: 'Dirigenti e funzionari dei servizi tecnici del Comune', en: "Managers and officials of the municipality's technical services" } },
    { id: 'culture', name: { it: 'Enti, imprese e associazioni della cultura', en: 'Organisations, companies and associations of culture' } },
    { id: 'sport', name: { it: 'Società sportive', en: 'Sports clubs' } },
    { id: 'committees', name: { it: 'Comitati di cittadini e commercianti', en: "Citizens' committees and merchants" } },
    { id: 'university', name: { it: "Dirigenza e docenti dell'università", en: 'University management and faculty' } },
    { id: 'third-sector', name: { it: 'Enti e associazioni del terzo settore', en: 'Third sector bodies and associations' } },
    { id: 'students', name: { it: 'Consiglio comunale degli studenti', en: 'Student city council' } },
  ],
  levers: [
    { id: 'education', name: { it: 'Istruzione e formazione', en: 'Education & Training' } },
    { id: 'capacity', name: { it: 'Sviluppo delle competenze', en: 'Capacity Building' } },
    { id: 'awareness', name: { it: 'Sensibilizzazione', en: 'Awareness Raising' } },
    { id: 'communication', name: { it: 'Comunicazione', en: 'Communication' } },
    { id: 'engagement', name: { it: 'Coinvolgimento', en: 'Engagement' } },
    { id: 'regulation', name: { it: 'Regolamentazione, normativa e appalti', en: 'Regulation, legislation & procurement' } },
    { id: 'fiscal', name: { it: 'Misure fiscali', en: 'Fiscal measures' } },
    { id: 'finance', name: { it: 'Sostegno finanziario', en: 'Financial support' } },
    { id: 'data', name: { it: 'Dati e tecnologia', en: 'Data & Tech' } },
    { id: 'partnerships', name: { it: 'Reti e partenariati', en: 'Convening & Partnerships' } },
    { id: 'infrastructure', name: { it: 'Infrastrutture (beni fisici)', en: 'Infrastructure (Physical assets)' } },
    { id: 'monitoring', name: { it: 'Valutazione e monitoraggio urbano e aziendale', en: 'Urban/firm assessment & monitoring' } },
  ],
  tools: [
    { id: 'three-n', name: { it: '3N: ora, vicino, prossimo', en: '3N: now, near, next' }, lanes: [now, near, next] },
    { id: 'problem-definition', name: { it: 'Definizione dei problemi', en: 'Problem definition' }, lanes: [problem, cause, barrier, suggestion] },
    ...WORKSHOP_TOOLS,
  ],
  workshop: [...WORKSHOP],
  plan: PLAN_WORDS,
  programme: [
    {
      id: 'context', mode: 'show', minutes: 30,
      title: { it: 'Contesto: lo stato dell’arte e il tema della sessione', en: "Context: the state of the art and the session's topic" },
      text: {
        it: 'Prato vuole essere neutrale per il clima entro il 2030. Oggi ascoltiamo: che cosa si fa già, che cosa si prepara, che cosa lo impedisce.\n\nIl comune presenta lo stato dell’arte. Poi ogni tavolo scrive con lo strumento 3N, cerca i problemi, le loro cause e le barriere, e li porta in plenaria.\n\nPer saperne di più: [Missione UE: 100 città intelligenti e neutrali per il clima](https://research-and-innovation.ec.europa.eu/funding/funding-opportunities/funding-programmes-and-open-calls/horizon-europe/eu-missions-horizon-europe/climate-neutral-and-smart-cities_it) e [NetZeroCities](https://netzerocities.eu).',
        en: 'Prato wants to be climate neutral by 2030. Today we listen: what is already being done, what is being prepared, what stands in the way.\n\nThe municipality presents the state of the art. Then each table writes with the 3N tool, looks for problems, their causes and the barriers, and brings them to the plenary.\n\nTo learn more: [EU Mission: 100 climate-neutral and smart cities](https://research-and-innovation.ec.europa.eu/funding/funding-opportunities/funding-programmes-and-open-calls/horizon-europe/eu-missions-horizon-europe/climate-neutral-and-smart-cities_en) and [NetZeroCities](https://netzerocities.eu).',
      },
    },
    { id: 'three-n', mode: 'write', minutes: 40, tool: 'three-n', privately: false, title: { it: 'Tavoli: strumento 3N (now, near, next)', en: 'Tables: the 3N tool (now, near, next)' } },
    {
      id: 'problems', mode: 'write', minutes: 50, tool: 'problem-definition', privately: false,
      title: { it: 'Tavoli: definizione dei problemi, cause e barriere', en: 'Tables: problem definition, causes and barriers' },
    },
    { id: 'break', mode: 'pause', minutes: 10, title: { it: 'Pausa', en: 'Break' } },
    {
      id: 'tables-report', mode: 'report', minutes: 30,
      title: { it: 'Plenaria: i tavoli riportano i problemi', en: 'Plenary: the tables report their problems' },
    },
    {
      id: 'plenary', mode: 'cluster', minutes: 30,
      title: { it: 'Plenaria: cause e barriere, da un tavolo all’altro', en: 'Plenary: causes and barriers across tables' },
    },
  ],
}
