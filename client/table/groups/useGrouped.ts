import { useStore } from 'zustand'
import { useGroups } from '../BoardContext.tsx'
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
