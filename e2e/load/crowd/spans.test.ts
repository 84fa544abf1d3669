import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId, type AuthorId } from '../../../shared/ids.ts'
import { readSpans } from './spans.ts'
import { Writer } from './writer.ts'

type Span = { readonly client: number; readonly from: number; readonly to: number }

function found(update: Uint8Array): Span[] {
  const spans: Span[] = []
  readSpans(decoding.createDecoder(update), (client, from, to) => spans.push({ client, from, to }))
  return spans
}

/** The same by Yjs' own account. */
function decoded(update: Uint8Array): Span[] {
  const spans = new Map<number, Span>()
  for (const { id, length } of Y.decodeUpdate(update).structs) {
    spans.set(id.client, { client: id.client, from: spans.get(id.client)?.from ?? id.clock, to: id.clock + length })
  }
  return [...spans.values()]
}

function writer(stagger: number): Writer {
  const one = new Writer({ author: newId<AuthorId>(), category: 'students', stagger })
  one.prepare(60)
  return one
}

test('finds the clocks that Yjs finds, in single updates and in merged ones', () => {
  const [anna, bruno] = [writer(0), writer(5)]
  const range = fc.record({ from: fc.nat(50), edits: fc.integer({ min: 1, max: 10 }) })
  fc.assert(
    fc.property(range, range, (annas, brunos) => {
      const updates = [...anna.updates(annas.from, annas.from + annas.edits), ...bruno.updates(brunos.from, brunos.from + brunos.edits)]
      for (const update of [...updates, Y.mergeUpdates(updates)]) expect(found(update)).toEqual(decoded(update))
    }),
  )
})

test('an update that skips clocks is a loss', () => {
  const anna = writer(0)
  const torn = Y.mergeUpdates([...anna.updates(0, 2), ...anna.updates(4, 6)])
  expect(() => found(torn)).toThrow('lost')
})
