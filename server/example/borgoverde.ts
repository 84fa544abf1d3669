import type { ActionState, FindingKind, ImpactStage } from '../../shared/document/portfolioItems.ts'
import type { Localised } from '../../shared/process/definition.ts'

/**
 * What the example tells: how Borgoverde, a town that does not exist, got from two evenings of listening and a workshop to a small plan. All of it is
 * made up, each column of the plan is filled at least once, and a gap or two are left to be found. Keys name notes within this file alone.
 */

const say = (it: string, en: string): Localised => ({ it, en })

export type ToldNote = {
  readonly key: string
  readonly category: string
  readonly lane: string
  readonly text: Localised
  readonly lever?: string
  /** Of the notes that it explains, comes from or carries out. */
  readonly to?: readonly string[]
  /** Only in workshops: the scenario that it is for, how radical and how concrete it is, and what was picked of the list. */
  readonly scenario?: string
  readonly ratings?: { readonly radical: number; readonly concrete: number }
  readonly pick?: string
}

export type ToldTable = { readonly topic: string; readonly scenarios?: readonly string[]; readonly notes: readonly ToldNote[] }
export type ToldCluster = { readonly key: string; readonly title: Localised; readonly colour: 'sand' | 'sage' | 'sky' | 'lilac' | 'rose' | 'amber'; readonly notes: readonly string[] }
export type ToldSession = {
  readonly name: Localised
  /** How many were invited and came, by category. Their names are erased, as in a session long past. */
  readonly people: Readonly<Record<string, readonly [invited: number, attended: number]>>
  readonly daysAgo: number
  readonly tables: readonly ToldTable[]
  readonly clusters: readonly ToldCluster[]
  /** Notes that say the same, under the one that is read. */
  readonly same: Readonly<Record<string, readonly string[]>>
}

export const NAME = say('Esempio: Borgoverde verso il 2030', 'Example: Borgoverde towards 2030')
export const AIM = say(
  'Una città inventata, per vedere tutta la strada: dalle note dei tavoli alle tabelle del piano d’azione. Prova quello che vuoi: non è il tuo processo.',
  'A made-up town, to see the whole way: from the notes of the tables to the tables of the Action Plan. Try whatever you like: it is not your process.',
)

