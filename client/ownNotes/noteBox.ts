import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemReason } from '../../shared/api/schemas.ts'
import type { Answer, Fault } from '../api/call.ts'
import type { KeptNote } from './keptNotes.ts'

export type NoteBoxState = {
  /** Not confirmed by the server, oldest first. */
  readonly notes: readonly KeptNote[]
  /** The last try got no answer. */
  readonly lost: boolean
  /** How many this page saw arrive. */
  readonly arrived: number
}

export type NotePorts = {
  readonly kept: readonly KeptNote[]
  readonly keep: (notes: readonly KeptNote[]) => void
  readonly send: (note: KeptNote) => Promise<Answer<unknown>>
  /** Resolves when it is worth trying again. */
  readonly pause: () => Promise<void>
}

export type NoteBox = {
  readonly store: StoreApi<NoteBoxState>
  readonly add: (note: Omit<KeptNote, 'refused'>) => void
  /** Once more, after it was refused. */
  readonly again: (note: KeptNote) => void
  readonly drop: (note: KeptNote) => void
}

/** The server could not do it now; it may in a while. */
const FOR_NOW: readonly ProblemReason[] = ['notStored', 'failed', 'tooManyTries']

/**
 * What one person wrote for the plenary: each note is kept on the tablet, sent in order, one at a time, and again under its own id until the server
 * has answered. One that is refused stays, with the reason, until its author sends it again or takes it away: nothing is lost unasked.
 */
export function createNoteBox({ kept, keep, send, pause }: NotePorts): NoteBox {
  const store = createStore<NoteBoxState>(() => ({ notes: kept, lost: false, arrived: 0 }))
  let running = false
  const setNotes = (notes: readonly KeptNote[]) => {
    keep(notes)
    store.setState({ notes })
  }
  const without = (note: KeptNote) => store.getState().notes.filter(({ commandId }) => commandId !== note.commandId)

  async function run(): Promise<void> {
    if (running) return
    running = true
    for (let next = nextOf(store.getState()); next !== undefined; next = nextOf(store.getState())) await sendOne(next)
    running = false
  }

  async function sendOne(note: KeptNote): Promise<void> {
    const answer = await send(note)
    if (answer.ok) {
      store.setState({ lost: false, arrived: store.getState().arrived + 1 })
      setNotes(without(note))
    } else if (isForNow(answer.fault)) {
      store.setState({ lost: true })
      await pause()
    } else {
      const { reason } = answer.fault
      store.setState({ lost: false })
      setNotes(store.getState().notes.map((one) => (one.commandId === note.commandId ? { ...one, refused: reason } : one)))
    }
  }

  void run()
  return {
    store,
    add(note) {
      setNotes([...store.getState().notes, { ...note, refused: null }])
      void run()
    },
    again(note) {
      setNotes(store.getState().notes.map((one) => (one.commandId === note.commandId ? { ...one, refused: null } : one)))
      void run()
    },
    drop: (note) => setNotes(without(note)),
  }
}

function nextOf({ notes }: NoteBoxState): KeptNote | undefined {
  return notes.find(({ refused }) => refused === null)
}

function isForNow(fault: Fault): fault is Exclude<Fault, { kind: 'problem' }> {
  return fault.kind !== 'problem' || FOR_NOW.includes(fault.reason)
}
