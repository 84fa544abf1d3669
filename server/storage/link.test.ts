import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import type { RoomName } from '../../shared/wire/rooms.ts'
import { NotStored } from '../journal/journal.ts'
import { connect } from './link.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { storageIn } from './storage.ts'

const RED = 'table/red' as RoomName // Nobody is asked for it here.

it('sends what was asked before a failure was known as such, and what is asked after it with that knowledge', async () => {
  const { port, sent, deliver } = scriptedPort()
  const link = connect(port)
  const lost = link.ask('load', RED)
  await nextTick()
  const askedBefore = link.ask('load', RED)
  deliver({ kind: 'report', answers: [null], faults: new Map([[0, { kind: 'notStored', message: 'disk full' }]]), failures: 1 })
  await expect(lost).rejects.toThrow(new NotStored('disk full'))
  const askedAfter = link.ask('load', RED)
  await nextTick()
  expect(sent.map((message) => message.kind === 'batch' && message.failuresSeen)).toEqual([0, 0, 1])
  deliver({ kind: 'report', answers: ['first', 'second'], faults: new Map(), failures: 1 })
  expect(await Promise.all([askedBefore, askedAfter])).toEqual(['first', 'second'])
})

it('carries all that is asked in one tick in one message', async () => {
  const { port, sent } = scriptedPort()
  const link = connect(port)
  for (let left = 100; left > 0; left--) void link.ask('load', RED)
  await nextTick()
  expect(sent).toMatchObject([{ requests: { length: 100 } }])
})

it.each([
  ['exits', 'process.exit(1)'],
  ['throws', 'throw new Error("out of memory")'],
])('refuses whatever waits, and says so, when the worker %s', async (_, end) => {
  const script = `const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => { ${end} })`
  const { journal, records, failed } = await storageIn(new Worker(script, { eval: true }))
  const waiting = [journal.append(RED, { atMs: 1, entries: [], bindings: [] }), records.get('tables', 'one'), journal.load(RED)]
  for (const outcome of await Promise.allSettled(waiting)) expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotStored) })
  expect(await failed).toBeInstanceOf(Error)
  await expect(journal.load(RED)).rejects.toThrow(NotStored)
})

function scriptedPort() {
  const sent: ToWorker[] = []
  let deliver: (message: FromWorker) => void = () => undefined
  const port = {
    on: (_: 'message', listener: (message: FromWorker) => void) => (deliver = listener),
    postMessage: (message: ToWorker) => void sent.push(message),
  }
  return { port, sent, deliver: (message: FromWorker) => deliver(message) }
}

function nextTick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