const listening1: ToldSession = {
  people: { officials: [9, 7], construction: [8, 6], enterprises: [12, 7], university: [6, 5], sport: [5, 2], transport: [6, 5], trade: [4, 2], utilities: [3, 1] },
  name: say('Focus group 1: imprese, tecnici, scuole', 'Focus group 1: enterprises, officials, schools'),
  daysAgo: 60,
  tables: [
    {
      topic: 'energy',
      notes: [
        { key: 'led', category: 'officials', lane: 'now', text: say('Lampioni a LED in metà delle strade', 'LED street lights in half of the streets') },
        { key: 'audit', category: 'officials', lane: 'near', text: say('Diagnosi energetica di sei scuole entro l’anno prossimo', 'Energy audits of six schools by next year') },
        { key: 'heat-net', category: 'utilities', lane: 'next', text: say('Una rete di calore con gli scarti dei forni del distretto', 'A heat network fed by the kilns of the district') },
        { key: 'cold-school', category: 'university', lane: 'problem', text: say('Le scuole disperdono metà del calore che paghiamo', 'Schools lose half of the heat that we pay for') },
        { key: 'gym', category: 'sport', lane: 'problem', text: say('In palestra ci si allena con il giaccone', 'In the gym people train with their coats on') },
        { key: 'windows', category: 'construction', lane: 'cause', text: say('Infissi di quarant’anni, mai cambiati', 'Windows forty years old, never replaced'), to: ['cold-school'] },
        { key: 'boiler', category: 'officials', lane: 'cause', text: say('Le caldaie scaldano tutto l’edificio anche per una sola aula', 'Boilers heat the whole building even for a single room'), to: ['cold-school', 'gym'] },
        { key: 'tender', category: 'construction', lane: 'barrier', lever: 'regulation', text: say('Le gare premiano il prezzo più basso, non il consumo più basso', 'Tenders reward the lowest price, not the lowest consumption'), to: ['windows'] },
        { key: 'skills', category: 'officials', lane: 'barrier', lever: 'capacity', text: say('In ufficio nessuno sa scrivere un contratto a rendimento energetico', 'Nobody in the office can write an energy performance contract'), to: ['boiler'] },
        { key: 'roof', category: 'enterprises', lane: 'suggestion', text: say('Offriamo i tetti dei capannoni per i pannelli del quartiere', 'We offer the roofs of our halls for the panels of the neighbourhood') },
      ],
    },
    {
      topic: 'mobility',
      notes: [
        { key: 'shared-van', category: 'enterprises', lane: 'now', text: say('Tre aziende dividono una navetta per i turni', 'Three companies share a shuttle for their shifts') },
        { key: 'lane-bike', category: 'officials', lane: 'near', text: say('Due chilometri di ciclabile fino alla stazione', 'Two kilometres of cycle path to the station') },
        { key: 'last-bus', category: 'transport', lane: 'problem', text: say('Chi finisce il turno alle 22 non ha più un autobus', 'Who finishes the shift at 10 pm has no bus any more') },
        { key: 'car-only', category: 'trade', lane: 'problem', text: say('Alla zona industriale si arriva solo in auto', 'The industrial area can be reached by car only') },
        { key: 'timetable', category: 'transport', lane: 'cause', text: say('Orari pensati per la scuola, non per chi lavora', 'Timetables made for school, not for workers'), to: ['last-bus'] },
        { key: 'data-trips', category: 'university', lane: 'barrier', lever: 'data', text: say('Nessuno sa quante persone si spostano, e quando', 'Nobody knows how many people travel, and when'), to: ['timetable'] },
        { key: 'contract', category: 'transport', lane: 'barrier', lever: 'finance', text: say('Il contratto di servizio non paga corse oltre le 20', 'The service contract pays for no runs after 8 pm'), to: ['last-bus'] },
      ],
    },
  ],
  clusters: [
    { key: 'cold-buildings', title: say('Edifici pubblici che disperdono', 'Public buildings that lose heat'), colour: 'sky', notes: ['cold-school', 'gym', 'windows', 'boiler'] },
    { key: 'no-way-to-work', title: say('Al lavoro solo in auto', 'To work by car only'), colour: 'amber', notes: ['last-bus', 'car-only', 'timetable'] },
  ],
  same: {},
}

const listening2: ToldSession = {
  people: { students: [24, 18], 'third-sector': [15, 9], enterprises: [8, 5] },
  name: say('Focus group 2: terzo settore e consulta degli studenti', 'Focus group 2: third sector and student council'),
  daysAgo: 45,
  tables: [
    {
      topic: 'energy',
      notes: [
        { key: 'sweater', category: 'students', lane: 'problem', text: say('A gennaio in classe scriviamo con i guanti', 'In January we write with gloves on in class') },
        { key: 'open-window', category: 'students', lane: 'cause', text: say('Con i termosifoni sempre accesi apriamo le finestre', 'The radiators are always on, so we open the windows'), to: ['sweater'] },
        { key: 'not-asked', category: 'students', lane: 'barrier', lever: 'engagement', text: say('Nessuno ci chiede mai come si sta in classe', 'Nobody ever asks us what it is like in class'), to: ['open-window'] },
        { key: 'bills', category: 'third-sector', lane: 'problem', text: say('Famiglie che scelgono tra la spesa e il riscaldamento', 'Families who choose between groceries and heating') },
        { key: 'upfront', category: 'third-sector', lane: 'barrier', lever: 'finance', text: say('Gli incentivi rimborsano dopo: chi non ha soldi non comincia', 'Incentives pay back later: who has no money does not begin'), to: ['bills'] },
        { key: 'energy-desk', category: 'third-sector', lane: 'suggestion', text: say('Uno sportello energia dove la gente va già: in parrocchia, al circolo', 'An energy desk where people already go: the parish, the social club') },
      ],
    },
    {
      topic: 'circular',
      notes: [
        { key: 'repair', category: 'third-sector', lane: 'now', text: say('Una ciclofficina ripara quaranta bici al mese', 'A workshop repairs forty bikes a month') },
        { key: 'textile', category: 'enterprises', lane: 'problem', text: say('Gli scarti di tessuto viaggiano trecento chilometri', 'Textile waste travels three hundred kilometres') },
        { key: 'waste-law', category: 'enterprises', lane: 'barrier', lever: 'regulation', text: say('Per la legge lo scarto è un rifiuto, non una materia', 'By law the scrap is waste, not a material'), to: ['textile'] },
        { key: 'no-place', category: 'third-sector', lane: 'barrier', lever: 'infrastructure', text: say('Manca un posto dove lasciare ciò che si può riusare', 'There is no place to leave what can be used again'), to: ['textile'] },
      ],
    },
  ],
  clusters: [
    { key: 'cold-classes', title: say('Freddo in classe, freddo in casa', 'Cold in class, cold at home'), colour: 'sky', notes: ['sweater', 'open-window', 'bills'] },
    { key: 'scrap', title: say('Scarti che potrebbero restare qui', 'Scrap that could stay here'), colour: 'sage', notes: ['textile'] },
  ],
  same: {},
}

