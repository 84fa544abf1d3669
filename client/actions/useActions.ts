import type { Portfolio } from '../../shared/portfolio/readPortfolio.ts'
import { withMergedActions } from '../../shared/portfolio/mergedActions.ts'
import { usePlace, type Place } from '../portfolio/place.ts'

/** The place of a page of actions. `seen`: the portfolio as it is shown, with merged actions as one; `portfolio` is what each of them says itself. */
export function useActions(): Place & { readonly seen: Portfolio } {
  const place = usePlace()
  return { ...place, seen: seenOf(place.portfolio) }
}

const known = new WeakMap<Portfolio, Portfolio>()

/** Made once for each portfolio as it was read, whoever asks. */
function seenOf(portfolio: Portfolio): Portfolio {
  const seen = known.get(portfolio) ?? withMergedActions(portfolio)
  known.set(portfolio, seen)
  return seen
}
