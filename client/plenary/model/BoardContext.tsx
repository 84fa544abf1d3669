import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Graph } from '../../../shared/graph/graph.ts'
import type { Board } from './board.ts'
import type { PlenaryState } from './plenaryFeed.ts'
import type { Selection } from './selection.ts'

export const BoardContext = createContext<Board | null>(null)

export function useBoard(): Board {
  const board = useContext(BoardContext)
  if (board === null) throw new Error('outside of a board')
  return board
}

/** What the plenary says now, of it what the selector picks; renders again when that changes. */
export function usePlenary<Picked>(pick: (state: PlenaryState) => Picked): Picked {
  return useStore(useBoard().store, pick)
}

export function useGraph<Picked>(pick: (graph: Graph) => Picked): Picked {
  return useStore(useBoard().graph, pick)
}

export function useSelection<Picked>(pick: (selection: Selection) => Picked): Picked {
  return useStore(useBoard().selection, pick)
}
