import { useState } from 'react'

/** The list that was there before, as long as it holds the same things: so that nothing renders again for a clock that was started. */
export function useSameList<Item>(list: readonly Item[]): readonly Item[] {
  const [kept, keep] = useState(list)
  const isSame = kept.length === list.length && kept.every((item, at) => item === list[at])
  if (!isSame) keep(list)
  return isSame ? kept : list
}
