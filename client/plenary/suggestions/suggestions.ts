import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Close, Proposal } from '../../../shared/grouping/closeness.ts'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import { noteOfCard, type PlenaryState } from '../model/plenaryFeed.ts'
import type { Answer, Question } from './messages.ts'

/** What suggestions were asked for. */
export type Subject = { readonly about: 'note'; readonly id: NoteId } | { readonly about: 'cluster'; readonly id: ClusterId } | { readonly about: 'board' }

export type Suggested =
  | { readonly state: 'closed' }
  | { readonly state: 'asking' | 'failed'; readonly subject: Subject }
  | { readonly state: 'answered'; readonly subject: Subject; readonly close: readonly Close<NoteId>[]; readonly same: readonly Proposal<NoteId>[] }

/** Suggestions are made when somebody asks, from what the board says at that moment, and change nothing. */
export type Suggestions = {
  readonly store: StoreApi<Suggested>
  readonly ask: (subject: Subject) => void
  /** Somebody may soon ask: reads the board ahead. */
  readonly prepare: () => void
  readonly close: () => void
  readonly stop: () => void
}

export function suggestionsOn(plenary: StoreApi<PlenaryState>): Suggestions {
  const store = createStore<Suggested>(() => ({ state: 'closed' }))
  let worker: Worker | null = null
  let asked = 0

  function open(): Worker {
    const opened = new Worker(new URL('./suggestions.worker.ts', import.meta.url), { type: 'module' })
    opened.addEventListener('message', ({ data: { number, close, same } }: MessageEvent<Answer>) => {
      const now = store.getState()
      if (number === asked && now.state === 'asking') store.setState({ state: 'answered', subject: now.subject, close, same }, true)
    })
    opened.addEventListener('error', () => {
      const now = store.getState()
      if (now.state === 'asking') store.setState({ state: 'failed', subject: now.subject }, true)
      stop()
    })
    return opened
  }

  function stop(): void {
    worker?.terminate()
    worker = null
  }

  return {
    store,
    ask(subject) {
      store.setState({ state: 'asking', subject }, true)
      worker ??= open()
      worker.postMessage(questionOf(++asked, subject, plenary.getState()))
    },
    prepare() {
      worker ??= open()
      worker.postMessage({ number: asked, notes: spokenOn(plenary.getState()), about: 'nothing' } satisfies Question)
    },
    close: () => store.setState({ state: 'closed' }, true),
    stop,
  }
}

/** Cards are compared by the words that they show. */
function spokenOn(plenary: PlenaryState): Question['notes'] {
  return [...plenary.layout.notes.keys()].flatMap((id) => {
    const text = noteOfCard(plenary, id)?.text
    return text === undefined ? [] : [{ id, text }]
  })
}

function questionOf(number: number, subject: Subject, plenary: PlenaryState): Question {
  const notes = spokenOn(plenary)
  const members = subject.about === 'cluster' ? (plenary.grouping.clusters.get(subject.id) ?? []) : []
  return { number, notes, about: subject.about === 'board' ? null : subject.about === 'note' ? [subject.id] : members }
}
