import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { openAPIRouteHandler } from 'hono-openapi'
import type { Logger } from 'pino'
import type { ProcessId, SessionId } from '../shared/ids.ts'
import { LIMITS } from '../shared/wire/limits.ts'
import { Credentials } from './access/credentials.ts'
import { serverSecretOf } from './access/secrets.ts'
import { Tokens } from './access/tokens.ts'
import { Tries } from './access/tries.ts'
import { Attendance } from './attendance/attendance.ts'
import { Erasure } from './attendance/erasure.ts'
import { Example } from './example/example.ts'
import { AddressBook } from './http/addresses.ts'
import { attendanceRoutes } from './http/attendance.ts'
import { Guard, ownOrigin } from './http/guard.ts'
import { ballotRoutes } from './http/ballots.ts'
import { joinRoutes } from './http/join.ts'
import { machineRoutes } from './http/machine.ts'
import { meRoutes } from './http/me.ts'
import { contentSecurity, pageRoutes } from './http/pages.ts'
import { ownNoteRoutes } from './http/ownNotes.ts'
import { hidingRoutes } from './http/hiding.ts'
import { reportRoutes } from './http/reports.ts'
import { lockRoutes } from './http/locks.ts'
import { HttpProblem, problemResponse } from './http/problem.ts'
import { pictureRoutes } from './http/pictures.ts'
import { invitationRoutes } from './http/invitations.ts'
import { exampleRoutes } from './http/example.ts'
import { processRoutes } from './http/processes.ts'
import { scenarioRoutes } from './http/scenarios.ts'
import { sessionRoutes } from './http/sessions.ts'
import { planRoutes } from './http/plan.ts'
import { synthesisRoutes } from './http/synthesis.ts'
import { traceRoutes } from './http/trace.ts'
import { NotStored, type Journal } from './journal/journal.ts'
import { createMetrics } from './metrics.ts'
import { Pictures } from './pictures/pictures.ts'
import { picturesInUse, picturesOfProcess } from './pictures/pictureUse.ts'
import { Lates } from './locks/lates.ts'
import { Locks } from './locks/locks.ts'
import { runRollUps } from './plenary/rollUps.ts'
import type { Records } from './records/records.ts'
import { Rooms } from './rooms/rooms.ts'
import { Activity } from './sessions/activity.ts'
import { BallotBoard } from './sessions/ballotBoard.ts'
import { Ballots } from './sessions/ballots.ts'
import { Commands } from './sessions/commands.ts'
import { Hiding } from './sessions/hiding.ts'
import { OwnNotes } from './sessions/ownNotes.ts'
import { Invitations } from './sessions/invitations.ts'
import { Processes } from './sessions/processes.ts'
import { Publisher } from './sessions/publish.ts'
import { Reports } from './sessions/reports.ts'
import { Seats } from './sessions/seats.ts'
import { Sessions } from './sessions/sessions.ts'
import { Templates } from './sessions/templates.ts'
import { Suspensions } from './sessions/suspensions.ts'
import { PlanFiles } from './plan/planFiles.ts'
import { CarryingOver } from './portfolio/carryingOver.ts'
import { Synthesis } from './synthesis/synthesis.ts'
import { Workshops } from './workshops/workshops.ts'
import { TableStories } from './trace/became.ts'
import { Trays } from './trays/trays.ts'
import { syncRoutes } from './socket/sync.ts'

export type AppSettings = {
  readonly organiserKey: string
  readonly publicUrl: string | null
  readonly isSecure: boolean
  readonly tldrawLicenseKey: string | null
  /** How long personal data is kept after it was last changed. */
  readonly retentionDays: number
  readonly clientDir: string
  /** Known once the server listens. */
  readonly port: () => number
}

export type AppPorts = {
  readonly journal: Journal
  readonly records: Records
  readonly log: Logger
  readonly nowMs: () => number
}

/** A picture that was brought for a case, and is in none: on its way there from a laptop that sleeps overnight, or back by undo. */
const UNSHOWN_PICTURES_MS = 86_400_000

export type App = { readonly http: Hono; readonly addressBook: AddressBook; readonly erasure: Erasure; readonly pictures: Pictures; readonly rooms: Rooms; close(): void }

