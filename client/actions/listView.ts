import { useSearchParams } from 'wouter'
import { ACTION_STATES, type Action } from '../../shared/document/portfolioItems.ts'
import type { Portfolio } from '../../shared/portfolio/readPortfolio.ts'

export const GROUPINGS = ['strategy', 'field', 'scenario', 'state'] as const
export type Grouping = (typeof GROUPINGS)[number]
export const FILTERS = ['field', 'state', 'lever', 'scenario'] as const
export type Filter = (typeof FILTERS)[number]

/** What the list shows, as its address says it. */
export type ListView = { readonly by: Grouping; readonly q: string; readonly proposals: boolean } & { readonly [F in Filter]: string }

/** Whoever is sent the address sees the same; an empty value takes its word out of it. */
export function useListView(): readonly [ListView, (key: string, value: string) => void] {
  const [params, setParams] = useSearchParams()
  const change = (key: string, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(key)
        else after.set(key, value)
        return after
      },
      { replace: true },
    )
  return [readView(params), change]
}

export function readView(params: URLSearchParams): ListView {
  const said = (key: string) => params.get(key) ?? ''
  return {
    by: GROUPINGS.find((each) => each === said('by')) ?? 'strategy',
    q: said('q'),
    proposals: params.has('proposals'),
    field: said('field'), state: said('state'), lever: said('lever'), scenario: said('scenario'),
  }
}

/** Something is left out of the list. */
export function isFiltered(view: ListView): boolean {
  return view.q.trim() !== '' || FILTERS.some((filter) => view[filter] !== '')
}

/** The actions that the address asks for: those that have all its words, whatever their case and accents. */
export function shownActions({ actions, picks }: Pick<Portfolio, 'actions' | 'picks'>, view: ListView): Action[] {
  const words = plain(view.q).split(/\s+/).filter(Boolean)
  return actions.filter((action) => {
    const text = plain([action.name, action.description, action.responsible, action.scale, action.stakeholders, action.comments, action.removedEnergy].join(' '))
    return (
      words.every((word) => text.includes(word)) && isOr(view.field, action.field) && isOr(view.state, action.state) && isOr(view.scenario, action.scenario) &&
      (view.lever === '' || (picks.get(action.id)?.levers.includes(view.lever) ?? false))
    )
  })
}

/** Actions under what they are grouped by, which is there or not: `id` null holds those of none that is there. */
export type Group = { readonly id: string | null; readonly actions: readonly Action[] }

/** Strategies are all there, to put actions in; of the others those alone that have some. */
export function groupsOf(by: Grouping, actions: readonly Action[], ids: readonly string[]): Group[] {
  const known = by === 'state' ? ACTION_STATES : ids
  const of = (action: Action) => known.find((id) => id === action[by]) ?? null
  const groups = [...known, null].map((id) => ({ id, actions: actions.filter((action) => of(action) === id) }))
  return groups.filter((group) => group.actions.length > 0 || (by === 'strategy' && (group.id !== null || known.length > 0)))
}

/** Those that a sum is over: what is parked does not count, unless nothing else is there to look at. */
export function counted(actions: readonly Action[]): readonly Action[] {
  const going = actions.filter(({ state }) => state !== 'parked')
  return going.length === 0 ? actions : going
}

const isOr = (wanted: string, value: string | null) => wanted === '' || wanted === value

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()
}