export const LISTENING: readonly ToldSession[] = [listening1, listening2]

export const THEMES = [
  { title: say('Freddo dentro', 'Cold inside'), colour: 'sky', topic: 'energy', clusters: ['cold-buildings', 'cold-classes'] },
] as const

/** Lines of two sessions that say the same: the second under the first. */
export const SAME: readonly (readonly [string, string])[] = [['cold-school', 'sweater']]

export const SCENARIOS = [
  {
    key: 'warm-schools',
    title: say('La scuola che scalda il quartiere', 'The school that heats its neighbourhood'),
    description: say(
      'Nel 2030 le scuole consumano un terzo di oggi, producono più energia di quanta ne usano e la dividono con le case intorno. Gli studenti leggono i contatori e decidono con noi.',
      'In 2030 schools use a third of today’s energy, make more than they need and share it with the homes around. Students read the meters and decide with us.',
    ),
    topic: 'energy', clusters: ['cold-buildings', 'cold-classes'], lines: ['tender', 'skills', 'not-asked', 'upfront'],
    cases: [{
      title: say('Un liceo che vende energia', 'A school that sells energy'), place: say('Una cittadina alpina', 'A town in the Alps'),
      text: say('Cappotto, infissi e 90 kW di pannelli; una comunità energetica con 60 famiglie, avviata dai genitori.', 'Insulation, windows and 90 kW of panels; an energy community of 60 families, begun by parents.'),
      shows: say('Che la gara si può fare sul consumo, e che le famiglie entrano se qualcuno anticipa.', 'That a tender can ask for low consumption, and that families join if somebody pays ahead.'),
    }],
  },
  {
    key: 'shift-bus',
    title: say('Al lavoro senza auto, a ogni ora', 'To work without a car, at any hour'),
    description: say(
      'Nel 2030 chi lavora a turni arriva in fabbrica in bus a chiamata o in bici, anche alle 5 e alle 22. Le aziende pagano una quota e i parcheggi diventano alberi.',
      'In 2030 shift workers get to the factory by bus on demand or by bike, also at 5 am and 10 pm. Companies pay a share, and car parks become trees.',
    ),
    topic: 'mobility', clusters: ['no-way-to-work'], lines: ['data-trips', 'contract'],
    cases: [{
      title: say('Bus a chiamata per i turni', 'Buses on demand for shifts'), place: say('Un distretto industriale del nord', 'An industrial district in the north'),
      text: say('Undici aziende, un’app e due pulmini: 380 persone al giorno dopo un anno.', 'Eleven companies, an app and two small buses: 380 people a day after a year.'),
      shows: say('Che i dati sui turni bastano per disegnare il servizio.', 'That the data on shifts are enough to design the service.'),
    }],
  },
] as const

