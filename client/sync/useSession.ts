import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { readSession, type SessionState } from '../../shared/document/sessionDocument.ts'
import type { RoomHandle } from './openRoom.ts'

/** The session as its document says it now, or null before it has arrived. Renders again when the document changes. */
export function useSession({ doc }: Pick<RoomHandle, 'doc'>): SessionState | null {
  const { subscribe, read } = useMemo(() => watchSession(doc), [doc])
  return useSyncExternalStore(subscribe, read)
}

/** Reads once a change: React asks for the value more often and wants the same object. */
function watchSession(doc: Y.Doc) {
  let current = readSession(doc)
  return {
    subscribe: (listener: () => void) => {
      const onUpdate = () => {
        current = readSession(doc)
        listener()
      }
      // What came between the first reading and now.
      current = readSession(doc)
      doc.on('update', onUpdate)
      return () => doc.off('update', onUpdate)
    },
    read: () => current,
  }
}

/** The session, as soon as its document has it. */
export function whenSession(doc: Y.Doc): Promise<SessionState> {
  return new Promise((resolve) => {
    const look = () => {
      const session = readSession(doc)
      if (session === null) return
      doc.off('update', look)
      resolve(session)
    }
    doc.on('update', look)
    look()
  })
}
