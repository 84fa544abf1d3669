import * as v from 'valibot'
import { ID_SHAPE, type CommandId, type InvitationId, type NoteId, type ProcessId, type ScenarioId, type SessionId, type TableId } from '../ids.ts'
import { PICTURE_TYPES, PictureRef } from '../pictures/picture.ts'
import { INVITED_ROLES, PROCESS_ROLES } from '../policy/roles.ts'
import { Definition, Named, Step } from '../process/definition.ts'
import { ProgrammeEdit } from '../programme/programmeEdit.ts'
import { JOINING, PHASES } from '../document/sessionDocument.ts'
import { Spotlight } from '../programme/spotlight.ts'
import { LIMITS } from '../wire/limits.ts'

/** The HTTP interface: what goes in and out of each call under `/api`. The server validates with these, OpenAPI is made from them. */

/** An id of one brand. The regular expression is all there is to check, and JSON Schema can say it; the brand is the type checker's. */
export const id = <T extends string>() => v.pipe(v.string(), v.regex(ID_SHAPE)) as unknown as v.GenericSchema<T>
const name = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

/** Every command carries an id: sent twice, it is applied once and answered the same. */
export const command = { commandId: id<CommandId>() }

// ── who I am ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** The token from an invitation's link, or the organiser's key. */
export const EnterRequest = v.object({ token: v.pipe(v.string(), v.maxLength(200)) })

export const Staff = v.object({
  role: v.picklist(['organiser', ...INVITED_ROLES]),
  /** The author id of notes that this person writes. */
  authorId: v.string(),
  name: v.string(),
  /** The session they are invited to; null for the organiser, who leads all, and for those who are invited to a whole process. */
  sessionId: v.nullable(id<SessionId>()),
  processId: v.nullable(id<ProcessId>()),
  /** The one table of a table facilitator; null for everyone else. */
  tableId: v.nullable(id<TableId>()),
})
export type Staff = v.InferOutput<typeof Staff>

export const Seat = v.object({
  authorId: v.string(),
  sessionId: id<SessionId>(),
  tableId: id<TableId>(),
  /** Categories this tablet writes for; more than one for a scribe. */
  categories: v.array(v.string()),
  nickname: v.string(),
})
export type Seat = v.InferOutput<typeof Seat>

/** One browser may hold both: a facilitator who tries out a table keeps their role. */
export const Me = v.object({ staff: v.nullable(Staff), seat: v.nullable(Seat) })
export type Me = v.InferOutput<typeof Me>

export const LeaveRequest = v.object({ as: v.picklist(['staff', 'seat']) })

// ── joining ───────────────────────────────────────────────────────────────────────────────────────────────────────────────
export const TableChoice = v.object({ id: id<TableId>(), name: v.string(), topic: v.string() })

/** What a join code opens. `table` is null for the session's own code: the participant picks one of `tables`. */
export const JoinOffer = v.object({
  sessionId: id<SessionId>(),
  sessionName: v.string(),
  table: v.nullable(TableChoice),
  tables: v.array(TableChoice),
  topics: v.array(Named),
  categories: v.array(Named),
  groups: Definition.entries.groups,
})
export type JoinOffer = v.InferOutput<typeof JoinOffer>

export const JoinRequest = v.object({
  ...command,
  code: v.pipe(v.string(), v.maxLength(40)),
  /** Needed with a session's code, must agree with a table's. */
  tableId: v.optional(id<TableId>()),
  categories: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.minLength(1), v.maxLength(30)),
  nickname: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LIMITS.maxNicknameLength)), ''),
})

/** `returnCode` and `token` are told here once and kept hashed: the code is for people (another tablet), the token for tools. */
export const Joined = v.object({ seat: Seat, returnCode: v.string(), token: v.string() })
export type Joined = v.InferOutput<typeof Joined>

export const ReturnRequest = v.object({ returnCode: v.pipe(v.string(), v.maxLength(40)) })

// ── processes and sessions ────────────────────────────────────────────────────────────────────────────────────────────────
export const SessionSummary = v.object({
  id: id<SessionId>(),
  name: v.string(),
  phase: v.picklist(PHASES),
  createdAtMs: v.number(),
  tables: v.number(),
})

