import * as decoding from 'lib0/decoding'

/** A run of clocks that an update brings of one Yjs client: [from, to). */
export type OnSpan = (client: number, from: number, to: number) => void

/**
 * Says what an update (Yjs' first encoding) brings, without building what it says: the load generator reads half a million updates a
 * second, and servers may have merged several into one. `decoder` stands at the update; it is left at the delete set.
 */
export function readSpans(decoder: decoding.Decoder, onSpan: OnSpan): void {
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    let structs = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    const from = decoding.readVarUint(decoder)
    let to = from
    for (; structs > 0; structs--) to += skipStruct(decoder)
    onSpan(client, from, to)
  }
}

/** The bits of a struct's first byte. */
const KIND = 31
const HAS_ORIGIN = 128
const HAS_RIGHT_ORIGIN = 64
const HAS_PARENT_KEY = 32

/** Returns how many clocks it takes up. */
function skipStruct(decoder: decoding.Decoder): number {
  const info = decoding.readUint8(decoder)
  const kind = info & KIND
  if (kind === 0) return decoding.readVarUint(decoder) // collected garbage
  if (kind === 10) throw new Error('an update with a gap: something was lost')
  if (info & HAS_ORIGIN) skipId(decoder)
  if (info & HAS_RIGHT_ORIGIN) skipId(decoder)
  if (!(info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN))) skipParent(decoder, info)
  return skipContent(decoder, kind)
}

function skipParent(decoder: decoding.Decoder, info: number): void {
  const isRoot = decoding.readVarUint(decoder) === 1
  if (isRoot) skipString(decoder)
  else skipId(decoder)
  if (info & HAS_PARENT_KEY) skipString(decoder)
}

function skipId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
}

/** The kinds of content that notes are made of: deleted, letters, shared types (maps and texts), plain values. */
function skipContent(decoder: decoding.Decoder, kind: number): number {
  switch (kind) {
    case 1:
      return decoding.readVarUint(decoder)
    case 4:
      return skipString(decoder)
    case 7:
      decoding.readVarUint(decoder)
      return 1
    case 8: {
      const values = decoding.readVarUint(decoder)
      for (let left = values; left > 0; left--) decoding.readAny(decoder)
      return values
    }
    default:
      throw new Error(`no note holds content of kind ${kind}`)
  }
}

/** Returns its length in UTF-16 units, as clocks count: every byte but the followers in UTF-8, and one more for each of four bytes. */
function skipString(decoder: decoding.Decoder): number {
  const end = decoding.readVarUint(decoder) + decoder.pos
  let units = 0
  for (; decoder.pos < end; decoder.pos++) {
    const byte = decoder.arr[decoder.pos] ?? 0
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}
