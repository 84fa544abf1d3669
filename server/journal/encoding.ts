import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { crc32 } from 'node:zlib'
import type { JournalEntry } from './journal.ts'

/** What one record's checksum covers beside its bytes. */
type Head = { readonly sequence: number; readonly atMs: number }

/** A record's entries as they are stored: their number, then author and update of each, with their lengths. */
export function encodeEntries(entries: readonly JournalEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { author, update } of entries) {
    encoding.writeVarString(encoder, author)
    encoding.writeVarUint8Array(encoder, update)
  }
  return encoding.toUint8Array(encoder)
}

/** The updates are views of the bytes they were read from. */
export function decodeEntries(bytes: Uint8Array): JournalEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const entries: JournalEntry[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    entries.push({ author: decoding.readVarString(decoder), update: decoding.readVarUint8Array(decoder) })
  }
  return entries
}

/** CRC-32 over sequence, time and entries: finds what a failing disk changed, or rows that changed places. */
export function checksumOf({ sequence, atMs }: Head, bytes: Uint8Array): number {
  const head = new DataView(new ArrayBuffer(16))
  head.setFloat64(0, sequence)
  head.setFloat64(8, atMs)
  return crc32(bytes, crc32(head))
}
