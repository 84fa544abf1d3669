import * as Y from 'yjs'
import type { Server } from './crowd.ts'
import { Tablet, type Entry } from './tablet.ts'

/** Somebody who reads a room and keeps its document: a display, say. */
export class Reader {
  readonly doc = new Y.Doc()
  /** When it last received anything, by `performance.now()`. */
  heardAtMs = performance.now()
  private tablet: Tablet | null = null

  static async enter(server: Pick<Server, 'port' | 'dialect'>, entry: Entry): Promise<Reader> {
    const reader = new Reader()
    reader.tablet = await Tablet.enter(server, entry, {
      update: (decoder, end) => reader.apply(decoder.arr.subarray(decoder.pos, end)),
      state: (update) => reader.apply(update),
      closed: () => undefined,
    })
    return reader
  }

  leave(): void {
    this.tablet?.leave()
  }

  private apply(update: Uint8Array): void {
    // A copy: Yjs keeps views of what it reads.
    Y.applyUpdate(this.doc, new Uint8Array(update))
    this.heardAtMs = performance.now()
  }
}
