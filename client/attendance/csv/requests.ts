import { IMPORT_REQUEST_BYTES, MAX_LINES, type PersonLine } from '../../../shared/api/attendance.ts'

/** A list in pieces that one request each can carry, in order; all of it, once. */
export function inRequests<T extends PersonLine>(lines: readonly T[]): T[][] {
  const requests: T[][] = []
  let [current, bytes]: [T[], number] = [[], 0]
  const encoder = new TextEncoder()
  for (const line of lines) {
    const size = encoder.encode(JSON.stringify(line)).length + 1
    if (current.length === MAX_LINES || (current.length > 0 && bytes + size > IMPORT_REQUEST_BYTES)) {
      requests.push(current)
      ;[current, bytes] = [[], 0]
    }
    current.push(line)
    bytes += size
  }
  return current.length === 0 ? requests : [...requests, current]
}
