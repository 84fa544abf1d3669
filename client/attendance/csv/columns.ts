import { fold } from '../../../shared/attendance/samePerson.ts'

/** What a column of a list may hold; a whole name, or its two parts. */
export const COLUMNS = ['name', 'firstName', 'lastName', 'email', 'phone', 'organisation', 'network', 'category'] as const
export type Column = (typeof COLUMNS)[number]
/** What each column of the file holds, in the file's order; null: nothing that is needed. */
export type Mapping = readonly (Column | null)[]

/** Names that booking platforms and spreadsheets give these columns, without spaces and signs; the likelier before the broader. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  firstName: ['nome', 'firstname', 'givenname', 'nomepartecipante', 'nomedibattesimo', 'attendeefirstname'],
  lastName: ['cognome', 'lastname', 'surname', 'familyname', 'cognomepartecipante', 'attendeelastname'],
  name: ['nomeecognome', 'cognomeenome', 'nomecognome', 'cognomenome', 'nominativo', 'partecipante', 'iscritto', 'fullname', 'name', 'attendee', 'attendeename', 'participant'],
  email: ['email', 'emailaddress', 'indirizzoemail', 'posta', 'postaelettronica', 'mail', 'attendeeemail', 'indirizzodipostaelettronica'],
  phone: ['telefono', 'cellulare', 'tel', 'cell', 'numeroditelefono', 'phone', 'phonenumber', 'mobile', 'cellphone', 'telefonocellulare'],
  organisation: ['organizzazione', 'ente', 'azienda', 'societa', 'associazione', 'enteorganizzazione', 'ragionesociale', 'organisation', 'organization', 'company', 'institution', 'impresa', 'enteoassociazione'],
  network: ['rete', 'network', 'reti', 'retediappartenenza', 'federazione'],
  category: ['categoria', 'category', 'categoriadistakeholder', 'stakeholder', 'categoriastakeholder', 'stakeholdercategory', 'tipologia', 'incheveste', 'tipodibiglietto', 'tickettype', 'perchiparli'],
}

/** Each column of the header by its name, each meaning once. "Nome" alone, without a "Cognome", is the whole name. */
export function guessMapping(header: readonly string[]): Mapping {
  const keys = header.map((name) => fold(name).replaceAll(/[^\p{L}\p{N}]/gu, ''))
  const mapping: (Column | null)[] = keys.map(() => null)
  for (const column of COLUMNS) {
    const at = NAMES[column].map((name) => keys.indexOf(name)).find((index) => index !== -1 && mapping[index] === null)
    if (at !== undefined) mapping[at] = column
  }
  return mapping.includes('lastName') ? mapping : mapping.map((column) => (column === 'firstName' && !mapping.includes('name') ? 'name' : column))
}
