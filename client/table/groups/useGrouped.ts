import { useStore } from 'zustand'
import type { NoteId } from '../../../shared/ids.ts'
import { useBoard, useGroups, useWords } from '../BoardContext.tsx'
import type { Groups, GroupsState } from './groups.ts'

/** The groups, for components that only they draw. */
export function useMadeGroups(): Groups {
  const groups = useGroups()
  if (groups === null) throw new Error('drawn by groups that are not there')
  return groups
}

export function useGrouped<Picked>(pick: (state: GroupsState) => Picked): Picked {
  return useStore(useMadeGroups().state, pick)
}

/** Is one of these notes in a lane that is locked for whoever is here? */
export function useAreLocked(ids: readonly NoteId[]): boolean {
  const { closed } = useWords()
  return useStore(useBoard().store, ({ notes }) => ids.some((id) => closed.has(notes.get(id)?.lane ?? '')))
}
