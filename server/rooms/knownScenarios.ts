import type { SessionId } from '../../shared/ids.ts'

/**
 * The scenarios that notes of each session may name. One set a session, shared by the gates of all its rooms, so that one which comes while they
 * are open is known in all of them at once. Nothing is ever taken out of a set: a tablet that was away may still write for it.
 */
export class KnownScenarios {
  private readonly bySession = new Map<SessionId, Set<string>>()

  /** The session's set, with at least these in it. It goes on growing. */
  ofSession(sessionId: SessionId, recorded: readonly string[]): ReadonlySet<string> {
    const known = this.bySession.get(sessionId) ?? new Set()
    for (const id of recorded) known.add(id)
    this.bySession.set(sessionId, known)
    return known
  }
}