export const WORKSHOP_SESSION: ToldSession = {
  people: { officials: [6, 5], construction: [5, 5], university: [6, 5], students: [8, 6], 'third-sector': [7, 5], transport: [6, 5], enterprises: [7, 5], environment: [3, 1], trade: [2, 1] },
  name: say('Workshop: energia e mobilità', 'Workshop: energy and mobility'),
  daysAgo: 21,
  tables: [
    {
      topic: 'energy', scenarios: ['warm-schools'],
      notes: [
        { key: 'p-contract', category: 'construction', lane: 'proposal', scenario: 'warm-schools', text: say('Un contratto a rendimento per sei scuole insieme', 'One performance contract for six schools together') },
        { key: 'p-deep', category: 'university', lane: 'proposal', scenario: 'warm-schools', text: say('Rifare sei scuole in una volta, con la stessa gara', 'Renovate six schools at once, with the same tender') },
        { key: 'p-meters', category: 'students', lane: 'proposal', scenario: 'warm-schools', text: say('Contatori in ogni classe, letti da noi', 'Meters in each class, read by us') },
        { key: 'p-community', category: 'third-sector', lane: 'proposal', scenario: 'warm-schools', text: say('Una comunità energetica tra scuola e case popolari', 'An energy community of the school and the social housing') },
        { key: 'r-half', category: 'officials', lane: 'expected-result', scenario: 'warm-schools', text: say('Bollette delle scuole dimezzate in tre anni', 'School bills halved in three years'), to: ['p-contract'] },
        { key: 'a-contract', category: 'officials', lane: 'action', lever: 'regulation', scenario: 'warm-schools', ratings: { radical: 3, concrete: 5 }, text: say('Bandire un contratto a rendimento energetico per sei scuole', 'Tender an energy performance contract for six schools'), to: ['p-contract', 'p-deep'] },
        { key: 'a-fund', category: 'third-sector', lane: 'action', lever: 'finance', scenario: 'warm-schools', ratings: { radical: 4, concrete: 3 }, text: say('Un fondo che anticipa le spese a chi non può', 'A fund that pays ahead for those who cannot'), to: ['p-community'] },
        { key: 'm-two', category: 'officials', lane: 'medium-term', scenario: 'warm-schools', text: say('Due scuole rifatte, contatori in tutte', 'Two schools renovated, meters in all'), to: ['a-contract'] },
        { key: 'l-six', category: 'university', lane: 'long-term', scenario: 'warm-schools', text: say('Sei scuole che consumano il 60% in meno', 'Six schools that use 60% less'), to: ['m-two'] },
        { key: 'c-poverty', category: 'third-sector', lane: 'direct-co-benefit', scenario: 'warm-schools', pick: 'energy-poverty', text: say('Meno povertà energetica', 'Reduced energy poverty'), to: ['a-fund'] },
        { key: 'c-learn', category: 'students', lane: 'indirect-co-benefit', scenario: 'warm-schools', text: say('Si impara meglio dove si sta bene', 'One learns better where one is well'), to: ['c-poverty'] },
      ],
    },
    {
      topic: 'mobility', scenarios: ['shift-bus'],
      notes: [
        { key: 'p-ondemand', category: 'transport', lane: 'proposal', scenario: 'shift-bus', text: say('Bus a chiamata dalle 20 alle 6', 'Buses on demand from 8 pm to 6 am') },
        { key: 'p-share', category: 'enterprises', lane: 'proposal', scenario: 'shift-bus', text: say('Le aziende pagano metà del biglietto', 'Companies pay half of the ticket') },
        { key: 'p-trees', category: 'environment', lane: 'proposal', scenario: 'shift-bus', text: say('Alberi al posto di un parcheggio su quattro', 'Trees instead of one car park in four') },
        { key: 'r-cars', category: 'transport', lane: 'expected-result', scenario: 'shift-bus', text: say('Trecento auto in meno al giorno', 'Three hundred cars fewer a day'), to: ['p-ondemand'] },
        { key: 'a-ondemand', category: 'transport', lane: 'action', lever: 'infrastructure', scenario: 'shift-bus', ratings: { radical: 3, concrete: 4 }, text: say('Provare per un anno il bus a chiamata per i turni', 'Try the bus on demand for shifts for a year'), to: ['p-ondemand', 'p-share'] },
        { key: 'm-survey', category: 'university', lane: 'medium-term', scenario: 'shift-bus', text: say('Si sa chi si sposta, quando e da dove', 'It is known who travels, when and from where'), to: ['a-ondemand'] },
        { key: 'l-shift', category: 'transport', lane: 'long-term', scenario: 'shift-bus', text: say('Un lavoratore su quattro lascia l’auto a casa', 'One worker in four leaves the car at home'), to: ['m-survey'] },
        { key: 'c-safety', category: 'trade', lane: 'direct-co-benefit', scenario: 'shift-bus', pick: 'road-safety', text: say('Sicurezza stradale', 'Road safety'), to: ['a-ondemand'] },
      ],
    },
  ],
  clusters: [
    { key: 'together', title: say('Rifare insieme le scuole', 'Renovate the schools together'), colour: 'sky', notes: ['p-contract', 'p-deep', 'a-contract'] },
  ],
  same: { 'p-contract': ['p-deep'] },
}