export const ProcessDetail = v.object({
  id: id<ProcessId>(),
  version: v.number(),
  definition: Definition,
  sessions: v.array(SessionSummary),
})
export type ProcessDetail = v.InferOutput<typeof ProcessDetail>
export const ProcessList = v.array(
  v.object({
    id: id<ProcessId>(),
    name: Definition.entries.name,
    aim: Definition.entries.aim,
    version: v.number(),
    sessions: v.number(),
    /** When its newest session was opened; null: none yet. */
    lastSessionAtMs: v.nullable(v.number()),
  }),
)
export type ProcessList = v.InferOutput<typeof ProcessList>

export const TableDetail = v.object({
  id: id<TableId>(),
  name: v.string(),
  topic: v.string(),
  position: v.number(),
  /** The join code, six signs. */
  code: v.string(),
})
export type TableDetail = v.InferOutput<typeof TableDetail>

export const SuspendedParticipant = v.object({ authorId: v.string(), tableId: id<TableId>(), categories: v.array(v.string()) })

export const SessionDetail = v.object({
  id: id<SessionId>(),
  processId: id<ProcessId>(),
  /** The version of the process that the session opened with, and the newest one. */
  processVersion: v.number(),
  newestVersion: v.number(),
  name: v.string(),
  phase: v.picklist(PHASES),
  createdAtMs: v.number(),
  joining: v.picklist(JOINING),
  /** The session's own join code: whoever enters it picks a table. */
  code: v.string(),
  tables: v.array(TableDetail),
  suspended: v.array(SuspendedParticipant),
})
export type SessionDetail = v.InferOutput<typeof SessionDetail>

/** A new process: an empty one, a copy, an example; whoever makes it has it before them. */
export const MakeProcessRequest = v.object({ ...command, definition: Definition })
/** `seen`: the version that was edited. Refused with `processChanged` if it is no longer the newest. */
export const SaveProcessRequest = v.object({ ...command, seen: v.number(), definition: Definition })

/** One click makes a session: without `tables`, one table a topic of the process. */
export const CreateSessionRequest = v.object({
  ...command,
  name: v.optional(name(LIMITS.maxNameLength)),
  tables: v.optional(v.pipe(v.array(v.object({ name: name(LIMITS.maxNameLength), topic: v.string() })), v.minLength(1), v.maxLength(100))),
  /** Its steps; without them, those of the process. */
  programme: v.optional(v.pipe(v.array(Step), v.minLength(1), v.maxLength(LIMITS.maxSteps))),
  /** Or those of one of its templates. */
  template: v.optional(v.string()),
  /** A workshop has, without either, the steps that the process has for workshops; and works on scenarios of the portfolio. */
  phase: v.optional(v.picklist(PHASES), 'listening'),
  /** Which ones a workshop begins with; without them, all that there are, up to `maxSessionScenarios`. */
  scenarios: v.optional(v.pipe(v.array(id<ScenarioId>()), v.maxLength(LIMITS.maxSessionScenarios))),
})
export const AddTableRequest = v.object({ ...command, name: name(LIMITS.maxNameLength), topic: v.string() })
export const RenameTableRequest = v.object({ ...command, name: name(LIMITS.maxNameLength) })
/** `from` is the step that the facilitator saw as current: if it is so no more, nothing is started. Without it, whatever was current. */
export const StartStepRequest = v.object({ ...command, step: v.string(), from: v.optional(v.string()) })
/** `minutes` are given or, below zero, taken away. */
export const ClockRequest = v.variant('action', [
  v.object({ ...command, action: v.picklist(['start', 'stop']) }),
  v.object({ ...command, action: v.literal('add'), minutes: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(60)) }),
])
/** Keeps the session's steps as a template of its process. */
export const SaveTemplateRequest = v.object({ ...command, name: name(LIMITS.maxNameLength) })
export const ProgrammeRequest = v.object({ ...command, edit: ProgrammeEdit })
export const JoiningRequest = v.object({ ...command, joining: v.picklist(JOINING) })
/** Brings the trays of a private step to their tables: of all tables, or of one. */
export const RevealRequest = v.object({ ...command, step: v.string(), tableId: v.optional(id<TableId>()) })
export const CategoriesRequest = v.object({ ...command, shown: v.boolean() })
/** What fills the projector; null: nothing but the step's own picture. */
export const SpotlightRequest = v.object({ ...command, spotlight: v.nullable(Spotlight) })
/** Takes a note off every screen, or shows it again. */
export const HideRequest = v.object({ ...command, hidden: v.boolean() })
/** The last first; `late`: it was set aside because it came late; `by` is the name of whoever hid it. */
export const HiddenNotes = v.array(v.object({ noteId: id<NoteId>(), tableId: id<TableId>(), text: v.string(), late: v.boolean(), by: v.string(), atMs: v.number() }))
/** A table calls for a facilitator (`calls`), or no more: because one who helps there says that they come (`coming`), or by itself. */
export const CallRequest = v.object({ ...command, calls: v.boolean(), coming: v.optional(v.boolean(), false) })
/** Lets a suspended participant write again. */
export const ReadmitRequest = v.object({ ...command, authorId: v.string() })

