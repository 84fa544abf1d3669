import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Updates written by hand, struct by struct, for tests: what no Yjs would ever write. No code of the product imports this. */

export type Id = readonly [client: number, clock: number]

/** What Yjs calls content; the classes are exported by `yjs`. */
type Content = Y.Item['content']

export type ForgedStruct =
  | { readonly gc: number }
  | { readonly skip: number }
  | {
      readonly content: Content
      readonly origin?: Id
      readonly rightOrigin?: Id
      /** A root's name, or the item that holds the parent. Only written where there is no neighbour to copy it from, as in Yjs. */
      readonly parent?: string | Id
      readonly sub?: string
    }

export type Section = { readonly client: number; readonly clock: number; readonly structs: readonly ForgedStruct[] }
export type Deletion = { readonly client: number; readonly ranges: readonly (readonly [clock: number, length: number])[] }

export function forge(sections: readonly Section[], deletions: readonly Deletion[] = []): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, sections.length)
  for (const { client, clock, structs } of sections) {
    encoding.writeVarUint(encoder.restEncoder, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, clock)
    for (const struct of structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(encoder.restEncoder, deletions.length)
  for (const { client, ranges } of deletions) {
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(encoder.restEncoder, clock)
      encoding.writeVarUint(encoder.restEncoder, length)
    }
  }
  return encoder.toUint8Array()
}

/** Info bits of an item: what is written of it besides its content. */
const ORIGIN = 0x80
const RIGHT_ORIGIN = 0x40
const SUB = 0x20
const SKIP = 10

function writeStruct(encoder: Y.UpdateEncoderV1, struct: ForgedStruct): void {
  if ('gc' in struct) {
    encoder.writeInfo(0)
    return encoder.writeLen(struct.gc)
  }
  if ('skip' in struct) {
    encoder.writeInfo(SKIP)
    return encoding.writeVarUint(encoder.restEncoder, struct.skip)
  }
  const { content, origin, rightOrigin, parent, sub } = struct
  const bits = (origin === undefined ? 0 : ORIGIN) | (rightOrigin === undefined ? 0 : RIGHT_ORIGIN) | (sub === undefined ? 0 : SUB)
  encoder.writeInfo(content.getRef() | bits)
  if (origin !== undefined) encoder.writeLeftID(Y.createID(...origin))
  if (rightOrigin !== undefined) encoder.writeRightID(Y.createID(...rightOrigin))
  if (origin === undefined && rightOrigin === undefined) writeParent(encoder, parent ?? '', sub)
  content.write(encoder, 0)
}

function writeParent(encoder: Y.UpdateEncoderV1, parent: string | Id, sub: string | undefined): void {
  encoder.writeParentInfo(typeof parent === 'string')
  if (typeof parent === 'string') encoder.writeString(parent)
  else encoder.writeLeftID(Y.createID(...parent))
  if (sub !== undefined) encoder.writeString(sub)
}

/** The item that stands behind a key now, deleted or not. */
export function itemOf(map: Y.Map<unknown>, key: string): Y.Item {
  const item = map._map.get(key)
  if (item === undefined) throw new Error(`no item under ${key}`)
  return item
}

/** The first item of a text. */
export function firstOf(text: Y.Text): Y.Item {
  if (text._start === null) throw new Error('an empty text')
  return text._start
}

export function idOf({ id }: Y.Item): Id {
  return [id.client, id.clock]
}