export const FINDINGS: readonly { readonly key: string; readonly kind: FindingKind; readonly text: Localised; readonly from: readonly string[] }[] = [
  { key: 'f-heat', kind: 'problem', text: say('Scuole e palestre disperdono metà del calore, e dentro si sta male.', 'Schools and gyms lose half of their heat, and people are cold inside.'), from: ['cold-school', 'gym', 'sweater'] },
  { key: 'f-tender', kind: 'barrier', text: say('Le gare premiano il prezzo più basso invece del consumo più basso.', 'Tenders reward the lowest price instead of the lowest consumption.'), from: ['tender'] },
  { key: 'f-skills', kind: 'barrier', text: say('Agli uffici mancano le competenze per i contratti a rendimento energetico.', 'The offices lack the skills for energy performance contracts.'), from: ['skills'] },
  { key: 'f-upfront', kind: 'barrier', text: say('Gli incentivi rimborsano dopo, e chi non può anticipare resta fuori.', 'Incentives pay back later, and who cannot pay ahead is left out.'), from: ['upfront'] },
  { key: 'f-asked', kind: 'barrier', text: say('Chi vive gli edifici ogni giorno non viene ascoltato.', 'Those who live in the buildings every day are not heard.'), from: ['not-asked'] },
  { key: 'f-service', kind: 'barrier', text: say('Il contratto di servizio non copre gli orari dei turni.', 'The service contract does not cover the hours of the shifts.'), from: ['contract'] },
  { key: 'f-data', kind: 'barrier', text: say('Mancano dati su chi si sposta e quando.', 'There are no data on who travels, and when.'), from: ['data-trips'] },
  { key: 'f-waste', kind: 'barrier', text: say('La norma tratta gli scarti tessili come rifiuti.', 'The law treats textile scrap as waste.'), from: ['waste-law'] },
  { key: 'f-led', kind: 'stateOfTheArt', text: say('Metà delle strade ha già lampioni a LED; sei scuole avranno una diagnosi energetica.', 'Half of the streets have LED lights already; six schools will get an energy audit.'), from: ['led', 'audit'] },
  { key: 'f-van', kind: 'stateOfTheArt', text: say('Tre aziende dividono una navetta; la ciclabile arriverà alla stazione.', 'Three companies share a shuttle; the cycle path will reach the station.'), from: ['shared-van', 'lane-bike'] },
  { key: 'f-desk', kind: 'suggestion', text: say('Uno sportello energia nei luoghi dove la gente va già.', 'An energy desk in places where people already go.'), from: ['energy-desk'] },
  { key: 'f-roof', kind: 'suggestion', text: say('I tetti dei capannoni per i pannelli del quartiere.', 'The roofs of halls for the panels of the neighbourhood.'), from: ['roof'] },
]

export const STRATEGIES = [
  { key: 's-schools', title: say('Le scuole per prime', 'Schools first'), description: say('Cominciare dagli edifici che tutti conoscono, e mostrare i conti.', 'Begin with the buildings that everyone knows, and show the figures.') },
  { key: 's-work', title: say('Muoversi per lavorare', 'Getting to work'), description: say('Un servizio che segue i turni, pagato insieme.', 'A service that follows the shifts, paid for together.') },
] as const

export type ToldAction = {
  readonly key: string
  readonly name: Localised
  readonly description: Localised
  readonly responsible: Localised
  readonly scale: Localised
  readonly stakeholders: Localised
  readonly comments: Localised
  readonly removedEnergy: Localised
  readonly fields: Readonly<Record<string, string | number | null>>
  readonly strategy: string
  readonly scenario: string
  readonly levers: readonly string[]
  readonly emissions: Readonly<Record<string, number>>
  readonly from: readonly string[]
  /** Findings that it takes on. */
  readonly against: readonly string[]
  readonly decisions: readonly { readonly state: ActionState; readonly reason: Localised; readonly daysAgo: number }[]
}

