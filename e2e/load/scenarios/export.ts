import { readFileSync, writeFileSync } from 'node:fs'
import { CarriedOver, Outcomes, type CarryOverRequest } from '../../../shared/api/synthesis.ts'
import type { PlanFile } from '../../../shared/api/plan.ts'
import { ITEMS, kindOf, type ItemId } from '../../../shared/document/portfolioItems.ts'
import { newId, type ActionId, type AuthorId, type CommandId, type NoteId, type ProcessId } from '../../../shared/ids.ts'
import { addItem, editItem, linkItems, pick, setEmission, setItem } from '../../../shared/ops/portfolio.ts'
import { PLAN_WORDS } from '../../../shared/process/planWords.ts'
import { PRATO } from '../../../shared/process/prato.ts'
import { notesOf } from '../../../shared/document/tableDocument.ts'
import { roomName } from '../../../shared/wire/rooms.ts'
import { Api } from '../../cast/api.ts'
import { ORGANISER_KEY, startServer, type TestServer } from '../../cast/server.ts'
import { stockClient } from '../../cast/stockClient.ts'
import { CITY, cityProcess, type City } from '../cityProcess.ts'
import { Reader } from '../crowd/reader.ts'
import { SteadyWriter } from '../crowd/steadyWriter.ts'
import { Latencies } from '../measure/latencies.ts'
import { atRate, until } from '../measure/pace.ts'
import { decimals } from '../report/table.ts'
import { plenaria } from '../servers/contestants.ts'
import { fillHall } from '../servers/hall.ts'

const ACTIONS_PER_SESSION = 5
/** A meeting that goes on while somebody exports: each of its tables hears two notes a second. */
const SHAPE = { tables: 4, seatsPerTable: 5 }
const NOTES_PER_SECOND = 8
const SECONDS = 15

/** What the files of a city's plan cost, and what the rooms feel of it: a note's way to the others at its table, with and without an export. */
export async function exporting(): Promise<void> {
  const server = await startServer()
  try {
    const city = await cityProcess(server.origin)
    const made = await fillPlan(server.origin, city)
    console.log(`${CITY.sessions} sessions, ${CITY.sessions * CITY.tables} tables, ${made.notes} notes behind ${made.actions} actions`)
    for (const file of ['docx', 'xlsx', 'json'] as const) await measureFile(server, city.processId, file)
    const alone = await whileWriting(server, () => Promise.resolve())
    const during = await whileWriting(server, async (goesOn) => {
      while (goesOn()) await Promise.all([fetchFile(server, city.processId, 'docx'), fetchFile(server, city.processId, 'xlsx')])
    })
    console.log(`A note to the others at its table: ${told(alone)}; while two exports run without a pause: ${told(during)}`)
  } finally {
    await server.remove()
  }
}

function told(latencies: Latencies): string {
  const [p50, p99] = [0.5, 0.99].map((share) => decimals(latencies.percentile(share)))
  return `p50 ${p50} ms, p99 ${p99} ms (${latencies.count} notes)`
}

/** The memory is that of the whole server: the most it held while the file was made, and what it held before. */
async function measureFile(server: TestServer, processId: string, file: PlanFile): Promise<void> {
  const before = memoryOf(server.pid, 'VmRSS')
  writeFileSync(`/proc/${server.pid}/clear_refs`, '5') // the peak counts from now
  const startMs = performance.now()
  const bytes = await fetchFile(server, processId, file)
  const seconds = (performance.now() - startMs) / 1_000
  console.log(`${file}: ${decimals(seconds)} s, ${decimals(bytes / 1_000_000)} MB; the server's memory ${before} MB before, ${memoryOf(server.pid, 'VmHWM')} MB at most`)
}

async function fetchFile(server: TestServer, processId: string, file: PlanFile): Promise<number> {
  const answer = await Api.organiser(server.origin).raw('GET', `/processes/${processId}/plan.${file}?language=it&levers=mission`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.arrayBuffer()).byteLength
}

function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1_024)
}

