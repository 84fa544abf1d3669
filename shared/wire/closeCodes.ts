/**
 * Why the server closes a WebSocket. `y-websocket` stops reconnecting on 4400–4499 (the same request would be refused again)
 * and comes back after any other code. Every code that the server sends stands here, and each has a sentence for people in
 * `client/i18n` under `closed.<name>`.
 */
export const CLOSE_CODES = {
  /** A frame that is no y-protocols message, or an update that cannot be decoded or breaks the document. */
  malformed: 4400,
  /** No valid credentials came with the upgrade, or they were revoked. */
  unauthorised: 4401,
  /** Valid credentials that do not open this room, or an update that this role may never write. */
  forbidden: 4403,
  /** The room does not exist. */
  unknownRoom: 4404,
  /** The update is outside the document's schema. */
  outsideSchema: 4409,
  /** A frame, a note or the document would grow past its limit. */
  tooLarge: 4413,
  /** The Yjs client id belongs to someone else. */
  foreignClient: 4419,
  /** Refused three times: the facilitator decides when this participant writes again. */
  suspended: 4423,
  /** The page is older than the server: reload. */
  outdated: 4426,
  /** The session was closed by its organiser. */
  sessionClosed: 4451,
  /** What was sent could not be stored (disk full): nothing of it was kept, come back and send it again. */
  notStored: 4507,
  /** This reader does not keep up: come back by state vector. */
  tooSlow: 4513,
  /** Too many frames a second. */
  tooMany: 4529,
  /** The document cannot be read from storage now; nothing is lost, nobody gets an empty one. */
  unreadable: 4500,
  /** The server stops; another start is near. */
  restarting: 4503,
} as const

export type CloseReason = keyof typeof CLOSE_CODES
export type CloseCode = (typeof CLOSE_CODES)[CloseReason]

/** The reason behind a close code, or null for codes that are not ours (1006 after a lost network, say). */
export function closeReason(code: number): CloseReason | null {
  for (const reason of Object.keys(CLOSE_CODES) as CloseReason[]) if (CLOSE_CODES[reason] === code) return reason
  return null
}
