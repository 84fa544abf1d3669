import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { LIMITS } from './limits.ts'

/**
 * The bytes between tablet and server; PROTOCOL.md beside this file says what each means. Types 0–3 are y-protocols'; 100 is
 * ours, sent only to clients that ask for it with `?ack=1`.
 */
export const MESSAGE = { sync: 0, presence: 1, auth: 2, queryPresence: 3, saved: 100 } as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Clock of each Yjs client id: how much of its writing is meant. */
export type StateVector = ReadonlyMap<number, number>

/**
 * "What you sent is durable": after a commit, to those who wrote. `frames` counts the sync frames that carried an update (step 2 or update) of this
 * connection which are committed or were found to change nothing; `clocks` holds the durable clock of each client id that the receiver ever used.
 */
export type Saved = { readonly frames: number; readonly clocks: StateVector }

export function writeSaved({ frames, clocks }: Saved): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.saved)
  encoding.writeVarUint(encoder, frames)
  encoding.writeVarUint(encoder, clocks.size)
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}

/** Reads what follows the message type. Throws on truncated bytes, as all of lib0 does. */
export function readSaved(decoder: decoding.Decoder): Saved {
  const frames = decoding.readVarUint(decoder)
  const clocks = new Map<number, number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    clocks.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
  }
  return { frames, clocks }
}

/** `state: null` says that this client left; `undefined` that it said more than presence may hold. */
export type Presence = { readonly client: number; readonly clock: number; readonly state: unknown }

export type ClientMessage =
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  /** `step` tells a resynchronisation from a live edit; both carry an update. */
  | { readonly type: 'update'; readonly step: 'step2' | 'live'; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly states: readonly Presence[] }
  | { readonly type: 'queryPresence' }

/** One frame from a client. Throws if the bytes are not one whole message that a client may send. */
export function readClientMessage(frame: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(frame)
  const message = readMessage(decoder)
  if (decoding.hasContent(decoder)) throw new Error('bytes after the message')
  return message
}

function readMessage(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.presence:
      return { type: 'presence', states: readPresence(decoding.readVarUint8Array(decoder)) }
    case MESSAGE.queryPresence:
      return { type: 'queryPresence' }
    default:
      throw new Error(`unknown message type ${type}`)
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  switch (step) {
    case SYNC.step1:
      return { type: 'step1', stateVector: bytes }
    case SYNC.step2:
      return { type: 'update', step: 'step2', update: bytes }
    case SYNC.update:
      return { type: 'update', step: 'live', update: bytes }
    default:
      throw new Error(`unknown sync step ${step}`)
  }
}

function readPresence(bytes: Uint8Array): Presence[] {
  const decoder = decoding.createDecoder(bytes)
  const states: Presence[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const json = decoding.readVarUint8Array(decoder)
    states.push({ client, clock, state: json.length > LIMITS.maxPresenceBytes ? undefined : parse(json) })
  }
  return states
}

function parse(json: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
}

export function writeStep1(stateVector: Uint8Array): Uint8Array {
  return writeSync(SYNC.step1, stateVector)
}

export function writeStep2(update: Uint8Array): Uint8Array {
  return writeSync(SYNC.step2, update)
}

export function writeUpdate(update: Uint8Array): Uint8Array {
  return writeSync(SYNC.update, update)
}

function writeSync(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export function writePresence(states: readonly Presence[]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, states.length)
  for (const { client, clock, state } of states) {
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, JSON.stringify(state))
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.presence)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}
