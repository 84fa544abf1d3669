import type { RoomName } from '../../shared/wire/rooms.ts'
import { CorruptRecord } from '../journal/journal.ts'
import type { Database } from './database.ts'
import { scrub } from './scrub.ts'
import type { Batch, Fault, Kind, Report, Request, Tables } from './messages.ts'

/**
 * A commit waits for the disk, so what arrives within this time of the last one shares the next. Between 2 and 5 ms throughput
 * stops rising (measured), and nobody sees 3 ms.
 */
const COMMIT_INTERVAL_MS = 3

const WRITES: ReadonlySet<Kind> = new Set<Kind>(['append', 'compact', 'write', 'erase'])

type Work = { readonly request: Request; readonly failuresSeen: number }
type Outcome = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly fault: Fault }

export type Committer = {
  take(batch: Batch): void
  /** Commits all that was taken, now. */
  flush(): void
}

/**
 * Group commit. What was taken is done in one transaction, reads among the writes in their order, and reported after the commit,
 * so that nobody is told what is not durable. If it fails, its writes are refused, and its reads done again on what is there.
 */
export function startCommitter(db: Database, tables: Tables, report: (report: Report) => void): Committer {
  let waiting: Work[] = []
  let scheduled = false
  let lastCommitMs = -Infinity
  let failures = 0
  /** Rooms that lost a record, with the number of the failed commit that it was in. */
  const losses = new Map<RoomName, number>()

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    const waitMs = lastCommitMs + COMMIT_INTERVAL_MS - performance.now()
    if (waitMs > 0) setTimeout(flush, waitMs)
    else setImmediate(flush)
  }

  function flush(): void {
    scheduled = false
    const group = waiting
    waiting = []
    if (group.length === 0) return
    if (group.some(({ request }) => WRITES.has(request.kind))) lastCommitMs = performance.now()
    report(reportOf(scrubbed(group, commit(group)), failures))
  }

  function commit(group: readonly Work[]): Outcome[] {
    try {
      return db.transaction(() => group.map((work) => (followsLoss(work) ? notStored('a record before it was lost') : perform(work.request))))
    } catch (error) {
      failures++
      for (const { request } of group) if (request.kind === 'append') losses.set(request.ask.room, failures)
      return group.map(({ request }) => (WRITES.has(request.kind) ? notStored(String(error)) : perform(request)))
    }
  }

  /** Scrubbing stands outside of transactions, and is not a part of what fails with them. */
  function scrubbed(group: readonly Work[], outcomes: readonly Outcome[]): readonly Outcome[] {
    if (!group.some(({ request }) => request.kind === 'scrub')) return outcomes
    try {
      scrub(db)
      return outcomes
    } catch (error) {
      return outcomes.map((outcome, index) => (group[index]?.request.kind === 'scrub' ? notStored(String(error)) : outcome))
    }
  }

  /** Was it appended after a record of its room that was lost, by someone who could not know of the loss? */
  function followsLoss({ request, failuresSeen }: Work): boolean {
    return request.kind === 'append' && (losses.get(request.ask.room) ?? 0) > failuresSeen
  }

  /** A write that throws fails its whole commit; a read that throws is the reader's alone. */
  function perform(request: Request): Outcome {
    try {
      return { ok: true, answer: answer(tables, request) }
    } catch (error) {
      if (WRITES.has(request.kind)) throw error
      return { ok: false, fault: { kind: error instanceof CorruptRecord ? 'corruptRecord' : 'unreadable', message: String(error) } }
    }
  }

  return {
    take({ requests, failuresSeen }) {
      for (const request of requests) waiting.push({ request, failuresSeen })
      schedule()
    },
    flush,
  }
}

function answer<K extends Kind>(tables: Tables, request: Request<K>): unknown {
  return tables[request.kind](request.ask)
}

function notStored(why: string): Outcome {
  return { ok: false, fault: { kind: 'notStored', message: why } }
}

function reportOf(outcomes: readonly Outcome[], failures: number): Report {
  const faults = new Map<number, Fault>()
  const answers = outcomes.map((outcome, index) => {
    if (outcome.ok) return outcome.answer
    faults.set(index, outcome.fault)
    return null
  })
  return { kind: 'report', answers, faults, failures }
}