/** Notes from their writer to somebody else at the table, while something else goes on. */
async function whileWriting(server: TestServer, other: (goesOn: () => boolean) => Promise<void>): Promise<Latencies> {
  const { rooms } = await fillHall(server.origin, SHAPE)
  const latencies = new Latencies()
  const writtenAtMs = new Map<NoteId, number>()
  const guests: { leave(): void }[] = []
  const writers: SteadyWriter[] = []
  for (const { name, members } of rooms) {
    const table = members.map(({ seat }) => new SteadyWriter(seat))
    await Promise.all(table.map((writer) => writer.enter(plenaria(server))))
    const reader = await Reader.enter(plenaria(server), { room: name, token: ORGANISER_KEY })
    notesOf(reader.doc).observe(({ keysChanged }) => {
      for (const id of keysChanged as Set<NoteId>) {
        const dueMs = writtenAtMs.get(id)
        if (dueMs !== undefined) latencies.add(performance.now() - dueMs)
        writtenAtMs.delete(id)
      }
    })
    writers.push(...table)
    guests.push(reader, ...table)
  }
  let isWriting = true
  const others = other(() => isWriting)
  await atRate(NOTES_PER_SECOND, NOTES_PER_SECOND * SECONDS, (index, dueMs) => {
    const id = writers[index % writers.length]?.write()
    if (id !== undefined) writtenAtMs.set(id, dueMs)
  })
  await until(() => writtenAtMs.size === 0)
  isWriting = false
  await others
  for (const guest of guests) guest.leave()
  return latencies
}

/** A plan as it is after the workshops: every note of the city stands behind something, and every column is filled. */
async function fillPlan(origin: string, { processId }: City): Promise<{ readonly actions: number; readonly notes: number }> {
  const api = Api.organiser(origin)
  const { outcomes } = await api.call('GET', `/processes/${processId}/synthesis`, Outcomes)
  const carry = async (request: Pick<CarryOverRequest, 'into'> & Partial<CarryOverRequest>) =>
    (await api.call('POST', `/processes/${processId}/carry-over`, CarriedOver, { commandId: newId<CommandId>(), item: null, clusters: [], lines: [], ...request })).ids
  const actions: ActionId[] = []
  for (const { clusters, lines } of outcomes) {
    const ids = clusters.map(({ id }) => id)
    const clustered = new Set(clusters.flatMap((cluster) => cluster.lines))
    const loose = lines.map(({ id }) => id).filter((id) => !clustered.has(id))
    const made = await carry({ into: 'actions', apart: true, clusters: ids.slice(0, ACTIONS_PER_SESSION) })
    await carry({ into: 'findings', apart: true, clusters: ids.slice(ACTIONS_PER_SESSION) })
    for (const [at, item] of made.entries()) await carry({ into: 'actions', item, lines: loose.filter((_, place) => place % made.length === at) })
    actions.push(...(made as ActionId[])) // ids of what was made
  }
  await writeOutlines(origin, processId as ProcessId, actions) // of a process that is there
  return { actions: actions.length, notes: outcomes.reduce((sum, { notes }) => sum + notes.length, 0) }
}

async function writeOutlines(origin: string, processId: ProcessId, actions: readonly ActionId[]): Promise<void> {
  const { doc, synced, ...client } = stockClient(origin, roomName({ kind: 'portfolio', processId }), ORGANISER_KEY)
  await synced
  const author = 'organiser' as AuthorId
  const sentence = 'Il quartiere decide con chi ci abita e con chi ci lavora, e i conti sono sul tavolo di tutti. '
  for (const [at, action] of actions.entries()) {
    for (const field of Object.keys(kindOf('actions').texts) as (keyof typeof ITEMS.actions.texts)[]) if (field !== 'name') editItem(doc, 'actions', action, field, sentence.repeat(3))
    setItem(doc, 'actions', action, { field: PLAN_WORDS.fields[at % 5]?.id ?? null, type: 'technical', state: 'agreed', costEuro: 100_000 * (at + 1), renewableMwh: 10 * at, removedMwh: 5 * at })
    pick(doc, action, 'levers', PRATO.levers[at % PRATO.levers.length]?.id ?? '', true)
    setEmission(doc, action, 'buildings', 12.5 * (at + 1))
    let before: ItemId = action
    for (const stage of ['early', 'late', 'direct', 'coBenefit'] as const) {
      const impact = addItem(doc, 'impacts', { author, texts: { text: `${sentence}${at}` }, fields: { stage } })
      linkItems(doc, before, impact)
      before = impact
    }
    const indicator = addItem(doc, 'indicators', { author, texts: { number: `${at + 1}`, name: sentence, unit: 'famiglie' }, fields: { target2030: 100 * at } })
    linkItems(doc, indicator, action)
  }
  // Somebody else has it all: so it is durable.
  const other = stockClient(origin, roomName({ kind: 'portfolio', processId }), ORGANISER_KEY)
  await until(() => other.doc.getMap('indicators').size >= actions.length)
  other.leave()
  client.leave()
}
