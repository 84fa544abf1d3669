import type { Definition, PlanWords } from './definition.ts'

/**
 * The words of an Action Plan as NetZeroCities asks for it: fields of action, its six levers, sectors of emissions, and co-benefits that cities named.
 * Which of the process's levers belongs to which of the six is Plenaria's proposal; the lab may say otherwise.
 */
export const PLAN_WORDS: PlanWords = {
  fields: [
    { id: 'energy-systems', name: { it: 'Sistemi energetici', en: 'Energy systems' } },
    { id: 'mobility-transport', name: { it: 'Mobilità e trasporti', en: 'Mobility & transport' } },
    { id: 'waste-circular', name: { it: 'Rifiuti ed economia circolare', en: 'Waste & circular economy' } },
    { id: 'green-infrastructure', name: { it: 'Infrastrutture verdi e soluzioni basate sulla natura', en: 'Green infrastructure and nature-based solutions' } },
    { id: 'built-environment', name: { it: 'Ambiente costruito', en: 'Built environment' } },
  ],
  coBenefits: [
    { id: 'air-quality', name: { it: 'Migliore qualità dell’aria', en: 'Improved air quality' } },
    { id: 'energy-demand', name: { it: 'Minore domanda di energia', en: 'Reduced energy demand' } },
    { id: 'energy-access', name: { it: 'Accesso a energia pulita, stabile e conveniente', en: 'Access to clean, stable, affordable energy' } },
    { id: 'energy-poverty', name: { it: 'Meno povertà energetica', en: 'Reduced energy poverty' } },
    { id: 'liveable-homes', name: { it: 'Case più vivibili', en: 'Liveable homes' } },
    { id: 'technological-readiness', name: { it: 'Maturità tecnologica', en: 'Technological readiness' } },
    { id: 'participation', name: { it: 'Partecipazione di cittadini e comunità', en: 'Participation of citizens and communities' } },
    { id: 'road-safety', name: { it: 'Sicurezza stradale', en: 'Road safety' } },
    { id: 'less-noise', name: { it: 'Meno rumore', en: 'Less noise' } },
    { id: 'modal-shift', name: { it: 'Cambio del modo di spostarsi', en: 'Modal shift' } },
  ],
  sectors: [
    { id: 'buildings', name: { it: 'Edifici e riscaldamento', en: 'Buildings & heating' } },
    { id: 'electricity', name: { it: 'Elettricità', en: 'Electricity' } },
    { id: 'transport', name: { it: 'Trasporti', en: 'Transport' } },
    { id: 'waste', name: { it: 'Rifiuti e acque reflue', en: 'Waste & wastewater' } },
    { id: 'industry', name: { it: 'Industria e uso di prodotti', en: 'Industrial processes & product use' } },
    { id: 'land-use', name: { it: 'Agricoltura, foreste e uso del suolo', en: 'Agriculture, forestry & land use' } },
  ],
  mission: [
    { id: 'technology', name: { it: 'Tecnologia e infrastrutture', en: 'Technology/Infrastructure' } },
    { id: 'governance', name: { it: 'Governance e politiche', en: 'Governance & Policy' } },
    { id: 'social-innovation', name: { it: 'Innovazione sociale', en: 'Social Innovation' } },
    { id: 'democracy', name: { it: 'Democrazia e partecipazione', en: 'Democracy & Participation' } },
    { id: 'finance-funding', name: { it: 'Finanza e finanziamenti', en: 'Finance & Funding' } },
    { id: 'learning', name: { it: 'Apprendimento e capacità', en: 'Learning & Capabilities' } },
  ],
  missionOf: {
    education: 'learning', capacity: 'learning', awareness: 'social-innovation', communication: 'democracy', engagement: 'democracy', regulation: 'governance', fiscal: 'finance-funding',
    finance: 'finance-funding', data: 'technology', partnerships: 'social-innovation', infrastructure: 'technology', monitoring: 'governance',
  },
}

/** Its lists of names, in the order in which the plan needs them. */
export const PLAN_LISTS = ['fields', 'coBenefits', 'sectors', 'mission'] as const
export type PlanList = (typeof PLAN_LISTS)[number]

export function isPlanList(list: string): list is PlanList {
  return PLAN_LISTS.some((one) => one === list)
}

export function planWordsOf(definition: Pick<Definition, 'plan'>): PlanWords {
  return definition.plan ?? PLAN_WORDS
}

/** Where each of the process's levers belongs in the mission's list: as the lab says, else as the definition does; null: to none that there is. */
export function missionLeverOf(words: PlanWords, said: ReadonlyMap<string, string | null>, lever: string): string | null {
  const mission = said.has(lever) ? (said.get(lever) ?? null) : (words.missionOf[lever] ?? null)
  return words.mission.some(({ id }) => id === mission) ? mission : null
}
