import { createContext, use, useCallback } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type * as Y from 'yjs'
import type { Note } from '../../shared/document/tableDocument.ts'
import type { LinkId, NoteId, ProcessId, ScenarioId, SessionId } from '../../shared/ids.ts'
import { may } from '../../shared/policy/rights.ts'
import type { Definition, Lane } from '../../shared/process/definition.ts'
import type { SessionScenario } from '../../shared/scenarios/sessionScenario.ts'
import type { Actions } from './actions.ts'
import type { AttentionStore } from './attention.ts'
import type { BoardStore } from './boardStore.ts'
import type { DragState } from './dragState.ts'
import type { Groups } from './groups/groups.ts'
import type { History } from './history.ts'
import type { People } from './people.ts'
import type { Here } from './seatHere.ts'

/** All that a card or a lane needs, the same object for as long as the room is: it renders nothing by itself. */
export type BoardContext = {
  readonly doc: Y.Doc
  readonly store: BoardStore
  readonly history: History
  readonly actions: Actions
  readonly here: Here
  readonly people: People
  /** It is the participant's own tray: nobody else sees it, and there is nothing to link to. */
  readonly isTray: boolean
  readonly drag: StoreApi<DragState>
  readonly attention: AttentionStore
  /** Clusters and merges, once there are some or somebody selects notes: their chunk comes with them. */
  readonly groups: StoreApi<Groups | null>
  readonly openGroups: () => Promise<Groups>
  /** Shows a note wherever it is, and puts the focus on it. */
  readonly reveal: (id: NoteId) => void
}

/** The session's words; they come with its document and change when the lab changes them. */
export type Words = {
  readonly session: SessionId
  readonly definition: Definition
  readonly lanes: ReadonlyMap<string, Lane>
  readonly showCategories: boolean
  /** Lanes that are locked for whoever is here. */
  readonly closed: ReadonlySet<string>
  readonly process: ProcessId | null
  /** What this table of a workshop works on; and all that the session knows, for notes that name another one. */
  readonly scenarios: readonly SessionScenario[]
  readonly everyScenario: readonly SessionScenario[]
  /** Only its notes are looked at; null: all. */
  readonly only: ScenarioId | null
}

export const BoardContext = createContext<BoardContext | null>(null)
export const WordsContext = createContext<Words | null>(null)

export function useBoard(): BoardContext {
  const board = use(BoardContext)
  if (board === null) throw new Error('useBoard needs a BoardContext above it')
  return board
}

export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error('useWords needs a WordsContext above it')
  return words
}

/** One note; renders again when this note changes, and for nothing else. */
export function useNote(id: NoteId): Note | undefined {
  const { store } = useBoard()
  return useStore(store, useCallback((board) => board.notes.get(id), [id]))
}

const NONE: readonly never[] = []

export function useLane(lane: string): readonly NoteId[] {
  const { store } = useBoard()
  return useStore(store, useCallback((board) => board.lanes.get(lane) ?? NONE, [lane]))
}

/** What notes may be written for: nobody writes what would be out of sight at once. */
export function useWrittenFor(): readonly SessionScenario[] {
  const { scenarios, only } = useWords()
  return only === null ? scenarios : scenarios.filter(({ id }) => id === only)
}

/** The cards of a lane, of the scenario that is looked at. */
export function useShownIn(lane: string): readonly NoteId[] {
  const { store } = useBoard()
  const { only } = useWords()
  const ids = useLane(lane)
  const notes = useStore(store, useCallback((board) => (only === null ? null : board.notes), [only]))
  return notes === null ? ids : ids.filter((id) => notes.get(id)?.scenario === only)
}

export function useGroups(): Groups | null {
  return useStore(useBoard().groups)
}

export function useLinksOf(id: NoteId): readonly LinkId[] {
  const { store } = useBoard()
  return useStore(store, useCallback((board) => board.linksOf.get(id) ?? NONE, [id]))
}

/** May this person change the words, the lane and the life of what this author wrote? */
export function mayChange({ role, author }: Here, writtenBy: string): boolean {
  return may('author', { role, id: author, categories: [] }, writtenBy)
}
