/**
 * A binary WebSocket frame as a server sends it: whole, unmasked (RFC 6455 §5.2). Written by hand, since `ws` writes each message
 * apart: a turn's messages go to a receiver in one socket write (measured: 7 times the deliveries of a bare relay).
 */
export function frame(payload: Uint8Array): Uint8Array {
  const { length } = payload
  if (length < 126) return withHeader(payload, [FIN_BINARY, length])
  if (length < 65_536) return withHeader(payload, [FIN_BINARY, 126, length >> 8, length & 255])
  const header = Buffer.alloc(10)
  header[0] = FIN_BINARY
  header[1] = 127
  header.writeBigUInt64BE(BigInt(length), 2)
  return withHeader(payload, header)
}

const FIN_BINARY = 0x82

function withHeader(payload: Uint8Array, header: ArrayLike<number>): Uint8Array {
  const bytes = Buffer.allocUnsafe(header.length + payload.length)
  bytes.set(header)
  bytes.set(payload, header.length)
  return bytes
}
