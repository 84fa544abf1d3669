import { availableParallelism } from 'node:os'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { PlanFigures, PlanFile, PlanQuery } from '../../shared/api/plan.ts'
import { addCounts, countAttendance, type Counts } from '../../shared/attendance/counts.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { figuresOf } from '../../shared/plan/figuresOf.ts'
import { planSaying } from '../../shared/plan/planTexts.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Records } from '../records/records.ts'
import { lookInto } from '../rooms/lookInto.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Synthesis } from '../synthesis/synthesis.ts'
import { inWorker } from './inWorker.ts'
import { Turns } from './turns.ts'

export type MadeFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** One core stays with the rooms; whoever asks beyond it waits. */
const AT_ONCE = Math.max(1, availableParallelism() - 1)

/** The Action Plan as files, and the numbers in it. */
export class PlanFiles {
  private readonly records: Records
  private readonly rooms: Rooms
  private readonly synthesis: Synthesis
  private readonly log: Logger
  private readonly nowMs: () => number
  private readonly turns = new Turns(AT_ONCE)

  constructor(records: Records, rooms: Rooms, synthesis: Synthesis, log: Logger, nowMs: () => number) {
    this.records = records
    this.rooms = rooms
    this.synthesis = synthesis
    this.log = log
    this.nowMs = nowMs
  }

  /** Throws `notFound`: no such process. */
  async figures(processId: ProcessId): Promise<PlanFigures> {
    await this.definition(processId)
    const [outcomes, attendance] = await Promise.all([this.synthesis.outcomes(processId), this.attendance(processId)])
    return figuresOf(outcomes, attendance)
  }

  /** The whole file, or none: whoever went away (`signal`) keeps nobody waiting. Throws `notFound`, `exportTooLarge` (it takes more memory than there is for it) and `exportFailed`. */
  async make(processId: ProcessId, file: PlanFile, query: PlanQuery, signal: AbortSignal): Promise<MadeFile> {
    return this.turns.take(async () => {
      if (signal.aborted) throw new HttpProblem('exportFailed', 'nobody waits for it any more')
      const definition = await this.definition(processId)
      const open = await this.rooms.open({ kind: 'portfolio', processId })
      if (open === null) throw new HttpProblem('notFound')
      const figures = await this.figures(processId)
      const state = await lookInto(open.room, (doc) => Y.encodeStateAsUpdate(doc))
      const madeAtMs = this.nowMs()
      const bytes = await inWorker({ ...query, file, state, definition, figures, madeAtMs }, signal).catch((error: unknown) => {
        if (signal.aborted) throw new HttpProblem('exportFailed', 'nobody waits for it any more')
        this.log.error({ process: processId, file, err: error }, 'the plan could not be made into a file')
        const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        throw new HttpProblem(isFull ? 'exportTooLarge' : 'exportFailed')
      })
      return { name: `${fileName(definition, query, madeAtMs)}.${file}`, bytes }
    })
  }

  private async definition(processId: ProcessId): Promise<Definition> {
    const process = await this.records.get('processes', processId)
    if (process === null) throw new HttpProblem('notFound')
    return process.definition
  }

  /** Over all sessions; of people who were erased, what was counted before. */
  private async attendance(processId: ProcessId): Promise<Counts> {
    const sessions = await this.records.find('sessions', 'processId', processId)
    const each = await Promise.all(sessions.map(async ({ id }) => {
      const [people, erased] = await Promise.all([this.records.find('registrations', 'sessionId', id), this.records.find('erasures', 'sessionId', id)])
      return [countAttendance(people.map(({ value }) => value)), ...erased.map(({ value }) => value.counts)]
    }))
    return each.flat().reduce(addCounts, countAttendance([]))
  }
}

/** Letters and digits alone, and when: "plenaria-prato-piano-own-2026-11-23". */
function fileName({ name }: Definition, { language, levers }: PlanQuery, madeAtMs: number): string {
  const plain = (words: string) => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60)
  const parts = [plain(name[language] || name.it || name.en), plain(planSaying(language)('file.title')), levers === 'mission' ? 'nzc' : '', new Date(madeAtMs).toISOString().slice(0, 10)]
  return parts.filter((part) => part !== '').join('-')
}
