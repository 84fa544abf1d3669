import * as v from 'valibot'
import { Lock, Summons } from '../../shared/api/locks.ts'
import { DISPLAY_LANGUAGES } from '../../shared/api/display.ts'
import { Counts } from '../../shared/attendance/counts.ts'
import { JOINING, PHASES } from '../../shared/document/sessionDocument.ts'
import { INVITED_ROLES } from '../../shared/policy/roles.ts'
import { Spotlight } from '../../shared/programme/spotlight.ts'
import { Reporting } from '../../shared/programme/reporting.ts'
import { Clock } from '../../shared/programme/clock.ts'
import { PICTURE_TYPES } from '../../shared/pictures/picture.ts'
import { Definition, Step } from '../../shared/process/definition.ts'

const Dots = v.record(v.string(), v.number())

/**
 * What is not edited together: plain JSON values, each validated by its schema when read. `by` names the fields that records
 * can be found by (strings; indexed).
 */
export const COLLECTIONS = {
  processes: { shape: v.object({ version: v.number(), definition: Definition }), by: [] },
  sessions: {
    shape: v.object({
      processId: v.string(),
      name: v.string(),
      createdAtMs: v.number(),
      /** The process's definition as it was when the session opened. */
      definition: Definition,
      definitionVersion: v.number(),
      /** The session's own steps: a copy of the definition's, edited live. */
      programme: v.array(Step),
      step: v.string(),
      clock: Clock,
      /** The clocks of steps that were left, stopped, by step id: whoever goes back finds the time that was left. */
      leftClocks: v.optional(v.record(v.string(), Clock), {}),
      /** How far each step is in which tables report, by step id. */
      reports: v.optional(v.record(v.string(), Reporting), {}),
      joining: v.picklist(JOINING),
      spotlight: v.nullable(Spotlight),
      /** Missing in sessions from before there were workshops. */
      phase: v.optional(v.picklist(PHASES), 'listening'),
      /** What a workshop works on, and at which tables; none: at those of its topic. Taken out, it stays for the notes that name it. */
      scenarios: v.optional(v.array(v.object({ id: v.string(), tables: v.array(v.string()), takenOut: v.boolean() })), []),
      /** Missing in sessions from before there was any. */
      summons: v.optional(v.nullable(Summons), null),
      /** Missing in sessions from before there was the choice. */
      showCategories: v.optional(v.boolean(), true),
      /** Missing: the projector speaks its own browser's. */
      displayLanguage: v.optional(v.nullable(v.picklist(DISPLAY_LANGUAGES))),
    }),
    by: ['processId'],
  },
  tables: {
    shape: v.object({
      sessionId: v.string(),
      name: v.string(),
      topic: v.string(),
      position: v.number(),
      /** Since when it calls for a facilitator. */
      callsSinceMs: v.nullable(v.number()),
      /** When somebody last said that they come; missing in tables from before they could. */
      comesAtMs: v.optional(v.nullable(v.number()), null),
    }),
    by: ['sessionId'],
  },
  /** The id is the code itself. A code is no secret: it hangs on the wall. `tableId` null: the session's own. */
  joinCodes: {
    shape: v.object({ sessionId: v.string(), tableId: v.nullable(v.string()) }),
    by: ['sessionId'],
  },
  participants: {
    shape: v.object({
      sessionId: v.string(),
      tableId: v.string(),
      categories: v.array(v.string()),
      nickname: v.string(),
      createdAtMs: v.number(),
      tokenHash: v.string(),
      returnCodeHash: v.string(),
      suspended: v.boolean(),
    }),
    by: ['sessionId', 'returnCodeHash'],
  },
  /** That a participant has a tray in a private step; its notes are in its room. The id is that of the room. */
  trays: {
    shape: v.object({
      sessionId: v.string(),
      tableId: v.string(),
      author: v.string(),
      step: v.string(),
      /** What the reveal has brought to the table: how far the tray was written (a state vector, base64), and a fingerprint of each note. */
      brought: v.nullable(v.object({ through: v.string(), notes: v.record(v.string(), v.string()) })),
    }),
    by: ['sessionId'],
  },
  /** The trays of a table were revealed for a step; the id is `<table>.<step>`. */
  reveals: { shape: v.object({ sessionId: v.string(), tableId: v.string(), step: v.string(), atMs: v.number() }), by: ['sessionId'] },
  /** To one session, or to all of a process: the other is null. */
  invitations: {
    shape: v.object({
      sessionId: v.nullable(v.string()),
      /** Missing in invitations from before there was the choice. */
      processId: v.optional(v.nullable(v.string()), null),
      role: v.picklist(INVITED_ROLES),
      /** The table of a table facilitator. */
      tableId: v.nullable(v.string()),
      /** From then on it opens nothing; null: until it is revoked. */
      expiresAtMs: v.nullable(v.number()),
      name: v.string(),
      authorId: v.string(),
      createdAtMs: v.number(),
      tokenHash: v.string(),
      revoked: v.boolean(),
    }),
    by: ['sessionId', 'processId', 'tokenHash'],
  },
  /** Who was invited to a session and who came: personal data, seen by those who lead it, until it is erased. */
  registrations: {
    shape: v.object({
      sessionId: v.string(),
      name: v.string(),
      email: v.string(),
      phone: v.string(),
      organisation: v.string(),
      network: v.string(),
      category: v.nullable(v.string()),
      tableId: v.nullable(v.string()),
      /** Somebody chose the table by hand: dividing leaves it. */
      pinned: v.boolean(),
      /** When they were put on the list; null: a walk-in. */
      invitedAtMs: v.nullable(v.number()),
      attendedAtMs: v.nullable(v.number()),
      changedAtMs: v.number(),
    }),
    by: ['sessionId'],
  },
  /** That personal data of a session was erased, when and by whom, and the counts that are left of it. */
  erasures: {
    shape: v.object({ sessionId: v.string(), atMs: v.number(), by: v.picklist(['organiser', 'retention']), counts: Counts }),
    by: ['sessionId'],
  },
  ballots: {
    shape: v.object({
      sessionId: v.string(),
      step: v.string(),
      round: v.number(),
      question: v.string(),
      on: v.picklist(['notes', 'clusters']),
      items: v.array(v.string()),
      budget: v.number(),
      maxPerItem: v.number(),
      secret: v.boolean(),
      hidden: v.boolean(),
      openedAtMs: v.number(),
      /** What was counted when it was closed; null while people vote. Small groups are folded already: who was in them is not kept. */
      result: v.nullable(
        v.object({
          closedAtMs: v.number(),
          voted: v.number(),
          seats: v.number(),
          totals: Dots,
          categories: v.array(v.object({ category: v.nullable(v.string()), people: v.number(), totals: Dots })),
        }),
      ),
    }),
    by: ['sessionId'],
  },
  /** One person's dots on one ballot; the id is both theirs. Those of a secret ballot are taken away when it is closed. */
  dots: {
    shape: v.object({ ballotId: v.string(), participantId: v.string(), dots: Dots }),
    by: ['ballotId'],
  },
  /** Notes taken off every screen, by their ids, with all that was ever said about it. `by` is a name: personal data. */
  hiddenNotes: {
    shape: v.object({
      sessionId: v.string(),
      tableId: v.string(),
      hidden: v.boolean(),
      /** The picture that it carries: hidden with it. */
      picture: v.optional(v.nullable(v.string())),
      log: v.array(v.object({ hidden: v.boolean(), by: v.string(), atMs: v.number() })),
    }),
    by: ['sessionId', 'tableId'],
  },
  /** Pictures by the hash of their bytes, each once, however many sessions show it. Base64: a third more room, and records stay plain JSON. */
  pictures: { shape: v.object({ type: v.picklist(PICTURE_TYPES), width: v.number(), height: v.number(), base64: v.string() }), by: [] },
  /**
   * That a session, or a process for its templates and reference cases (`owner`), has a picture; the id is `<owner>.<hash>`. A picture that nobody
   * holds is taken away. `keptAtMs`: when it was last brought; missing for what came with a template, and in older records.
   */
  pictureHolds: { shape: v.object({ owner: v.string(), hash: v.string(), bytes: v.number(), keptAtMs: v.optional(v.number()) }), by: ['owner', 'hash'] },
  /** What is locked; the id is `<session>.<lockKey>`. */
  locks: { shape: v.object({ sessionId: v.string(), lock: Lock, sinceMs: v.number() }), by: ['sessionId'] },
  /** Answers to commands by the id they carried: a command sent twice is applied once. */
  commands: { shape: v.object({ atMs: v.number(), answer: v.unknown() }), by: [] },
  /** Single values of this installation, by name (the cookie secret's hash input, the chosen address). */
  settings: { shape: v.object({ value: v.string() }), by: [] },
} as const

export type Collection = keyof typeof COLLECTIONS
export type RecordOf<C extends Collection> = v.InferOutput<(typeof COLLECTIONS)[C]['shape']>
export type KeyOf<C extends Collection> = (typeof COLLECTIONS)[C]['by'][number]
export type Found<C extends Collection> = { readonly id: string; readonly value: RecordOf<C> }

/** One write: a whole value, or null to take the record away. */
export type Change = { [C in Collection]: { readonly collection: C; readonly id: string; readonly value: RecordOf<C> | null } }[Collection]

/** The port beside the journal. Every implementation runs `contract.ts`. */
export interface Records {
  get<C extends Collection>(collection: C, id: string): Promise<RecordOf<C> | null>
  /** In the order in which they were first written. */
  find<C extends Collection>(collection: C, by: KeyOf<C>, value: string): Promise<readonly Found<C>[]>
  list<C extends Collection>(collection: C): Promise<readonly Found<C>[]>
  /** All of them or none; durable when it resolves. Rejects with `NotStored` (disk full). */
  write(changes: readonly Change[]): Promise<void>
  /** Overwrites what was taken away or replaced: afterwards the store's files hold no byte of it. Rejects with `NotStored`. */
  scrub(): Promise<void>
}
