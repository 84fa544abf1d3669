import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Struct } from './places.ts'

export type Decoded = { readonly structs: readonly Struct[]; readonly ds: ReturnType<typeof Y.decodeUpdate>['ds'] }

/**
 * Clocks end here: nobody writes two thousand million letters, and past 2^53 a state vector could not be read any more, so one update
 * that skips ahead would lock everyone out of the room for ever.
 */
const MAX_CLOCK = 2 ** 31

/** The bytes that were decoded last. */
let last: decoding.Decoder | null = null

/** Yjs makes its decoder itself; this one remembers it, so that one can ask what was left unread. */
class RememberedDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: decoding.Decoder) {
    super(decoder)
    last = decoder
  }
}

/** The parts of an update, or null if these are not the bytes of one whole update. */
export function decode(update: Uint8Array): Decoded | null {
  try {
    const decoded = Y.decodeUpdateV2(update, RememberedDecoder)
    return last === null || decoding.hasContent(last) ? null : decoded
  } catch {
    return null
  }
}

/** What no Yjs writes, though it decodes: such updates mean one thing to a decoder and another to a document. Null if it has no flaw. */
export function flawIn({ structs, ds }: Decoded): string | null {
  return flawInStructs(structs) ?? flawInDeletes(ds)
}

function flawInStructs(structs: readonly Struct[]): string | null {
  const ends = new Map<number, number>()
  let current: number | null = null
  for (const { id, length } of structs) {
    if (length < 1) return 'a struct of no length'
    if (id.clock + length > MAX_CLOCK) return 'a clock beyond any writing'
    if (id.client !== current && ends.has(id.client)) return 'two sections for one client'
    if (id.client === current && ends.get(id.client) !== id.clock) return 'sections that overlap'
    ends.set(id.client, id.clock + length)
    current = id.client
  }
  return null
}

/** Ranges in order and apart: a megabyte of ranges over the same letters would hold everybody up. */
function flawInDeletes(ds: Decoded['ds']): string | null {
  for (const ranges of ds.clients.values()) {
    let end = 0
    for (const { clock, len } of ranges) {
      if (len < 1) return 'a deletion of nothing'
      if (clock < end) return 'deletions out of order'
      end = clock + len
      if (end > MAX_CLOCK) return 'a deletion beyond any writing'
    }
  }
  return null
}
