import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { call } from './call.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const Answer = v.object({ name: v.string() })

function asking(answer: Response | Error) {
  vi.stubGlobal('fetch', () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)))
  return call(Answer, 'GET', '/thing')
}

test('an answer of the agreed shape is handed on', async () => {
  expect(await asking(Response.json({ name: 'alice' }))).toEqual({ ok: true, value: { name: 'alice' } })
})

test('an answer of another shape is none', async () => {
  expect(await asking(Response.json({ name: 7 }))).toEqual({ ok: false, fault: { kind: 'unreadable' } })
  expect(await asking(new Response('<html>'))).toEqual({ ok: false, fault: { kind: 'unreadable' } })
})

test('problem details say their reason', async () => {
  const problem = (type: string) => Response.json({ type, title: 'no', status: 404 }, { status: 404 })
  expect(await asking(problem('/problems/unknownCode'))).toEqual({ ok: false, fault: { kind: 'problem', reason: 'unknownCode' } })
  expect(await asking(problem('/problems/toString'))).toEqual({ ok: false, fault: { kind: 'unreadable' } })
})

test('no network and a proxy that speaks for a dead server are the same to people', async () => {
  expect(await asking(new TypeError('network'))).toEqual({ ok: false, fault: { kind: 'unreachable' } })
  expect(await asking(new Response('Bad Gateway', { status: 502 }))).toEqual({ ok: false, fault: { kind: 'unreachable' } })
})
