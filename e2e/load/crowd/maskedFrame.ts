import { randomBytes } from 'node:crypto'

export const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Random enough for masks on loopback: taken from here in turn. */
const masks = randomBytes(4 * 1_024)
let nextMask = 0

/** A client's frame: whole and masked, as RFC 6455 §5.3 asks of clients, so that servers pay for taking the mask off. */
export function maskedFrame(opcode: number, message: Uint8Array): Buffer {
  const { length } = message
  const head = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x80 | opcode
  writeLength(frame, length)
  nextMask = (nextMask + 4) % masks.length
  const mask = frame.subarray(head - 4, head)
  masks.copy(mask, 0, nextMask, nextMask + 4)
  for (let at = 0; at < length; at++) frame[head + at] = (message[at] ?? 0) ^ (mask[at & 3] ?? 0)
  return frame
}

function writeLength(frame: Buffer, length: number): void {
  if (length < 126) {
    frame[1] = 0x80 | length
  } else if (length < 65_536) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
}
