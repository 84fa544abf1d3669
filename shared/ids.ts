/**
 * Identities. An id is made where the thing is made (often on a tablet), is never reused, and carries no meaning.
 * The brands exist for the type checker alone: a `NoteId` cannot be handed to something that wants a `TableId`.
 */
declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type ProcessId = Id<'Process'>
export type SessionId = Id<'Session'>
export type TableId = Id<'Table'>
export type NoteId = Id<'Note'>
export type LinkId = Id<'Link'>
export type ClusterId = Id<'Cluster'>
/** A stroke or a text drawn on the plenary's canvas. */
export type InkId = Id<'Ink'>
/** A future that a workshop explores, made of what phase 1 said. */
export type ScenarioId = Id<'Scenario'>
/** Something that was done elsewhere, shown beside a scenario. */
export type ReferenceCaseId = Id<'ReferenceCase'>
/** What several plenaries said alike, brought together across sessions. */
export type ThemeId = Id<'Theme'>
/** A sentence of the Action Plan on what phase 1 found: a problem, a barrier, what is under way, a suggestion. */
export type FindingId = Id<'Finding'>
export type ActionId = Id<'Action'>
export type StrategyId = Id<'Strategy'>
/** A change, an outcome, less emissions or a co-benefit: what an action is expected to lead to. */
export type ImpactId = Id<'Impact'>
export type IndicatorId = Id<'Indicator'>
export type InterventionId = Id<'Intervention'>
/** Stakeholders who were invited and came, as a row of the Action Plan. */
export type NetworkId = Id<'Network'>
export type DecisionId = Id<'Decision'>
export type InvitationId = Id<'Invitation'>
/** Somebody on a session's list of people. Says nothing about the person, and nothing they write carries it. */
export type RegistrationId = Id<'Registration'>
export type BallotId = Id<'Ballot'>
/** The id that a command carries so that it is applied once, however often it is sent. */
export type CommandId = Id<'Command'>
/** A participant, or a facilitator where they write: who a note belongs to. Opaque; says nothing about the person. */
export type AuthorId = Id<'Author'>

/** Crockford's alphabet in lower case: 32 signs, so each takes exactly five random bits. */
export const ID_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** 20 signs × 5 bits = 100 bits: 10^9 ids collide with a chance below 10^-12. */
const ID_LENGTH = 20
export const ID_SHAPE = /^[0-9a-hjkmnp-tv-z]{20}$/

/** Ids inside a process's definition (a step, a lane, a topic): short words that people may read. */
export const SLUG_SHAPE = /^[a-z0-9][a-z0-9-]{0,39}$/

/** A fresh id. `getRandomValues` is there on plain http too, where `randomUUID` is not. */
export function newId<T extends Id<string>>(): T {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH))
  let id = ''
  for (const byte of bytes) id += ID_ALPHABET[byte & 31]
  // The one place where an id is born, so the one place where a string becomes a brand.
  return id as T
}

/** Does the text have the shape of an id? (It says nothing about whether such a thing exists.) */
export function isId<T extends Id<string>>(text: unknown): text is T {
  return typeof text === 'string' && ID_SHAPE.test(text)
}

/** An id made of two, always the same one: for what is made of something by a command that may come twice. As unlikely to meet another as a fresh one. */
export function mixIds<T extends Id<string>>(a: Id<string>, b: Id<string>): T {
  let id = ''
  for (let i = 0; i < ID_LENGTH; i++) id += ID_ALPHABET[ID_ALPHABET.indexOf(a.charAt(i)) ^ ID_ALPHABET.indexOf(b.charAt(i))]
  return id as T // born of two ids
}
