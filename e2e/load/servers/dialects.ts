import * as encoding from 'lib0/encoding'
import { MESSAGE } from '../../../shared/wire/messages.ts'
import type { Dialect } from '../crowd/tablet.ts'

/** Ours: nothing around a message, and acknowledgements for those who ask. */
export const PLENARIA: Dialect = {
  path: ({ room, token }) => `/sync/${room}?ack=1&token=${encodeURIComponent(token)}`,
  prefix: () => new Uint8Array(),
  greeting: () => null,
  answersStep1: true,
}

/** A room of the relay is a path; it knows nothing else. */
export const RELAY: Dialect = {
  path: ({ room }) => `/${room}`,
  prefix: () => new Uint8Array(),
  greeting: () => null,
  answersStep1: false,
}

/** Hocuspocus names the document before each message, and lets nobody in without a token (here it takes any). */
export const HOCUSPOCUS: Dialect = {
  path: () => '/',
  prefix: (room) => encoding.encode((encoder) => encoding.writeVarString(encoder, room)),
  greeting: (token) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.auth)
      encoding.writeVarUint(encoder, 0) // "here is my token"
      encoding.writeVarString(encoder, token)
    }),
  answersStep1: true,
}
