import type * as Y from 'yjs'
import type { Room } from './room.ts'

/** Looks into a room's document, in its turn. */
export function lookInto<T>(room: Room, look: (doc: Y.Doc) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    room.edit((doc) => resolve(look(doc))).catch(reject)
  })
}