/** Puts the stations together: what is handed to what stands here and nowhere else. */
export function createApp(settings: AppSettings, { journal, records, log, nowMs }: AppPorts): App {
  const metrics = createMetrics()
  const fail = (error: unknown) => log.error({ err: error }, 'background work failed')
  const serverSecret = serverSecretOf(settings.organiserKey)

  const commands = new Commands(records, nowMs)
  const suspensions = new Suspensions(records, commands, (author) => rooms.closeWhere('suspended', ({ actor }) => actor.id === author))
  const onRefused = (connection: Parameters<Suspensions['count']>[0]) => void suspensions.count(connection).catch(fail)
  const rooms = new Rooms({ journal, nowMs, log, metrics, onRefused }, records)
  const publisher = new Publisher(rooms, records)
  runRollUps(rooms, records, fail)
  const hiding = new Hiding({ records, rooms, commands, nowMs, fail })
  const locks = new Locks(records, rooms, commands, nowMs)
  const lates = new Lates({ records, rooms, commands, nowMs, fail })
  const trays = new Trays({ rooms, records, commands, nowMs, fail })

  const workshops = new Workshops({ rooms, records, commands, log })

  const tokens = new Tokens(records, settings.organiserKey, nowMs)
  const credentials = new Credentials({ port: settings.port, secret: serverSecret, secure: settings.isSecure }, tokens)
  const guard = new Guard(credentials, tokens, records)
  const tries = new Tries()
  const addressBook = new AddressBook(records, settings, settings.port)
  const pictures = new Pictures(records, commands, nowMs)
  const sessions = new Sessions({ records, commands, publisher, pictures, nowMs, scenarios: (...which) => workshops.scenariosOf(...which) })
  const processes = new Processes(records, commands, pictures)
  const templates = new Templates(records, commands, pictures)
  const reports = new Reports({ records, rooms, commands, publisher, nowMs })
  const ballotBoard = new BallotBoard(rooms, records, commands, fail)
  const ballots = new Ballots({ records, commands, rooms, board: ballotBoard, nowMs })
  const invitations = new Invitations(records, commands, nowMs, serverSecret)
  const seats = new Seats(records, commands, nowMs, serverSecret)
  const attendance = new Attendance(records, commands, nowMs)
  const sweep = async (id: SessionId) => {
    const used = await picturesInUse(id, records, rooms)
    const ofSession = await pictures.letGo(id, (hash) => used.has(hash))
    const processId = ((await records.get('sessions', id))?.processId ?? '') as ProcessId // written by create
    const shown = await picturesOfProcess(processId, records, rooms)
    const ofProcess = await pictures.letGo(processId, (hash) => shown.has(hash), nowMs() - UNSHOWN_PICTURES_MS)
    return ofSession || ofProcess
  }
  const erasure = new Erasure(records, commands, sweep, nowMs, settings.retentionDays)

  const api = new Hono()
  api.use(ownOrigin(settings.publicUrl))
  api.route('/', pictureRoutes(pictures, hiding, records, guard))
  const upTo = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => problemResponse(c, 'tooLarge') })
  const [small, definitions] = [upTo(LIMITS.maxRequestBytes), upTo(LIMITS.maxDefinitionBytes)]
  api.use((c, next) => (/\/processes(\/\w+\/definition)?$/.test(c.req.path) ? definitions : small)(c, next))
  api.route('/', meRoutes(credentials, tokens, tries))
  api.route('/', joinRoutes(seats, credentials, tries))
  api.route('/', processRoutes({ records, processes, sessions, templates, guard }))
  api.route('/', sessionRoutes({ records, sessions, templates, trays, suspensions, rooms, guard }))
  const synthesis = new Synthesis(records, rooms, log)
  api.route('/', synthesisRoutes(synthesis, new CarryingOver(rooms, synthesis), guard))
  api.route('/', exampleRoutes(new Example({ records, rooms, processes, sessions, synthesis, nowMs }), records, guard))
  api.route('/', scenarioRoutes(workshops, guard))
  api.route('/', planRoutes(new PlanFiles(records, rooms, synthesis, log, nowMs), guard))
  api.route('/', traceRoutes(new TableStories(records, rooms, nowMs), guard))
  api.route('/', invitationRoutes(invitations, rooms, guard))
  api.route('/', attendanceRoutes(attendance, erasure, guard))
  api.route('/', ballotRoutes(ballots, guard))
  api.route('/', reportRoutes(reports, new Activity(rooms, nowMs), records, guard))
  api.route('/', ownNoteRoutes(new OwnNotes({ records, commands, rooms, nowMs }), guard))
  api.route('/', hidingRoutes(hiding, records, guard))
  api.route('/', lockRoutes({ locks, lates, sessions, records, guard }))
  api.route('/', machineRoutes(addressBook, guard, nowMs))
  api.get('/openapi.json', openAPIRouteHandler(api, { documentation: { info: { title: 'Plenaria', version: '1' }, servers: [{ url: '/api' }] } }))
  api.all('*', (c) => problemResponse(c, 'notFound'))

  const http = new Hono()
  http.onError((error, c) => {
    if (error instanceof HttpProblem) return problemResponse(c, error.reason, error.message === error.reason ? undefined : error.message)
    // What Hono itself refuses to read: a body that is no JSON.
    if (error instanceof HTTPException && error.status === 400) return problemResponse(c, 'invalid', error.message)
    log.error({ err: error, path: c.req.path }, 'a request failed')
    return problemResponse(c, error instanceof NotStored ? 'notStored' : 'failed')
  })
  http.get('/healthz', (c) => c.text('ok'))
  http.get('/readyz', async (c) => {
    await records.get('settings', 'origin') // throws if storage does not answer
    return c.text('ok')
  })
  http.get('/metrics', async (c) => c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }))
  http.route('/sync', syncRoutes({ credentials, tokens, rooms, records, publicUrl: settings.publicUrl, log, metrics, nowMs }))
  http.use(contentSecurity())
  http.route('/api', api)
  http.route('/', pageRoutes(settings.clientDir, settings.tldrawLicenseKey))

  return {
    http,
    addressBook,
    erasure,
    pictures,
    rooms,
    close() {
      ballotBoard.close()
      rooms.close()
    },
  }
}