/** A picture that the server has: its name, its kind and its size in pixels. Its bytes were the body of the request, as they are. */
export const Picture = v.object({ ...PictureRef.entries, type: v.picklist(PICTURE_TYPES) })
export type Picture = v.InferOutput<typeof Picture>

export const InviteRequest = v.object({
  ...command,
  role: v.picklist(INVITED_ROLES),
  name: name(LIMITS.maxNameLength),
  /** Needed for a table facilitator, and for nobody else. */
  tableId: v.optional(id<TableId>()),
  /** Server time; without it the invitation holds until it is revoked. */
  expiresAtMs: v.optional(v.number()),
})
export const Invitation = v.object({
  id: id<InvitationId>(),
  role: v.picklist(INVITED_ROLES),
  name: v.string(),
  tableId: v.nullable(id<TableId>()),
  createdAtMs: v.number(),
  expiresAtMs: v.nullable(v.number()),
  revoked: v.boolean(),
})
/** To all sessions of a process, also those to come. */
export const InviteToProcessRequest = v.object({ ...command, role: v.picklist(PROCESS_ROLES), name: name(LIMITS.maxNameLength), expiresAtMs: v.optional(v.number()) })
/** `path` is told once: `/enter#<token>`, to be shown as a link and a QR code. */
export const Invited = v.object({ invitation: Invitation, path: v.string() })
export const InvitationList = v.array(Invitation)
/** Under which ids those who were invited to a process write in its portfolio, which holds no names. Also of those whose invitation was revoked: what they decided stays. */
export const Writers = v.array(v.object({ authorId: v.string(), role: v.picklist(INVITED_ROLES), name: v.string() }))

// ── the machine ───────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Server time, by which every clock in the room runs: ms since 1970. */
export const Time = v.object({ nowMs: v.number() })
/** Origins under which tablets may reach this server; `chosen` is what QR codes carry. */
export const Addresses = v.object({ chosen: v.string(), all: v.array(v.string()) })
export type Addresses = v.InferOutput<typeof Addresses>
export const ChooseAddressRequest = v.object({ ...command, origin: v.pipe(v.string(), v.url(), v.maxLength(200)) })

/** RFC 9457. `type` is `/problems/<reason>`; `client/i18n` has a sentence for each reason under `problem.<reason>`. */
export const PROBLEMS = {
  invalid: 400,
  unauthorised: 401,
  forbidden: 403,
  wrongOrigin: 403,
  notFound: 404,
  unknownCode: 404,
  joiningClosed: 409,
  nameTaken: 409,
  sessionClosed: 409,
  stepElsewhere: 409,
  stepChanged: 409,
  stepUnderWay: 409,
  stepPrivate: 409,
  tooManyTemplates: 409,
  processChanged: 409,
  ballotOpen: 409,
  ballotClosed: 409,
  nothingToVote: 409,
  tooManyItems: 409,
  itemGone: 409,
  overBudget: 409,
  roomNotWriting: 409,
  secretBallot: 409,
  notACategory: 422,
  notAPicture: 422,
  picturesFull: 409,
  exportTooLarge: 503,
  exportFailed: 500,
  tooLarge: 413,
  tooManyTries: 429,
  notStored: 503,
  failed: 500,
} as const
export type ProblemReason = keyof typeof PROBLEMS
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
})
export type Problem = v.InferOutput<typeof Problem>