const nothing = say('', '')

export const ACTIONS: readonly ToldAction[] = [
  {
    key: 'x-contract', name: say('Contratto a rendimento energetico per sei scuole', 'Energy performance contract for six schools'),
    description: say('Una sola gara, aggiudicata sul consumo garantito: cappotto, infissi, regolazione per aula. Il risparmio ripaga i lavori in dodici anni.', 'One tender, awarded on guaranteed consumption: insulation, windows, control for each room. What is saved pays for the works in twelve years.'),
    responsible: say('Ufficio edilizia scolastica', 'Office for school buildings'), scale: say('Sei scuole, 2.400 studenti', 'Six schools, 2,400 students'),
    stakeholders: say('Consulta degli studenti, imprese edili, università', 'Student council, builders, university'), comments: say('Bando entro giugno; serve un esperto esterno per il primo anno.', 'Tender by June; an external expert is needed for the first year.'),
    removedEnergy: say('Gas naturale, circa 280.000 metri cubi l’anno', 'Natural gas, about 280,000 cubic metres a year'),
    fields: { type: 'spatial', field: 'built-environment', state: 'agreed', radical: 3, concrete: 5, renewableMwh: 310, removedMwh: 2_700, costEuro: 4_200_000 },
    strategy: 's-schools', scenario: 'warm-schools', levers: ['regulation', 'capacity', 'infrastructure'], emissions: { buildings: 560, electricity: 95 },
    from: ['p-contract', 'p-deep', 'a-contract'], against: ['f-heat', 'f-tender', 'f-skills'],
    decisions: [
      { state: 'draft', reason: say('Dopo il workshop, con i conti dell’università.', 'After the workshop, with the university’s figures.'), daysAgo: 14 },
      { state: 'agreed', reason: say('Giunta comunale.', 'City executive.'), daysAgo: 4 },
    ],
  },
  {
    key: 'x-community', name: say('Comunità energetica tra scuole e case popolari', 'Energy community of schools and social housing'),
    description: say('I pannelli delle scuole danno energia a 120 famiglie; un fondo comunale anticipa le quote.', 'The panels of the schools give energy to 120 families; a municipal fund pays their shares ahead.'),
    responsible: say('Azienda della casa e ufficio ambiente', 'Housing company and environment office'), scale: say('120 famiglie in due quartieri', '120 families in two neighbourhoods'),
    stakeholders: say('Terzo settore, famiglie, utilities', 'Third sector, families, utilities'), comments: say('Lo sportello energia la spiega casa per casa.', 'The energy desk explains it from door to door.'),
    removedEnergy: say('Elettricità dalla rete', 'Electricity from the grid'),
    fields: { type: 'governance', field: 'energy-systems', state: 'draft', radical: 4, concrete: 3, renewableMwh: 640, removedMwh: null, costEuro: 890_000 },
    strategy: 's-schools', scenario: 'warm-schools', levers: ['finance', 'engagement'], emissions: { electricity: 190 },
    from: ['p-community', 'a-fund', 'energy-desk', 'roof'], against: ['f-upfront'],
    decisions: [{ state: 'draft', reason: say('Manca ancora il regolamento del fondo.', 'The rules of the fund are still missing.'), daysAgo: 10 }],
  },
  {
    key: 'x-meters', name: say('Contatori in classe, letti dagli studenti', 'Meters in class, read by students'),
    description: say('Un contatore e un termometro per aula; ogni mese la consulta pubblica i dati e propone una regola.', 'A meter and a thermometer in each room; every month the council publishes the data and proposes a rule.'),
    responsible: say('Consulta degli studenti con l’ufficio scuola', 'Student council with the school office'), scale: say('84 aule', '84 class rooms'),
    stakeholders: say('Studenti, insegnanti, personale scolastico', 'Students, teachers, school staff'), comments: nothing, removedEnergy: nothing,
    fields: { type: 'technical', field: 'built-environment', state: 'idea', radical: 2, concrete: 5, costEuro: 38_000 },
    strategy: 's-schools', scenario: 'warm-schools', levers: ['data', 'engagement', 'education'], emissions: { buildings: 24 },
    from: ['p-meters'], against: ['f-asked'], decisions: [],
  },
  {
    key: 'x-ondemand', name: say('Un anno di bus a chiamata per i turni', 'A year of buses on demand for shifts'),
    description: say('Due pulmini elettrici dalle 20 alle 6, prenotati dal telefono; le aziende pagano metà del biglietto.', 'Two electric buses from 8 pm to 6 am, booked by phone; companies pay half of the ticket.'),
    responsible: say('Ufficio mobilità', 'Mobility office'), scale: say('Zona industriale, 3.100 addetti', 'Industrial area, 3,100 workers'),
    stakeholders: say('Imprese, società di trasporto, sindacati', 'Enterprises, transport company, unions'), comments: say('I dati della prova servono per il nuovo contratto di servizio.', 'The data of the trial go into the new service contract.'),
    removedEnergy: say('Benzina e gasolio, circa 110.000 litri l’anno', 'Petrol and diesel, about 110,000 litres a year'),
    fields: { type: 'technical', field: 'mobility-transport', state: 'agreed', radical: 3, concrete: 4, removedMwh: 1_050, costEuro: 460_000 },
    strategy: 's-work', scenario: 'shift-bus', levers: ['infrastructure', 'data', 'partnerships'], emissions: { transport: 270 },
    from: ['p-ondemand', 'p-share', 'a-ondemand', 'shared-van'], against: ['f-service', 'f-data'],
    decisions: [{ state: 'agreed', reason: say('Firmato con undici aziende.', 'Signed with eleven companies.'), daysAgo: 6 }],
  },
  {
    key: 'x-trees', name: say('Alberi al posto di un parcheggio su quattro', 'Trees instead of one car park in four'),
    description: say('Si può cominciare solo quando le auto saranno meno.', 'It can begin only once there are fewer cars.'),
    responsible: nothing, scale: nothing, stakeholders: nothing, comments: nothing, removedEnergy: nothing,
    fields: { type: 'spatial', field: 'green-infrastructure', state: 'parked' },
    strategy: 's-work', scenario: 'shift-bus', levers: [], emissions: {}, from: ['p-trees'], against: [],
    decisions: [{ state: 'parked', reason: say('Si riprende dopo l’anno di prova dei bus.', 'Taken up again after the year of buses on demand.'), daysAgo: 6 }],
  },
]

