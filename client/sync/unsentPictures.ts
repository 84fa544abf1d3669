import { createStore } from 'zustand/vanilla'

/** Pictures of notes that this tablet has not got to the server yet. Counted by `client/pictures/keeper.ts`, which loads where pictures are. */
export const unsentPictures = createStore<number>(() => 0)
