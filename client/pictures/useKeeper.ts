import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Keeper } from './keeper.ts'

/** The page's one keeper, once it is open. */
export const openedKeeper = createStore<{ readonly keeper: Keeper | null }>(() => ({ keeper: null }))

export function useKeeper(): Keeper | null {
  return useStore(openedKeeper, ({ keeper }) => keeper)
}
