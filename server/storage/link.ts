import { CorruptRecord, NotStored } from '../journal/journal.ts'
import type { Answers, Asks, Fault, FromWorker, Kind, Report, Request, ToWorker } from './messages.ts'
import type { Port } from './serve.ts'

/** The main thread's end of the line to the storage worker. */
export type Link = {
  /** Done in the order of the calls. */
  ask<K extends Kind>(kind: K, ask: Asks[K]): Promise<Answers[K]>
  /** Has everything that was asked committed and the database closed. */
  close(): void
  /** The worker is gone: rejects whatever waits, and whatever is asked from now on. */
  cut(reason: string): void
}

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void }

/**
 * What is asked within one tick crosses in one message: a message costs more than what is in it. Answers come back in the order
 * of the requests, so nothing needs an id.
 */
export function connect(port: Port<FromWorker, ToWorker>): Link {
  let requests: Request[] = []
  let waiting: Waiting[] = []
  let failuresSeen = 0
  let cutBy: string | null = null

  function send(): void {
    if (requests.length === 0) return
    port.postMessage({ kind: 'batch', requests, failuresSeen })
    requests = []
  }

  function settle({ answers, faults, failures }: Report): void {
    // What is asked but not sent yet was asked without knowledge of a failure that this report may bring.
    send()
    failuresSeen = failures
    waiting.splice(0, answers.length).forEach(({ resolve, reject }, index) => {
      const fault = faults.get(index)
      // The worker answers each request with what its kind answers, in their order.
      if (fault === undefined) resolve(answers[index] as never)
      else reject(errorOf(fault))
    })
  }

  port.on('message', (message) => {
    if (message.kind === 'report') settle(message)
  })

  return {
    ask(kind, ask) {
      if (cutBy !== null) return Promise.reject(new NotStored(cutBy))
      if (requests.length === 0) setImmediate(send)
      // A pair of the same K, which the union cannot see.
      requests.push({ kind, ask } as Request)
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
    close() {
      send()
      cutBy = 'the storage is closed'
      port.postMessage({ kind: 'close' })
    },
    cut(reason) {
      cutBy ??= reason
      for (const { reject } of waiting.splice(0)) reject(new NotStored(reason))
    },
  }
}

function errorOf({ kind, message }: Fault): Error {
  switch (kind) {
    case 'notStored':
      return new NotStored(message)
    case 'corruptRecord':
      return new CorruptRecord(message)
    case 'unreadable':
      return new Error(message)
  }
}
