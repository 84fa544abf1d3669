import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { linksOf, notesOf, readLink, readNote, type Link, type Note } from '../../shared/document/tableDocument.ts'
import type { LinkId, NoteId } from '../../shared/ids.ts'
import { touchedBy, type Touched } from '../../shared/document/touchedEntries.ts'
import { relinked, type LinksByNote } from './linksByNote.ts'
import { reordered, type LaneOrder } from './laneOrder.ts'

/**
 * A table's document as the page shows it: plain values, replaced one by one, so that an edit of one note renders one card. Fed by one
 * observer: own changes at once, other people's once a frame.
 */
export type Board = {
  readonly notes: ReadonlyMap<NoteId, Note>
  readonly links: ReadonlyMap<LinkId, Link>
  /** The notes of each lane that are not deleted, in their order. */
  readonly order: LaneOrder
  /** The cards of each lane as they are shown: the same, unless some are grouped. */
  readonly lanes: LaneOrder
  /** Links that are not deleted, by either end. */
  readonly linksOf: LinksByNote
}

export type BoardStore = StoreApi<Board> & {
  /** Did this note come while the page was looking? When, in ms of `performance.now`. */
  readonly arrivedAt: ReadonlyMap<NoteId, number>
  /** From now on cards are shown in what this makes of their order. */
  arrange(how: Arrange): void
  stop(): void
}

export type Arrange = (order: LaneOrder) => LaneOrder

const EMPTY: Board = { notes: new Map(), links: new Map(), order: new Map(), lanes: new Map(), linksOf: new Map() }

export function createBoardStore(doc: Y.Doc): BoardStore {
  let arrange: Arrange = (order) => order
  const arranged = (board: Omit<Board, 'lanes'>): Board => ({ ...board, lanes: arrange(board.order) })
  const store = createStore<Board>(() => arranged(read(doc, EMPTY, everything(doc))))
  const arrivedAt = new Map<NoteId, number>()
  let dirty: Touched = none()
  let frame: number | null = null

  const flush = () => {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
    const before = store.getState()
    const after = arranged(read(doc, before, dirty))
    for (const id of dirty.notes) if (!before.notes.has(id) && after.notes.has(id)) arrivedAt.set(id, performance.now())
    dirty = none()
    store.setState(after, true)
  }
  const onTransaction = (transaction: Y.Transaction) => {
    const touched = touchedBy(transaction)
    if (touched.notes.size + touched.links.size === 0) return
    for (const id of touched.notes) dirty.notes.add(id)
    for (const id of touched.links) dirty.links.add(id)
    // A drop must not jump back for a frame, and a tab in the background gets no frames at all.
    if (transaction.local || document.visibilityState === 'hidden') flush()
    else frame ??= requestAnimationFrame(flush)
  }
  doc.on('afterTransaction', onTransaction)

  return Object.assign(store, {
    arrivedAt,
    arrange(how: Arrange) {
      arrange = how
      store.setState(arranged(store.getState()), true)
    },
    stop() {
      doc.off('afterTransaction', onTransaction)
      if (frame !== null) cancelAnimationFrame(frame)
    },
  })
}

function none(): Touched {
  return { notes: new Set(), links: new Set() }
}

function everything(doc: Y.Doc): Touched {
  return { notes: new Set(notesOf(doc).keys()) as Set<NoteId>, links: new Set(linksOf(doc).keys()) as Set<LinkId> } // keys are judged by tableSchema
}

/** The board with these entries read again. What did not change keeps its identity. */
function read(doc: Y.Doc, before: Board, dirty: Touched): Omit<Board, 'lanes'> {
  const notes = new Map(before.notes)
  for (const id of dirty.notes) {
    const note = readNote(doc, id)
    // Hidden, it is as good as gone from this page, words and all.
    if (note !== null) notes.set(id, note.hidden ? { ...note, deleted: true, text: '' } : note)
  }
  const links = new Map(before.links)
  for (const id of dirty.links) {
    const link = readLink(doc, id)
    if (link !== null) links.set(id, link)
  }
  return {
    notes,
    links,
    order: reordered(before.order, dirty.notes, before.notes, notes),
    linksOf: relinked(before.linksOf, dirty.links, before.links, links),
  }
}
