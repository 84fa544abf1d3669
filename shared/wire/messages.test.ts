import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { LIMITS } from './limits.ts'
import { MESSAGE, readClientMessage, readSaved, writePresence, writeSaved, writeStep1, writeStep2, writeUpdate } from './messages.ts'

/** What the y-protocols library writes is what is read here, and the other way round: the stock client is the other end. */

function framed(write: (encoder: encoding.Encoder) => void, type: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function aDocument(): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'grüße 👩🏽‍🌾')
  return doc
}

describe('sync', () => {
  it('reads what the library writes', () => {
    const doc = aDocument()
    expect(readClientMessage(framed((encoder) => syncProtocol.writeSyncStep1(encoder, doc), MESSAGE.sync))).toEqual({ type: 'step1', stateVector: Y.encodeStateVector(doc) })
    expect(readClientMessage(framed((encoder) => syncProtocol.writeSyncStep2(encoder, doc), MESSAGE.sync))).toEqual({ type: 'update', step: 'step2', update: Y.encodeStateAsUpdate(doc) })
    const update = Y.encodeStateAsUpdate(doc)
    expect(readClientMessage(framed((encoder) => syncProtocol.writeUpdate(encoder, update), MESSAGE.sync))).toEqual({ type: 'update', step: 'live', update })
  })

  it('writes what the library writes', () => {
    const doc = aDocument()
    const update = Y.encodeStateAsUpdate(doc)
    expect(writeStep1(Y.encodeStateVector(doc))).toEqual(framed((encoder) => syncProtocol.writeSyncStep1(encoder, doc), MESSAGE.sync))
    expect(writeStep2(update)).toEqual(framed((encoder) => syncProtocol.writeSyncStep2(encoder, doc), MESSAGE.sync))
    expect(writeUpdate(update)).toEqual(framed((encoder) => syncProtocol.writeUpdate(encoder, update), MESSAGE.sync))
  })
})

describe('presence', () => {
  it('reads and writes what the library does', () => {
    const awareness = new awarenessProtocol.Awareness(new Y.Doc())
    awareness.setLocalState({ category: 'students', typing: null })
    const update = awarenessProtocol.encodeAwarenessUpdate(awareness, [awareness.clientID])
    const frame = framed((encoder) => encoding.writeVarUint8Array(encoder, update), MESSAGE.presence)
    const message = readClientMessage(frame)
    expect(message).toMatchObject({ type: 'presence', states: [{ client: awareness.clientID, state: { category: 'students', typing: null } }] })
    if (message.type === 'presence') expect(writePresence(message.states)).toEqual(frame)
    awareness.destroy()
  })

  it('says of a state that is too large only that it is', () => {
    const state = { text: 'x'.repeat(LIMITS.maxPresenceBytes) }
    expect(readClientMessage(writePresence([{ client: 1, clock: 2, state }]))).toEqual({ type: 'presence', states: [{ client: 1, clock: 2, state: undefined }] })
  })

  it('a client asks who is there', () => {
    expect(readClientMessage(Uint8Array.from([MESSAGE.queryPresence]))).toEqual({ type: 'queryPresence' })
  })
})

describe('saved', () => {
  it.each([
    { frames: 0, clocks: new Map() },
    { frames: 1, clocks: new Map([[4_294_967_295, 0]]) },
    { frames: 2 ** 40, clocks: new Map([[1, 2 ** 31], [2 ** 52, 7]]) },
  ])('is read as it was written: %j', (saved) => {
    const decoder = decoding.createDecoder(writeSaved(saved))
    expect(decoding.readVarUint(decoder)).toBe(MESSAGE.saved)
    expect(readSaved(decoder)).toEqual(saved)
    expect(decoding.hasContent(decoder)).toBe(false)
  })

  it('throws on bytes that were cut off', () => {
    const whole = writeSaved({ frames: 300, clocks: new Map([[300, 300]]) })
    for (let length = 1; length < whole.length; length++) {
      expect(() => readSaved(decoding.createDecoder(whole.subarray(1, length)))).toThrow()
    }
  })
})

describe('frames that are no message of a client', () => {
  const FRAMES: [string, number[]][] = [
    ['nothing', []],
    ['an unknown type', [9]],
    ['the server’s own "saved"', [...writeSaved({ frames: 1, clocks: new Map() })]],
    ['an auth message, which clients do not send', [MESSAGE.auth, 0]],
    ['an unknown sync step', [MESSAGE.sync, 3, 0]],
    ['a sync message without bytes', [MESSAGE.sync, 1]],
    ['bytes that were cut off', [MESSAGE.sync, 2, 200, 1]],
    ['bytes after the message', [...writeStep1(Uint8Array.from([0])), 0]],
    ['two messages in one frame', [...writeStep1(Uint8Array.from([0])), ...writeStep1(Uint8Array.from([0]))]],
    ['presence that is no JSON', [MESSAGE.presence, 5, 1, 1, 1, 1, 123]],
    ['presence that is no text', [MESSAGE.presence, 5, 1, 1, 1, 1, 255]],
    ['presence of more people than it holds', [MESSAGE.presence, 1, 9]],
    ['a number without end', [MESSAGE.sync, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
  ]

  it.each(FRAMES)('%s', (_, bytes) => {
    expect(() => readClientMessage(Uint8Array.from(bytes))).toThrow()
  })
})