export type ToldImpact = {
  readonly key: string
  readonly stage: ImpactStage
  readonly text: Localised
  readonly coBenefit?: string
  readonly indirect?: boolean
  readonly field: string
  readonly from: readonly string[]
  /** Actions and impacts that lead to it. */
  readonly after: readonly string[]
}

export const IMPACTS: readonly ToldImpact[] = [
  { key: 'i-two', stage: 'early', field: 'built-environment', text: say('Due scuole rifatte e contatori in tutte', 'Two schools renovated, and meters in all'), from: ['m-two'], after: ['x-contract', 'x-meters'] },
  { key: 'i-six', stage: 'late', field: 'built-environment', text: say('Sei scuole che consumano il 60% in meno', 'Six schools that use 60% less'), from: ['l-six', 'r-half'], after: ['i-two'] },
  { key: 'i-buildings', stage: 'direct', field: 'built-environment', text: say('655 tonnellate di CO2e in meno all’anno dagli edifici', '655 tonnes of CO2e a year less from buildings'), from: [], after: ['i-six'] },
  { key: 'i-share', stage: 'early', field: 'energy-systems', text: say('Le prime quaranta famiglie nella comunità', 'The first forty families in the community'), from: [], after: ['x-community'] },
  { key: 'i-poverty', stage: 'coBenefit', field: 'energy-systems', coBenefit: 'energy-poverty', text: say('Meno povertà energetica', 'Reduced energy poverty'), from: ['c-poverty', 'bills'], after: ['i-share'] },
  { key: 'i-learn', stage: 'coBenefit', field: 'built-environment', indirect: true, text: say('Si impara meglio dove si sta bene', 'One learns better where one is well'), from: ['c-learn'], after: ['i-two'] },
  { key: 'i-known', stage: 'early', field: 'mobility-transport', text: say('Si sa chi si sposta, quando e da dove', 'It is known who travels, when and from where'), from: ['m-survey'], after: ['x-ondemand'] },
  { key: 'i-quarter', stage: 'late', field: 'mobility-transport', text: say('Un lavoratore su quattro lascia l’auto a casa', 'One worker in four leaves the car at home'), from: ['l-shift', 'r-cars'], after: ['i-known'] },
  { key: 'i-transport', stage: 'direct', field: 'mobility-transport', text: say('270 tonnellate di CO2e in meno all’anno dai trasporti', '270 tonnes of CO2e a year less from transport'), from: [], after: ['i-quarter'] },
  { key: 'i-safety', stage: 'coBenefit', field: 'mobility-transport', coBenefit: 'road-safety', text: say('Sicurezza stradale', 'Road safety'), from: ['c-safety'], after: ['i-quarter'] },
]

export const INDICATORS = [
  { number: '1.1', name: say('Consumo di energia delle sei scuole', 'Energy use of the six schools'), unit: say('MWh all’anno', 'MWh a year'), target2025: 4_100, target2027: 2_600, target2030: 1_800, of: ['x-contract', 'i-six'] },
  { number: '1.2', name: say('Famiglie nella comunità energetica', 'Families in the energy community'), unit: say('famiglie', 'families'), target2025: 0, target2027: 60, target2030: 120, of: ['x-community', 'i-share'] },
  { number: '2.1', name: say('Persone al giorno sul bus a chiamata', 'People a day on the bus on demand'), unit: say('persone', 'people'), target2025: 90, target2027: 300, target2030: 450, of: ['x-ondemand', 'i-quarter'] },
] as const

export const INTERVENTIONS = [
  {
    kind: 'governance', name: say('Gare sul consumo garantito', 'Tenders on guaranteed consumption'), description: say('Un capitolato tipo per tutti gli edifici pubblici.', 'Standard specifications for all public buildings.'),
    responsible: say('Ufficio gare', 'Tender office'), stakeholder: say('Imprese edili, ordini professionali', 'Builders, professional bodies'),
    enablingImpact: say('Ogni ristrutturazione futura parte dal consumo, non dal prezzo.', 'Every renovation to come begins with consumption, not with price.'), coBenefits: say('Lavoro qualificato in zona', 'Skilled work in the area'), picks: ['liveable-homes'], from: ['tender'],
  },
  {
    kind: 'social', name: say('Sportello energia itinerante', 'Travelling energy desk'), description: say('Due persone, un furgone e un calendario: parrocchie, circoli, mercati.', 'Two people, a van and a calendar: parishes, clubs, markets.'),
    responsible: say('Terzo settore con l’ufficio ambiente', 'Third sector with the environment office'), stakeholder: say('Famiglie, parrocchie, circoli', 'Families, parishes, clubs'),
    enablingImpact: say('Chi non va agli sportelli conosce i suoi diritti.', 'Who goes to no office knows their rights.'), coBenefits: say('', ''), picks: ['energy-poverty', 'participation'], from: ['energy-desk'],
  },
] as const

export const NETWORKS = [
  { name: say('Scuole', 'Schools'), category: 'students', description: say('Consulta comunale e rappresentanti di sei istituti', 'City council of students, and representatives of six schools'), invited: say('24 studenti', '24 students'), attended: say('18 studenti', '18 students'), influence: 'medium', interest: 'high' },
  { name: say('Imprese del distretto', 'Enterprises of the district'), category: 'enterprises', description: say('Undici aziende della zona industriale', 'Eleven companies of the industrial area'), invited: say('20 aziende', '20 companies'), attended: say('11 aziende', '11 companies'), influence: 'high', interest: 'medium' },
  { name: say('Terzo settore', 'Third sector'), category: 'third-sector', description: say('Associazioni, parrocchie, circoli', 'Associations, parishes, clubs'), invited: say('15 associazioni', '15 associations'), attended: say('9 associazioni', '9 associations'), influence: 'medium', interest: 'high' },
  { name: say('Trasporti', 'Transport'), category: 'transport', description: say('Società di trasporto e sindacati', 'Transport company and unions'), invited: say('3 organizzazioni', '3 organisations'), attended: say('3 organizzazioni', '3 organisations'), influence: 'high', interest: 'high' },
] as const
